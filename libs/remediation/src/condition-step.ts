import type { Instrument } from '#libs/instruments';
import type { IsoDate } from '#libs/scoring';
import type { PlanItem } from './plan-item.js';

/** What a reviewing body made a condition of its outcome. */
export interface ReviewCondition {
  readonly id: string;
  readonly submissionId: string;
  readonly questionId: string | null;
  readonly text: string;
  readonly dueOn: IsoDate;
}

/** The action that a condition of a review asks for: no answer proposed it, and its date is the reviewing body's. */
export function conditionItem(instrument: Instrument, condition: ReviewCondition): PlanItem {
  const question = instrument.questions.find(({ id }) => id === condition.questionId);
  return {
    key: `condition:${condition.id}`,
    type: 'condition',
    step: 'do',
    urgency: 'condition',
    kind: 'mitigate',
    action: condition.text,
    owner: 'compliance officer',
    effort: 'medium',
    doneWhen: 'What the reviewing body asked for is in place, and evidence shows it.',
    dueOn: condition.dueOn,
    ...(question && { question: question.id }),
    submission: condition.submissionId,
    rights: question?.rights ?? [],
    cites: question?.cites ?? [],
    because: { keyControl: false, weight: question?.weight ?? 0 },
  };
}
