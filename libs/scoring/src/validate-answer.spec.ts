import { aQuestion, CLAIMED_NOT_APPLICABLE } from '../../../test/support/small-instrument.js';
import { validateAnswer } from './validate-answer.js';

const list = aQuestion('list', {
  scale: 'checklist',
  options: [],
  parts: [
    { id: 'a', weight: 1, label: 'a', exclusive: false },
    { id: 'none', weight: 0, label: 'none', exclusive: true },
  ],
});
const number = aQuestion('days', {
  scale: 'number',
  options: [],
  number: { unit: 'days', min: 0, max: 10, rows: [{ level: 0 }] },
});
const question = aQuestion('q');

describe('an answer that can be stored', () => {
  it.each([
    ['an option', question, { option: 'level-2', evidence: [{ tier: 2, effectiveOn: '2026-01-31' }] }],
    ['parts', list, { parts: ['a'] }],
    ['a checklist with nothing ticked yet', list, { parts: [] }],
    ['a number at its bound', number, { number: 10 }],
    ['we do not know', question, { unknown: true }],
    ['a claim with its reason', question, CLAIMED_NOT_APPLICABLE],
    ['a verdict that lowers', question, { option: 'level-2', verdict: { level: 1 } }],
  ] as const)('may be %s', (_, to, answer) => {
    expect(validateAnswer(to, answer)).toEqual([]);
  });
});

describe('an answer that is refused', () => {
  it.each([
    ['nothing', question, {}, [{ kind: 'not-one-statement', stated: [] }]],
    [
      'two statements',
      question,
      { option: 'level-1', unknown: true },
      [{ kind: 'not-one-statement', stated: ['option', 'unknown'] }],
    ],
    ['an option on a checklist', list, { option: 'a' }, [{ kind: 'wrong-kind', stated: 'option', expected: 'parts' }]],
    ['parts on a number', number, { parts: ['a'] }, [{ kind: 'wrong-kind', stated: 'parts', expected: 'number' }]],
    ['an unknown option', question, { option: 'gone' }, [{ kind: 'unknown-option', option: 'gone' }]],
    ['an unknown part', list, { parts: ['gone'] }, [{ kind: 'unknown-part', part: 'gone' }]],
    ['a part twice', list, { parts: ['a', 'a'] }, [{ kind: 'part-twice', part: 'a' }]],
    [
      'none of these with a part',
      list,
      { parts: ['a', 'none'] },
      [{ kind: 'exclusive-part-with-others', part: 'none' }],
    ],
    ['a number out of range', number, { number: -1 }, [{ kind: 'number-out-of-range', number: -1, min: 0, max: 10 }]],
    [
      'not a number',
      number,
      { number: Number.NaN },
      [{ kind: 'number-out-of-range', number: Number.NaN, min: 0, max: 10 }],
    ],
    ['a claim without a reason', question, { notApplicable: { reason: ' ' } }, [{ kind: 'reason-missing' }]],
    [
      'a claim where none is allowed',
      aQuestion('q', { naAllowed: false }),
      CLAIMED_NOT_APPLICABLE,
      [{ kind: 'not-applicable-not-allowed' }],
    ],
    [
      'a claim on a red line',
      aQuestion('q', { redLine: 'RL' }),
      CLAIMED_NOT_APPLICABLE,
      [{ kind: 'not-applicable-not-allowed' }],
    ],
    [
      'evidence of no real day',
      question,
      { unknown: true, evidence: [{ tier: 1 }, { tier: 2, effectiveOn: '2026-02-30' }] },
      [{ kind: 'evidence-date-invalid', item: 1, date: '2026-02-30' }],
    ],
    [
      'a verdict above the claim',
      question,
      { option: 'level-1', verdict: { level: 2 } },
      [{ kind: 'verdict-above-claim', verdict: 2, claim: 1 }],
    ],
  ] as const)('for %s says which fault it is', (_, to, answer, faults) => {
    expect(validateAnswer(to, answer)).toEqual(faults);
  });
});
