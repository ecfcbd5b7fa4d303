import type { Answer, AssessmentInput, GateId } from '#libs/scoring';
import {
  boundsOf,
  BREACHED,
  isCritical,
  isGravest,
  levelOf,
  redLineOf,
  tierOf,
  truthOf,
  UNRESOLVED,
} from './scoring-floor-rules.js';
import { dependentsOf, RED_LINES, RIGHTS, type Form, type FormCondition } from './scoring-form.js';

/** Gates of the form in the order in which open ones are printed; each is one bit. */
const GATES: readonly GateId[] = ['G1', 'G3', 'G2', 'G4', 'G5'];
const [G1, G3, G2, G4, G5] = [1, 2, 4, 8, 16] as const;

/** What is read after a change; overwritten in place by the next one. */
export interface Standing {
  index: number | null;
  upper: number | null;
  /** Open gates, one bit each. */
  gates: number;
  readonly rights: readonly { readonly score: number | null }[];
  /** `applies` is 0, 1 or 2 for false, not known and true. */
  readonly questions: readonly { readonly applies: number }[];
}

interface Sums {
  weight: number;
  points: number;
  possible: number;
  covered: number;
  score: number | null;
}

interface FloorState {
  readonly place: number;
  readonly condition: FormCondition | undefined;
  readonly weight: number;
  readonly right: Sums;
  /** Questions of its red line that are breached, and that are not cleared. */
  readonly redLine: { breached: number; unresolved: number } | undefined;
  level: number;
  tier: number;
  evidenced: number;
  applies: number;
}

export const gatesIn = (bits: number): readonly GateId[] => GATES.filter((_, bit) => (bits & (1 << bit)) !== 0);

/**
 * What a careful programmer would write by hand to follow one changed answer in this one form: doubles, no reasons,
 * nothing made anew. It keeps the index with its upper end, the score of each right, the open gates and which
 * questions apply.
 */
export function deltaFloorFor(
  form: Form,
  input: AssessmentInput,
): (place: number, answer: Answer | undefined) => Standing {
  const bounds = boundsOf(input.asOf);
  const levels = new Int8Array(form.questions.length);
  const sums = (): Sums => ({ weight: 0, points: 0, possible: 0, covered: 0, score: null });
  const [rights, overall] = [Array.from({ length: RIGHTS }, sums), sums()];
  const redLines = Array.from({ length: RED_LINES }, () => ({ breached: 0, unresolved: 0 }));
  const questions = form.questions.map(({ condition, weight, right, redLine }, place): FloorState => {
    const own = { place, condition, weight, right: rights[right] ?? overall, redLine: redLines[redLine] };
    return { ...own, level: -1, tier: 0, evidenced: 0, applies: 0 };
  });
  const at = (place: number) => questions[place] as FloorState;
  const dependents = dependentsOf(form).map((places) => places.map(at));
  const harms = form.harms
    .filter(({ id }) => isGravest(input.harms[id]))
    .map(({ id, controls }) => ({
      controls,
      likelihood: Number(input.harms[id]?.likelihood),
      critical: false,
      criticalAtBest: false,
    }));
  const controlled = questions.map(({ place }) => harms.filter(({ controls }) => controls.includes(place)));
  const standing: Standing = { index: null, upper: null, gates: 0, rights, questions };

  const count = (question: FloorState, times: 1 | -1) => {
    if (question.applies === 0) return;
    const { right, redLine, level, tier, evidenced } = question;
    const weight = times * question.weight;
    const possible = weight * (level < 0 ? 4 : level);
    right.weight += weight;
    right.points += weight * evidenced;
    right.possible += possible;
    overall.weight += weight;
    if (tier > 0) {
      right.covered += weight;
      overall.covered += weight;
    }
    if (redLine) {
      const state = redLineOf(level, tier, evidenced);
      if (state === BREACHED) redLine.breached += times;
      if (state === UNRESOLVED) redLine.unresolved += times;
    }
  };
  const shown = (place: number) => (at(place).applies === 0 ? -1 : at(place).evidenced);
  const best = (place: number) => (at(place).applies === 0 ? -1 : at(place).level < 0 ? 4 : at(place).level);
  const settle = (question: FloorState) => {
    const { right } = question;
    right.score = right.weight === 0 ? null : (25 * right.points) / right.weight;
    for (const harm of controlled[question.place] ?? []) {
      harm.critical = isCritical(harm.controls, harm.likelihood, shown);
      harm.criticalAtBest = isCritical(harm.controls, harm.likelihood, best);
    }
  };
  const ask = (question: FloorState) => {
    const applies = question.condition === undefined ? 2 : truthOf(question.condition, levels);
    if (applies === question.applies) return;
    count(question, -1);
    question.applies = applies;
    count(question, 1);
    settle(question);
  };
  const set = (question: FloorState, answer: Answer | undefined) => {
    count(question, -1);
    question.level = levels[question.place] = levelOf(answer);
    question.tier = question.level < 0 ? 0 : tierOf(answer?.evidence, input.asOf, bounds);
    question.evidenced = question.level < 0 ? 0 : Math.min(question.level, question.tier + 1);
    count(question, 1);
    settle(question);
  };
  const conclude = () => {
    let [gates, assessed, mean, weakest, upperMean, upperWeakest] = [0, 0, 0, 100, 0, 100];
    for (const { weight, points, possible, covered, score } of rights) {
      if (score === null) continue;
      const upper = (25 * possible) / weight;
      assessed++;
      mean += score;
      upperMean += upper;
      if (score < weakest) weakest = score;
      if (upper < upperWeakest) upperWeakest = upper;
      if (points < weight || covered === 0) gates |= G4;
    }
    for (const { breached, unresolved } of redLines) {
      if (breached > 0) gates |= G1;
      else if (unresolved > 0) gates |= G2;
    }
    let criticalAtBest = false;
    for (const harm of harms) {
      if (harm.critical) gates |= G3;
      criticalAtBest ||= harm.criticalAtBest;
    }
    if (overall.weight > 0 && 2 * overall.covered < overall.weight) gates |= G5;
    const cap = gates & G1 ? 24 : gates & (G3 | G2 | G4) ? 49 : gates & G5 ? 74 : 100;
    const upperCap = gates & G1 ? 24 : criticalAtBest ? 49 : 100;
    standing.gates = gates;
    standing.index = assessed === 0 ? null : Math.min(mean / assessed, weakest + 25, cap);
    standing.upper = assessed === 0 ? null : Math.min(upperMean / assessed, upperWeakest + 25, upperCap);
    return standing;
  };

  for (const question of questions) set(question, input.answers[form.questions[question.place]?.id ?? '']);
  for (const question of questions) ask(question);
  return (place, answer) => {
    set(at(place), answer);
    for (const dependent of dependents[place] ?? []) ask(dependent);
    return conclude();
  };
}
