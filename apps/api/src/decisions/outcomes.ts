import { outcomeLimits, type Agreement, type Outcome } from '#libs/review';
import type { AssessmentResult } from '#libs/scoring';

export interface OpenOutcome {
  readonly outcome: Outcome;
  /** Why it is not open; null where it is. */
  readonly because: string | null;
}

const OUTCOMES: readonly Outcome[] = ['reviewed', 'conditional', 'returned', 'closed'];

const SAYS = {
  'red-line-not-cleared': 'a red line is not cleared ({ids}), so it can only be returned.',
  'flag-contested': 'an answer of the profile is contested ({ids}), so it can only be returned.',
  'red-line-open': 'a red line is open ({ids}), so it is at best reviewed with conditions.',
} as const;

/** What the figures and the second review leave open (scoring method section 3.8), and why not the rest. */
export function openOutcomes(
  reviewed: Pick<AssessmentResult, 'gates'>,
  contested: readonly string[],
  agreement: Agreement | null,
): readonly OpenOutcome[] {
  const { allowed, limits } = outcomeLimits(reviewed.gates, contested);
  const held = limits.map(({ because, ids }) => SAYS[because].replace('{ids}', ids.join(', '))).at(0);
  const unfinished = agreement && whyUnfinished(agreement);
  return OUTCOMES.map((outcome) => {
    if (!allowed.includes(outcome)) return { outcome, because: held ?? null };
    return { outcome, because: outcome === 'reviewed' || outcome === 'conditional' ? unfinished : null };
  });
}

function whyUnfinished({ subjects, judged, open }: Agreement): string | null {
  if (subjects === 0) return 'the second review has not begun.';
  if (judged < subjects) return `the second reviewer has ${subjects - judged} still to judge.`;
  return open > 0 ? `the two reviewers differ on ${open}; settle that first.` : null;
}
