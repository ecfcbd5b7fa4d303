import type { Answer, EvidenceItem, HarmRating } from '#libs/scoring';
import type { FormCondition } from './scoring-form.js';

/** The rules both floors follow, for this one form and nothing else. */

/** Red-line states, worst last. */
export const [OFF, CLEAR, UNRESOLVED, BREACHED] = [0, 1, 2, 3];
const REDUCED = [0, 0, 0, 1, 2];
const CRITICAL_FROM = 2;
const LEVELS: Readonly<Record<string, number>> = {
  'level-0': 0,
  'level-1': 1,
  'level-2': 2,
  'level-3': 3,
  'level-4': 4,
};

/** The first days on which evidence counts in full, loses one tier and loses two. */
export type Bounds = readonly [oneYear: string, twoYears: string, threeYears: string];

export function boundsOf(asOf: string): Bounds {
  const back = (years: number) => `${Number(asOf.slice(0, 4)) - years}${asOf.slice(4)}`;
  return [back(1), back(2), back(3)];
}

/** The level an answer states, or -1 for unknown. */
export function levelOf(answer: Answer | undefined): number {
  return answer?.option === undefined ? -1 : (LEVELS[answer.option] ?? -1);
}

export function tierOf(evidence: readonly EvidenceItem[] | undefined, asOf: string, bounds: Bounds): number {
  let tier = 0;
  if (evidence === undefined) return tier;
  const [oneYear, twoYears, threeYears] = bounds;
  for (const item of evidence) {
    const date = item.effectiveOn ?? '';
    if (date > asOf || date < threeYears) continue;
    const lost = date >= oneYear ? 0 : date >= twoYears ? 1 : 2;
    const usable = item.tier === 1 ? (lost < 2 ? 1 : 0) : Math.max(0, item.tier - lost);
    if (usable > tier) tier = usable;
  }
  return tier;
}

/** 0, 1 or 2 for false, not known and true, from the levels of the questions asked about. */
export function truthOf(condition: FormCondition, levels: Int8Array): number {
  if (condition.kind === 'equals') return equals(levels[condition.question] ?? -1, condition.level);
  const { least, equals: same, differs } = condition;
  const second = equals(levels[same.question] ?? -1, same.level);
  const third = equals(levels[differs.question] ?? -1, differs.level);
  return Math.min(atLeastOne(levels[least.question] ?? -1), Math.max(second, 2 - third));
}

export const equals = (stated: number, level: number) => (stated < 0 ? 1 : stated === level ? 2 : 0);
export const atLeastOne = (stated: number) => (stated < 0 ? 1 : stated >= 1 ? 2 : 0);

export function redLineOf(level: number, tier: number, evidenced: number): number {
  if (level < 0) return UNRESOLVED;
  return level === 0 ? BREACHED : tier > 0 && evidenced > 0 ? CLEAR : UNRESOLVED;
}

/** Of severity 4: no other harm can be critical. */
export function isGravest(rating: HarmRating | undefined): boolean {
  const { scale, scope, irremediability } = rating as Record<'scale' | 'scope' | 'irremediability', number>;
  return Math.max(scale, irremediability, Math.min(scope, scale + 1)) === 4;
}

/** @param levelAt the level a control counts with, or -1 where it does not apply */
export function isCritical(
  controls: readonly number[],
  likelihood: number,
  levelAt: (place: number) => number,
): boolean {
  let [sum, weight, key] = [0, 0, -1];
  for (let at = 0; at < controls.length; at++) {
    const level = levelAt(controls[at] ?? -1);
    if (level < 0) continue;
    sum += (3 - at) * level;
    weight += 3 - at;
    if (at === 0) key = level;
  }
  const strength = weight === 0 ? 0 : Math.min(Math.floor(sum / weight), key < 0 ? 2 : key + 1);
  return Math.max(1, likelihood - (REDUCED[strength] ?? 0)) >= CRITICAL_FROM;
}

export function indexOf(scores: readonly number[], cap: number): number | null {
  if (scores.length === 0) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.min(mean, Math.min(...scores) + 25, cap);
}
