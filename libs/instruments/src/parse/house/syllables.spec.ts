import { countSyllables } from './syllables.js';

const counted: Readonly<Record<number, string>> = {
  1: 'child keep name shared used asked rules while school help groups calls made change through',
  2: 'private account children message default reason wanted pages table simple harmful people chances every business',
  3: 'video company accepted location evidence remedy family harassment languages radio idea riskier',
  4: 'security community responsible authority',
  5: 'association opportunity',
};

describe('syllables', () => {
  const words = Object.entries(counted).flatMap(([count, list]) =>
    list.split(' ').map((word) => [word, Number(count)] as const),
  );

  it.each(words)('of "%s" are %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('add up over the parts of a word with a hyphen', () => {
    expect(countSyllables('self-harm')).toBe(2);
  });

  it('are not added by the ending of a name', () => {
    expect(countSyllables("child's")).toBe(1);
  });

  it('are at least one, also for letters without a vowel', () => {
    expect(countSyllables('hmm')).toBe(1);
    expect(countSyllables('')).toBe(1);
  });
});
