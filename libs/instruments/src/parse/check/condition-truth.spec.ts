import { conditionTruth } from './condition-truth.js';
import type { Condition } from '../../instrument.js';

const flags: Record<string, boolean | undefined> = { yes: true, no: false };
const known = {
  flag: (flag: string) => flags[flag],
  option: (question: string) => (question === 'answered' ? 'first' : undefined),
};
const T: Condition = { flag: 'yes' };
const F: Condition = { flag: 'no' };
const U: Condition = { flag: 'never-set' };

describe('the truth of a condition', () => {
  const rows: [string, Condition, boolean | undefined][] = [
    ['a flag', T, true],
    ['a flag that is not set', U, undefined],
    ['an answer among those named', { answer: 'answered', is: ['second', 'first'] }, true],
    ['an answer not among those named', { answer: 'answered', is: ['second'] }, false],
    ['an answer that is not given', { answer: 'open', is: ['first'] }, undefined],
    ['not of not known', { not: U }, undefined],
    ['not of false', { not: F }, true],
    ['all with one false, whatever is not known', { all: [U, F] }, false],
    ['all with one not known', { all: [T, U] }, undefined],
    ['all of true', { all: [T, T] }, true],
    ['any with one true, whatever is not known', { any: [U, T] }, true],
    ['any with one not known', { any: [F, U] }, undefined],
    ['any of false', { any: [F, F] }, false],
  ];

  it.each(rows)('of %s', (_name, condition, truth) => {
    expect(conditionTruth(condition, known)).toBe(truth);
  });
});
