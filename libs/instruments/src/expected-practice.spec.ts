import { aQuestion } from '../../../test/support/small-instrument.js';
import { expectedPractice } from './expected-practice.js';

const part = (id: string, exclusive = false) => ({ id, label: id, weight: exclusive ? 0 : 1, exclusive });
const number = (rows: readonly { from?: number; level: 0 | 1 | 2 | 3 | 4 }[]) =>
  aQuestion('share', { scale: 'number', options: [], number: { unit: 'percent', min: 0, max: 100, rows } });

describe('the expected practice', () => {
  it('is the lowest option of level 3 or 4', () => {
    const options = ([0, 4, 3] as const).map((level) => ({ id: `l${level}`, level, label: `practice ${level}` }));
    expect(expectedPractice(aQuestion('q', { options }))).toEqual({ kind: 'option', label: 'practice 3' });
  });

  it('is every part of a checklist, without "none of these"', () => {
    const question = aQuestion('q', {
      scale: 'checklist',
      options: [],
      parts: [part('a'), part('b'), part('none', true)],
    });
    expect(expectedPractice(question)).toEqual({ kind: 'all', labels: ['a', 'b'] });
    expect(expectedPractice({ ...question, reverse: true })).toEqual({ kind: 'none', labels: ['a', 'b'] });
  });

  it('is at least a figure where more is better, and below one where less is', () => {
    expect(
      expectedPractice(number([{ level: 0 }, { from: 50, level: 2 }, { from: 80, level: 3 }, { from: 100, level: 4 }])),
    ).toEqual({ kind: 'from', value: 80, unit: 'percent' });
    expect(expectedPractice(number([{ level: 4 }, { from: 2, level: 3 }, { from: 5, level: 1 }]))).toEqual({
      kind: 'below',
      value: 5,
      unit: 'percent',
    });
  });

  it('is nothing where no answer reaches level 3', () => {
    expect(expectedPractice(number([{ level: 0 }, { from: 1, level: 2 }]))).toBeUndefined();
  });
});
