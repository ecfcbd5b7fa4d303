import { countSentences, readingGrade, wordsOf } from './reading-grade.js';

describe('reading grade', () => {
  it('follows the formula of the content guide', () => {
    // 4 words, 1 sentence, 4 syllables: 0.39 x 4 + 11.8 x 1 - 15.59
    expect(readingGrade('The cat sat down.')).toBeCloseTo(-2.23, 10);
    // 6 words, 2 sentences, 10 syllables
    expect(readingGrade('A private video. A quiet child.')).toBeCloseTo(0.39 * 3 + (11.8 * 10) / 6 - 15.59, 10);
  });

  it('is 0 for a text without words', () => {
    expect(readingGrade(' ... ')).toBe(0);
  });

  it('puts plain words below official ones', () => {
    const plain = readingGrade('Can a child stop the feed?');
    const official = readingGrade('Is discontinuation of algorithmic recommendation operationally available?');
    expect(plain).toBeLessThan(4);
    expect(official).toBeGreaterThan(15);
  });

  it('counts words with their hyphens and apostrophes as one', () => {
    expect(wordsOf("A child's self-harm, at 13- to 17-year-olds")).toEqual([
      'A',
      "child's",
      'self-harm',
      'at',
      '13',
      'to',
      '17-year-olds',
    ]);
  });

  it('ends sentences at marks before a space, not inside a number', () => {
    expect(countSentences('It takes 2.5 hours. Does it? "Yes." Good')).toBe(3);
    expect(countSentences('No mark at all')).toBe(1);
  });
});
