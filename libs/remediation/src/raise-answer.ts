import type { Level, Question, Tier } from '#libs/instruments';
import { levelOf, type Answer, type EvidenceItem, type IsoDate } from '#libs/scoring';

/** The level a remediation step leads to, and the tier that proves it. */
export interface Aim {
  readonly level: Level;
  readonly tier: Tier;
}

/** Level 3 rests on a record of practice (section 3.3: e = min(L, E + 1)). */
const WORKING: Aim = { level: 3, tier: 2 };

/** What an action aims at from where the answer stands: practice that works, shown by a record; never less. */
export function aimOf(level: Level | undefined, tier: Tier): Aim {
  if (level === undefined || level < WORKING.level) return WORKING;
  return { level, tier: Math.max(tier, WORKING.tier, level - 1) as Tier };
}

/** The best level that evidence of this tier can carry. */
export const carriedBy = (tier: Tier): Level => Math.min(4, tier + 1) as Level;

/**
 * An answer that states at least `level`, or the highest the question knows; undefined where no answer states any
 * more than the present one. Of a choice the lowest option that reaches it, of a checklist the heaviest parts first.
 */
export function answerAt(question: Question, level: Level): Answer | undefined {
  const found = candidates(question)
    .flatMap((answer) => {
      const states = levelOf(question, answer);
      return states === undefined ? [] : [{ answer, states }];
    })
    .toSorted((a, b) => a.states - b.states);
  return (found.find(({ states }) => states >= level) ?? found.at(-1))?.answer;
}

function candidates(question: Question): Answer[] {
  if (question.number) {
    const { min, rows } = question.number;
    return rows.map((row) => ({ number: row.from ?? min }));
  }
  if (question.parts.length === 0) return question.options.map(({ id }) => ({ option: id }));
  const parts = question.parts.filter((part) => !part.exclusive).toSorted((a, b) => b.weight - a.weight);
  const none = question.parts.filter((part) => part.exclusive).map((part) => ({ parts: [part.id] }));
  return [...none, ...parts.map((_, last) => ({ parts: parts.slice(0, last + 1).map(({ id }) => id) }))];
}

/** The answer as it would stand once the action is proven: at its aim, with evidence of that tier from today. */
export function raisedAnswer(
  question: Question,
  present: Answer | undefined,
  aim: Aim,
  asOf: IsoDate,
): Answer | undefined {
  const now = present && levelOf(question, present);
  const reached = now !== undefined && now >= aim.level ? present : answerAt(question, aim.level);
  if (reached === undefined) return undefined;
  const { option, parts, number } = reached;
  const shown: EvidenceItem = { tier: aim.tier, effectiveOn: asOf };
  return {
    ...(option !== undefined && { option }),
    ...(parts !== undefined && { parts }),
    ...(number !== undefined && { number }),
    ...(question.evidence !== 'none' && { evidence: [...(present?.evidence ?? []), shown] }),
  };
}
