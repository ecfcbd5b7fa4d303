import { beforeAll, describe, expect, it } from '@jest/globals';
import { shippedInstrument } from '../../../../test/libs/shipped-instrument.js';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { findQuestions } from './find-questions.ts';

let catalogue: Catalogue;
let all: readonly string[];
beforeAll(() => {
  catalogue = catalogueOf(shippedInstrument());
  all = catalogue.instrument.questions.map(({ id }) => id);
});

describe('finding a question', () => {
  it('finds every one by the words it asks, first in the list', () => {
    const missed = catalogue.instrument.questions.filter(
      ({ id, asks }) => findQuestions(catalogue, all, asks)[0]?.question.id !== id,
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('takes words in any order, case and accent, each of them needed', () => {
    const { id, asks } = catalogue.instrument.questions[7] ?? { id: '', asks: '' };
    const turned = asks.toUpperCase().replaceAll('E', 'É').split(' ').toReversed().join('  ');
    expect(findQuestions(catalogue, all, turned)[0]?.question.id).toBe(id);
    expect(findQuestions(catalogue, all, `${turned} xylophone`)).toEqual([]);
  });

  it.each(['42', 'para 42', 'GC25 para 42', 'gc25 42', '§ 42'])('finds what cites the paragraph in %p', (typed) => {
    const found = findQuestions(catalogue, all, typed).filter(({ where }) => where === 'paragraph');
    const cited = catalogue.instrument.questions.filter(({ cites }) => cites.includes('GC25 42'));
    expect(cited.length).toBeGreaterThan(0);
    expect(found.map(({ question }) => question.id)).toEqual(expect.arrayContaining(cited.map(({ id }) => id)));
  });

  it('names one document where one is named', () => {
    const found = findQuestions(catalogue, all, 'GC25 para 15').filter(({ where }) => where === 'paragraph');
    const labels = found.flatMap(({ question }) => question.cites.map((cite) => catalogue.sources.get(cite)?.label));
    expect(labels).toContain('GC25 para 15');
  });

  it('finds nothing for nothing, and only among the questions it is given', () => {
    expect(findQuestions(catalogue, all, '  ')).toEqual([]);
    const [one] = all;
    const found = findQuestions(catalogue, [one ?? ''], catalogue.questions.get(one ?? '')?.asks ?? '');
    expect(found).toHaveLength(1);
    expect(findQuestions(catalogue, [], 'children')).toEqual([]);
  });
});
