import { choosing, CLAIMED_NOT_APPLICABLE, whenAnswer, whenFlag } from '../../../test/support/small-instrument.js';
import type { Condition } from '#libs/instruments';
import {
  compileCondition,
  conditionReasons,
  evaluateCondition,
  FALSE,
  NOT_KNOWN,
  TRUE,
  type Route,
} from './condition.js';

const [yes, no, open] = [whenFlag('yes'), whenFlag('no'), whenFlag('open')];
const PROFILE = { yes: true, no: false };

function judge(condition: Condition, routes: readonly Route[] = []) {
  const compiled = compileCondition(condition, () => 0);
  const truth = evaluateCondition(compiled, PROFILE, routes);
  return { truth, because: conditionReasons(compiled, truth, PROFILE, routes) };
}

describe('a condition', () => {
  it.each([
    ['all', [yes, yes], TRUE],
    ['all', [yes, open], NOT_KNOWN],
    ['all', [open, no], FALSE],
    ['any', [no, no], FALSE],
    ['any', [no, open], NOT_KNOWN],
    ['any', [open, yes], TRUE],
  ] as const)('joins three values as Kleene does: %s of %j is %i', (kind, terms, truth) => {
    expect(judge(kind === 'all' ? { all: terms } : { any: terms }).truth).toBe(truth);
  });

  it('leaves "not known" as it is when negated', () => {
    expect([yes, no, open].map((term) => judge({ not: term }).truth)).toEqual([FALSE, TRUE, NOT_KNOWN]);
  });

  it('compares the chosen option, and any ticked part', () => {
    const condition = whenAnswer('q', 'a', 'b');
    expect(judge(condition, [choosing('b')]).truth).toBe(TRUE);
    expect(judge(condition, [choosing('c')]).truth).toBe(FALSE);
    expect(judge(condition, [{ parts: ['c', 'a'] }]).truth).toBe(TRUE);
    expect(judge(condition, [{ parts: ['c'] }]).truth).toBe(FALSE);
  });

  it('asks rather than hides where the answer is missing or names no option', () => {
    const condition = whenAnswer('q', 'a');
    expect([
      judge(condition, []).truth,
      judge(condition, [NOT_KNOWN]).truth,
      judge(condition, [{ number: 3 }]).truth,
    ]).toEqual([NOT_KNOWN, NOT_KNOWN, NOT_KNOWN]);
    expect(judge(condition, [FALSE]).truth).toBe(FALSE);
    expect(judge(condition, [CLAIMED_NOT_APPLICABLE]).truth).toBe(NOT_KNOWN);
  });

  it('is explained by the terms that decided it', () => {
    expect(judge({ any: [no, yes, open] }).because).toEqual([{ flag: 'yes', truth: 'true' }]);
    expect(judge({ all: [yes, { not: yes }, open] }).because).toEqual([{ flag: 'yes', truth: 'true' }]);
    expect(judge({ any: [no, { all: [yes, no] }] }).because).toEqual([
      { flag: 'no', truth: 'false' },
      { flag: 'no', truth: 'false' },
    ]);
    expect(judge({ all: [yes, open] }).because).toEqual([{ flag: 'open', truth: 'not-known' }]);
    expect(judge(whenAnswer('q', 'a'), [choosing('a')]).because).toEqual([{ answer: 'q', is: ['a'], truth: 'true' }]);
  });
});
