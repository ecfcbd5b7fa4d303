import { crosswalks } from '#libs/instruments';
import { shippedInstrument } from './shipped-instrument.js';

describe('the cross-walks of the shipped instrument', () => {
  const instrument = shippedInstrument();
  const walks = crosswalks(instrument);
  const row = (id: string) => walks.flatMap(({ rows }) => rows).find(({ source }) => source.id === id);

  it('name exactly the questions that cite an item, each once', () => {
    for (const { rows } of walks) {
      for (const { source, questions } of rows) {
        const citing = instrument.questions.filter(({ cites }) => cites.includes(source.id)).map(({ id }) => id);
        expect(questions).toEqual(citing);
      }
    }
    const tags = instrument.questions.reduce((sum, { cites }) => sum + new Set(cites).size, 0);
    expect(walks.flatMap(({ rows }) => rows.flatMap(({ questions }) => questions))).toHaveLength(tags);
  });

  it('name a red line under the law that anchors it', () => {
    const anchored = instrument.redLines.flatMap(({ id, laws }) => laws.map(({ cite }) => ({ id, cite })));
    expect(anchored.length).toBeGreaterThan(0);
    for (const { id, cite } of anchored) expect(row(cite)?.redLines).toContain(id);
  });

  it('hold every text that companies are asked about, in the order of the instrument', () => {
    const order = walks.map(({ family }) => family.id);
    expect(order).toEqual(instrument.families.map(({ id }) => id).filter((id) => order.includes(id)));
    expect(order).toEqual(
      expect.arrayContaining(['GC25', 'CRBP', 'UNGP', 'OECD', 'ESRS', 'COP', 'ICO', 'DSA', 'WEPROTECT', 'UNICEF-AI']),
    );
  });

  it.each([
    ['OECD', [1, 2, 3, 4, 5, 6]],
    ['COP', [1, 2, 3, 4, 5]],
    ['WEPROTECT', [16, 17, 18, 19]],
  ] as const)('have a question for each part of %s', (family, parts) => {
    for (const part of parts) expect(row(`${family} ${part}`)?.questions).not.toEqual([]);
  });
});
