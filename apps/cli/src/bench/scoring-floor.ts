import type { AssessmentInput, GateId } from '#libs/scoring';
import { MODULES, QUESTIONS, RED_LINES, RIGHTS, type Form, type FormCondition } from './scoring-form.js';

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
/** Red-line states, worst last. */
const [OFF, CLEAR, UNRESOLVED, BREACHED] = [0, 1, 2, 3];
const REDUCED = [0, 0, 0, 1, 2];
const CRITICAL_FROM = 2;
const LEVELS: Readonly<Record<string, number>> = {
  'level-0': 0,
  'level-1': 1,
  'level-2': 2,
  'level-3': 3,
  'level-4': 4,
};

export function floorFor(form: Form): (input: AssessmentInput) => FloorResult {
  const reasons = form.questions.map((_, question) => [0, 1, 2].map((truth) => [{ question, truth }]));
  const levels = new Int8Array(QUESTIONS);
  const equals = (question: number, level: number) =>
    (levels[question] ?? -1) < 0 ? 1 : levels[question] === level ? 2 : 0;
  const reason = (question: number, truth: number) => reasons[question]?.[truth] ?? NO_REASONS;

  const explain = (condition: FormCondition, truth: number): readonly FloorReason[] => {
    if (condition.kind === 'equals') return reason(condition.question, truth);
    const { least, equals: same, differs } = condition;
    const found: FloorReason[] = [];
    const first = atLeastOne(least.question);
    const second = equals(same.question, same.level);
    const third = equals(differs.question, differs.level);
    if (first === truth) found.push(...reason(least.question, first));
    if (Math.max(second, 2 - third) === truth) {
      if (second === truth) found.push(...reason(same.question, second));
      if (2 - third === truth) found.push(...reason(differs.question, third));
    }
    return found;
  };
  const atLeastOne = (question: number) => ((levels[question] ?? -1) < 0 ? 1 : (levels[question] ?? 0) >= 1 ? 2 : 0);
  const test = (condition: FormCondition): number => {
    if (condition.kind === 'equals') return equals(condition.question, condition.level);
    const { least, equals: same, differs } = condition;
    const either = Math.max(equals(same.question, same.level), 2 - equals(differs.question, differs.level));
    return Math.min(atLeastOne(least.question), either);
  };

  return (input) => {
    const year = Number(input.asOf.slice(0, 4));
    const [oneYear, twoYears, threeYears] = [1, 2, 3].map((back) => `${year - back}${input.asOf.slice(4)}`);
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
      const level = answer?.option === undefined ? -1 : (LEVELS[answer.option] ?? -1);
      levels[place] = level;
      const truth = question.condition === undefined ? 2 : test(question.condition);
      const because = question.condition === undefined ? NO_REASONS : explain(question.condition, truth);
      let tier = 0;
      if (level >= 0 && truth > 0 && answer?.evidence !== undefined) {
        for (const item of answer.evidence) {
          const date = item.effectiveOn ?? '';
          if (date > input.asOf || date < (threeYears ?? '')) continue;
          const lost = date >= (oneYear ?? '') ? 0 : date >= (twoYears ?? '') ? 1 : 2;
          const usable = item.tier === 1 ? (lost < 2 ? 1 : 0) : Math.max(0, item.tier - lost);
          if (usable > tier) tier = usable;
        }
      }
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
        redLine = level < 0 ? UNRESOLVED : level === 0 ? BREACHED : tier > 0 && evidenced > 0 ? CLEAR : UNRESOLVED;
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
      const { scale, scope, irremediability, likelihood } = input.harms[harm.id] as Record<
        'scale' | 'scope' | 'irremediability' | 'likelihood',
        number
      >;
      if (Math.max(scale, irremediability, Math.min(scope, scale + 1)) < 4) continue;
      const left = (best: boolean) => {
        let [sum, weight, key] = [0, 0, -1];
        for (const [at, place] of harm.controls.entries()) {
          const result = questions[place];
          if (result === undefined || result.state === 'NA_AUTO') continue;
          const value = !best ? result.evidenced : result.level < 0 ? 4 : result.level;
          sum += (3 - at) * value;
          weight += 3 - at;
          if (at === 0) key = value;
        }
        const strength = weight === 0 ? 0 : Math.min(Math.floor(sum / weight), key < 0 ? 2 : key + 1);
        return Math.max(1, likelihood - (REDUCED[strength] ?? 0));
      };
      if (left(false) >= CRITICAL_FROM) critical = true;
      if (left(true) >= CRITICAL_FROM) criticalAtBest = true;
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

function indexOf(scores: readonly number[], cap: number): number | null {
  if (scores.length === 0) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.min(mean, Math.min(...scores) + 25, cap);
}
