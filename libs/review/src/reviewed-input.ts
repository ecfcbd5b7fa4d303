import type { Level, Tier } from '#libs/instruments';
import type { Answer, Answers, AssessmentInput, Verdict } from '#libs/scoring';

/** What a reviewer found about one answer; harms and flags have verdicts too, which change no figure. */
export interface AnswerVerdict {
  readonly questionId: string;
  readonly verdict: 'confirmed' | 'lowered' | 'rejected' | 'accepted' | 'breached' | 'cleared' | 'contested';
  readonly level: number | null;
  readonly tier: number | null;
}

/** The submitted input with verdicts in it: scored, it gives the reviewed figures. Nothing rises above the claim. */
export function reviewedInput(input: AssessmentInput, verdicts: readonly AnswerVerdict[]): AssessmentInput {
  const inherited = input.organisation?.answers ?? {};
  const isInherited = ({ questionId }: AnswerVerdict) => Object.hasOwn(inherited, questionId);
  const own = verdicts.filter((verdict) => !isInherited(verdict));
  return {
    ...input,
    answers: judged(input.answers, own),
    ...(input.organisation && {
      organisation: { ...input.organisation, answers: judged(inherited, verdicts.filter(isInherited)) },
    }),
  };
}

function judged(answers: Answers, verdicts: readonly AnswerVerdict[]): Answers {
  const entries = verdicts.map((found): [string, Answer] => [
    found.questionId,
    { ...answers[found.questionId], verdict: toVerdict(found) },
  ]);
  return { ...answers, ...Object.fromEntries(entries) };
}

function toVerdict({ verdict, level, tier }: AnswerVerdict): Verdict {
  return {
    ...(level !== null && { level: level as Level }),
    ...(tier !== null && { tier: tier as Tier }),
    ...((verdict === 'accepted' || verdict === 'rejected') && { notApplicable: verdict }),
    ...(verdict === 'breached' && { redLineBreached: true }),
  };
}
