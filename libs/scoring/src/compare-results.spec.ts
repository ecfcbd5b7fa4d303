import {
  aHarm,
  anInput,
  anInstrument,
  aQuestion,
  at,
  choosing,
  REVERSE,
  UNKNOWN,
  whenFlag,
  YES_PARTLY_NO,
} from '../../../test/support/small-instrument.js';
import type { AssessmentInput } from './assessment-input.js';
import { carriedInput, compareResults } from './compare-results.js';
import { compileInstrument } from './compile-instrument.js';
import { toFractionText } from './display-fraction.js';
import { scoreAssessment } from './score-assessment.js';
import { topMovers } from './top-movers.js';

const questions = [
  aQuestion('one'),
  aQuestion('two', { rights: ['r1', 'r2'] }),
  aQuestion('three', { rights: ['r2'], appliesWhen: whenFlag('dm') }),
  aQuestion('ads', { ...REVERSE, scale: 'reverse', failLevel: 2, redLine: 'RL-1', rights: ['r1'] }),
];
const compiled = compileInstrument(anInstrument(questions, { harms: [aHarm('h1', { appliesWhen: whenFlag('dm') })] }));
const compare = (before: Partial<AssessmentInput>, after: Partial<AssessmentInput>) =>
  compareResults(scoreAssessment(compiled, anInput(before)), scoreAssessment(compiled, anInput(after)));
const changes = (list: readonly { readonly id: string; readonly change: string }[]) =>
  Object.fromEntries(list.map(({ id, change }) => [id, change]));

describe('comparing two assessments', () => {
  const earlier = { profile: { dm: false }, answers: { one: at(2, 2), two: at(3, 2), ads: choosing('present') } };

  it('tells for each answer whether it is new, better, the same, worse, open or gone', () => {
    const later = { profile: { dm: true }, answers: { one: at(3, 2), two: at(1, 1), three: at(1) } };
    expect(changes(compare(earlier, later).questions)).toEqual({
      one: 'better',
      two: 'worse',
      three: 'new',
      ads: 'open',
    });
    expect(changes(compare(later, earlier).questions)).toEqual({
      one: 'worse',
      two: 'better',
      three: 'gone',
      ads: 'new',
    });
    const unknown = { ...earlier, answers: { ...earlier.answers, two: UNKNOWN } };
    expect(changes(compare(earlier, unknown).questions)).toMatchObject({ one: 'same', two: 'worse' });
  });

  it('compares rights over the questions that count in both', () => {
    const later = {
      profile: { dm: true },
      answers: { one: at(3, 2), two: at(3, 2), three: at(0), ads: choosing('absent', 2) },
    };
    const { rights, redLines, harms } = compare(earlier, later);
    const [first, second] = rights;
    // (2 + 3 + 0) and (3 + 3 + 3) levels of three questions of weight 1.
    expect([first, second].map((right) => right?.change)).toEqual(['better', 'same']);
    expect(first?.before && toFractionText(first.before)).toBe('125/3');
    expect(first?.after && toFractionText(first.after)).toBe('75');
    expect(second).toMatchObject({ common: 1, added: 1, dropped: 0 });
    expect(changes(redLines)).toEqual({ 'RL-1': 'better' });
    expect(changes(harms)).toEqual({ h1: 'new' });
  });

  it('is all the same against itself, and shows no scores where a screening takes part', () => {
    const { rights, questions: same } = compare(earlier, earlier);
    expect(new Set([...rights, ...same].map(({ change }) => change))).toEqual(new Set(['same']));
    expect(compare({ ...earlier, mode: 'screening' }, earlier).rights).toEqual([]);
  });

  it('carries over only answers that the later version still takes', () => {
    const next = compileInstrument(
      anInstrument([aQuestion('one', YES_PARTLY_NO), aQuestion('two'), aQuestion('four')], { version: '2.0.0' }),
    );
    const carried = carriedInput(next, anInput({ ...earlier, harms: { h1: { scale: 2 } } }));
    expect(carried).toMatchObject({ answers: { two: at(3, 2) }, harms: {} });
    expect(Object.keys(carried.answers)).toEqual(['two']);
  });
});

describe('what would move it most', () => {
  it('puts steps that lift a gate first and adds up what one step gains in several rights', () => {
    const result = scoreAssessment(
      compiled,
      anInput({
        profile: { dm: true },
        answers: { one: at(3, 2), two: at(1, 1), three: at(1, 1), ads: choosing('present') },
      }),
    );
    const [first, second] = topMovers(result, 2);
    expect(first).toMatchObject({ question: 'ads', clusters: ['r1'] });
    expect(first?.lifts).toContain('G1');
    expect(second).toMatchObject({ question: 'two', clusters: ['r1', 'r2'] });
    expect(topMovers(result, 9).map(({ question }) => question)).toHaveLength(4);
  });
});
