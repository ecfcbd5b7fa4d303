import { expect, it } from '@jest/globals';
import { BLANK, type DraftAnswer, forScoring, sameDraft, sameStatement } from './draft-answer.ts';

const answered: DraftAnswer = {
  ...BLANK,
  state: 'ANSWERED',
  option: 'closed',
  evidenceIds: ['a', 'b'],
  note: 'Tested.',
};

it('sees the same statement whatever the order of its evidence, and the note as a change of its own', () => {
  expect(sameStatement(answered, { ...answered, evidenceIds: ['b', 'a'], note: 'Other' })).toBe(true);
  expect(sameDraft(answered, { ...answered, evidenceIds: ['b', 'a'] })).toBe(true);
  expect(sameDraft(answered, { ...answered, note: 'Other' })).toBe(false);
});

it('gives the method nothing where nothing is stated, and keeps unknown and not applicable apart', () => {
  expect(forScoring(BLANK, new Map())).toBeUndefined();
  expect(forScoring({ ...BLANK, state: 'UNKNOWN' }, new Map())).toEqual({ unknown: true, evidence: [] });
  expect(forScoring({ ...BLANK, state: 'NOT_APPLICABLE', reason: 'No chat' }, new Map())).toEqual({
    notApplicable: { reason: 'No chat' },
  });
});

it('hands over the evidence that is still there', () => {
  const evidence = new Map([['a', { tier: 2 as const, effectiveOn: '2026-11-01' }]]);
  expect(forScoring(answered, evidence)).toEqual({
    option: 'closed',
    evidence: [{ tier: 2, effectiveOn: '2026-11-01' }],
  });
});
