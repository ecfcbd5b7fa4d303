import type { AssessmentInput, GateId } from '#libs/scoring';
import { MODULES, RED_LINES, RIGHTS, type Form, type FormCondition } from './scoring-form.js';
import {
  atLeastOne,
  boundsOf,
  BREACHED,
  equals,
  indexOf,
  isCritical,
  isGravest,
  levelOf,
  OFF,
  redLineOf,
  tierOf,
  truthOf,
  UNRESOLVED,
} from './scoring-floor-rules.js';

/**
 * What a careful programmer would write by hand for this one form: one loop, doubles instead of exact fractions,
 * no instrument, no modes, no organisation, no reviewer. It gives the same figures and says per question what
 * counted and why, so it is the least a useful answer can cost.
 */
export interface FloorResult {
  readonly questions: readonly FloorQuestion[];
  readonly modules: readonly FloorSet[];
  readonly rights: readonly FloorSet[];
  readonly overall: FloorSet;
  readonly gates: readonly GateId[];
  readonly index: number | null;
  readonly upper: number | null;
}

export interface FloorQuestion {
  readonly id: string;
  readonly state: 'ANSWERED' | 'UNKNOWN' | 'NA_AUTO';
  readonly because: readonly FloorReason[];
  readonly level: number;
  readonly tier: number;
  readonly evidenced: number;
  readonly points: number;
  readonly claim: number;
  readonly upper: number;
  readonly redLine: number;
}

export interface FloorReason {
  readonly question: number;
  readonly truth: number;
}

export interface FloorSet {
  readonly score: number | null;
  readonly claim: number | null;
  readonly upper: number | null;
  readonly coverage: number | null;
  readonly support: number | null;
}

const NO_REASONS: readonly FloorReason[] = [];

export function floorFor(form: Form): (input: AssessmentInput) => FloorResult {
  const reasons = form.questions.map((_, question) => [0, 1, 2].map((truth) => [{ question, truth }]));
  const levels = new Int8Array(form.questions.length);
  const reason = (question: number, truth: number) => reasons[question]?.[truth] ?? NO_REASONS;

  const explain = (condition: FormCondition, truth: number): readonly FloorReason[] => {
    if (condition.kind === 'equals') return reason(condition.question, truth);
    const { least, equals: same, differs } = condition;
    const found: FloorReason[] = [];
    const first = atLeastOne(levels[least.question] ?? -1);
    const second = equals(levels[same.question] ?? -1, same.level);
    const third = equals(levels[differs.question] ?? -1, differs.level);
    if (first === truth) found.push(...reason(least.question, first));
    if (Math.max(second, 2 - third) === truth) {
      if (second === truth) found.push(...reason(same.question, second));
      if (2 - third === truth) found.push(...reason(differs.question, third));
    }
    return found;
  };

  return (input) => {
    const bounds = boundsOf(input.asOf);
    const sums = Array.from({ length: RIGHTS + MODULES + 1 }, () => ({
      points: 0,
      claim: 0,
      upper: 0,
      weight: 0,
      covered: 0,
      supported: 0,
    }));
    const redLines = new Uint8Array(RED_LINES);
    const questions: FloorQuestion[] = [];
    for (const [place, question] of form.questions.entries()) {
      const answer = input.answers[question.id];
      const level = levelOf(answer);
      levels[place] = level;
      const truth = question.condition === undefined ? 2 : truthOf(question.condition, levels);
      const because = question.condition === undefined ? NO_REASONS : explain(question.condition, truth);
      const tier = level >= 0 && truth > 0 ? tierOf(answer?.evidence, input.asOf, bounds) : 0;
      const evidenced = level < 0 ? 0 : Math.min(level, tier + 1);
      if (truth === 0) {
        questions.push({
          id: question.id,
          state: 'NA_AUTO',
          because,
          level: -1,
          tier: 0,
          evidenced: 0,
          points: 0,
          claim: 0,
          upper: 0,
          redLine: OFF,
        });
        continue;
      }
      const { weight } = question;
      const points = 25 * evidenced;
      const claim = level < 0 ? 0 : 25 * level;
      const upper = level < 0 ? 100 : claim;
      for (const set of [sums[question.right], sums[RIGHTS + question.module], sums[RIGHTS + MODULES]]) {
        if (set === undefined) continue;
        set.points += weight * points;
        set.claim += weight * claim;
        set.upper += weight * upper;
        set.weight += weight;
        if (tier > 0) set.covered += weight;
        if (level >= 0 && evidenced === level) set.supported += weight;
      }
      let redLine = OFF;
      if (question.redLine >= 0) {
        redLine = redLineOf(level, tier, evidenced);
        if (redLine > (redLines[question.redLine] ?? 0)) redLines[question.redLine] = redLine;
      }
      questions.push({
        id: question.id,
        state: level < 0 ? 'UNKNOWN' : 'ANSWERED',
        because,
        level,
        tier,
        evidenced,
        points,
        claim,
        upper,
        redLine,
      });
    }

    let critical = false;
    let criticalAtBest = false;
    for (const harm of form.harms) {
      const rating = input.harms[harm.id];
      if (!isGravest(rating)) continue;
      const likelihood = Number(rating?.likelihood);
      const applying = (place: number) => {
        const result = questions[place];
        return result === undefined || result.state === 'NA_AUTO' ? undefined : result;
      };
      if (isCritical(harm.controls, likelihood, (place) => applying(place)?.evidenced ?? -1)) critical = true;
      const atBest = (place: number) => {
        const result = applying(place);
        return result === undefined ? -1 : result.level < 0 ? 4 : result.level;
      };
      if (isCritical(harm.controls, likelihood, atBest)) criticalAtBest = true;
    }

    const sets = sums.map(({ points, claim, upper, weight, covered, supported }): FloorSet => {
      if (weight === 0) return { score: null, claim: null, upper: null, coverage: null, support: null };
      return {
        score: points / weight,
        claim: claim / weight,
        upper: upper / weight,
        coverage: (100 * covered) / weight,
        support: (100 * supported) / weight,
      };
    });
    const rights = sets.slice(0, RIGHTS);
    const overall = sets[RIGHTS + MODULES] ?? { score: null, claim: null, upper: null, coverage: null, support: null };
    const gates: GateId[] = [];
    let cap = 100;
    const open = (gate: GateId, limit: number) => {
      gates.push(gate);
      cap = Math.min(cap, limit);
    };
    if (redLines.includes(BREACHED)) open('G1', 24);
    if (critical) open('G3', 49);
    if (redLines.includes(UNRESOLVED)) open('G2', 49);
    if (rights.some((set) => set.score !== null && (set.score < 25 || set.coverage === 0))) open('G4', 49);
    if (overall.coverage !== null && overall.coverage < 50) open('G5', 74);
    const upperCap = gates.includes('G1') ? 24 : criticalAtBest ? 49 : 100;
    return {
      questions,
      modules: sets.slice(RIGHTS, RIGHTS + MODULES),
      rights,
      overall,
      gates,
      index: indexOf(
        rights.flatMap((set) => set.score ?? []),
        cap,
      ),
      upper: indexOf(
        rights.flatMap((set) => set.upper ?? []),
        upperCap,
      ),
    };
  };
}
