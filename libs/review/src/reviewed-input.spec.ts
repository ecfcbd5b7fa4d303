import { describe, expect, it } from '@jest/globals';
import type { AssessmentInput } from '#libs/scoring';
import { reviewedInput, type AnswerVerdict } from './reviewed-input.js';

const input: AssessmentInput = {
  mode: 'full',
  asOf: '2026-11-02',
  profile: {},
  answers: { claimed: { notApplicable: { reason: 'because' } }, stated: { option: 'all' } },
  organisation: { answers: { inherited: { option: 'all' } } },
  harms: {},
};
const found = (questionId: string, over: Partial<AnswerVerdict>): AnswerVerdict => ({
  questionId,
  verdict: 'confirmed',
  level: null,
  tier: null,
  ...over,
});

describe('the input with verdicts in it', () => {
  it('puts each verdict on the answer it is about, inherited ones included', () => {
    const { answers, organisation } = reviewedInput(input, [
      found('claimed', { verdict: 'rejected' }),
      found('stated', { verdict: 'lowered', level: 2, tier: 1 }),
      found('inherited', { verdict: 'lowered', level: 1 }),
    ]);
    expect(answers['claimed']?.verdict).toEqual({ notApplicable: 'rejected' });
    expect(answers['stated']).toEqual({ option: 'all', verdict: { level: 2, tier: 1 } });
    expect(organisation?.answers['inherited']?.verdict).toEqual({ level: 1 });
    expect(answers).not.toHaveProperty('inherited');
  });

  it('sets a breach also where nothing was answered, and changes nothing where the answer is confirmed', () => {
    const { answers } = reviewedInput(input, [found('blank', { verdict: 'breached' }), found('stated', {})]);
    expect(answers['blank']?.verdict).toEqual({ redLineBreached: true });
    expect(answers['stated']?.verdict).toEqual({});
  });
});
