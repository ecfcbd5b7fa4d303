import type { ReviewItem, Verdict } from './open-review.ts';

export type Choice = 'confirm' | 'accept' | 'level' | 'tier' | 'reject' | 'breach' | 'clear' | 'contest';

/** A verdict while it is written. */
export interface Draft {
  readonly choice: Choice | null;
  readonly level: number | null;
  readonly tier: number | null;
  readonly reason: string;
  readonly advice: string;
}

const KINDS = {
  confirm: 'CONFIRMED',
  accept: 'ACCEPTED',
  level: 'LOWERED',
  tier: 'LOWERED',
  reject: 'REJECTED',
  breach: 'BREACHED',
  clear: 'CLEARED',
  contest: 'CONTESTED',
} as const;

/** The key that chooses it. */
export const KEYS: Readonly<Record<Choice, string>> = {
  confirm: 'c',
  accept: 'c',
  level: 'l',
  tier: 'e',
  reject: 'r',
  breach: 'b',
  clear: 'k',
  contest: 'x',
};

export const kindOf = (choice: Choice) => KINDS[choice];

/** What the api allows for this part, in the order in which it is offered. */
export function choicesOf({ kinds, levels, tiers }: ReviewItem): readonly Choice[] {
  const all: readonly Choice[] = ['confirm', 'accept', 'level', 'tier', 'reject', 'breach', 'clear', 'contest'];
  return all.filter((choice) => {
    if (choice === 'level') return levels.length > 0;
    if (choice === 'tier') return tiers.length > 0;
    return kinds.includes(kindOf(choice));
  });
}

export function draftOf(verdict: Verdict | undefined): Draft {
  if (!verdict || verdict.verdict === null) return { choice: null, level: null, tier: null, reason: '', advice: '' };
  const { level, tier, reason, advice } = verdict;
  const all: readonly Choice[] = ['confirm', 'accept', 'reject', 'breach', 'clear', 'contest'];
  const choice =
    verdict.verdict === 'LOWERED'
      ? level === null
        ? 'tier'
        : 'level'
      : all.find((each) => kindOf(each) === verdict.verdict);
  return { choice: choice ?? null, level, tier, reason, advice };
}

/** The nearest step down is what is meant most often. */
export function choosing(item: ReviewItem, draft: Draft, choice: Choice): Draft {
  return {
    ...draft,
    choice,
    level: choice === 'level' ? (draft.level ?? item.levels.at(-1) ?? null) : null,
    tier: choice === 'tier' ? (draft.tier ?? item.tiers.at(-1) ?? null) : null,
  };
}

/** Agreement needs no words. */
export const needsReason = (choice: Choice): boolean => choice !== 'confirm' && choice !== 'accept';
