import type { Rating } from '#libs/instruments';
import {
  LiveAssessment,
  type AssessmentInput,
  type AssessmentResult,
  type CompiledInstrument,
  type HarmResult,
  type RiskLevel,
} from '#libs/scoring';
import { answerOf, effectOf, raisedAnswers, type Effect } from './expected-effect.js';
import type { PlanItem } from './plan-item.js';

/** Where a harm stands after its controls; controls make it less likely before they lower its level. */
export interface HarmStanding {
  readonly residual: RiskLevel;
  readonly likelihood: Rating;
}

/** The few actions that together make one severe harm less likely, at the least effort. */
export interface NextStep {
  /** Keys of plan items, the one that matters most first. */
  readonly keys: readonly string[];
  /** The harm they were chosen for, and where it would stand. */
  readonly harm: string;
  readonly from: HarmStanding;
  readonly to: HarmStanding;
  readonly effort: number;
  /** All harms and red lines they change. */
  readonly effect: Pick<Effect, 'harms' | 'redLines'>;
}

/** Severity dominates, as in the method: one step of a graver harm outweighs any number of milder ones. */
const WORTH: Readonly<Record<Rating, number>> = { 4: 1000, 3: 100, 2: 10, 1: 0 };
const RANK: Readonly<Record<RiskLevel, number>> = { critical: 3, high: 2, medium: 1, low: 0 };
const EFFORT = { small: 1, medium: 2, large: 4 } as const;
/** Few enough to be begun now. */
const MOST_STEPS = 3;
/** The harms looked at: the plan is in their order, and those behind gain less. */
const MOST_HARMS = 12;
const MOST_TOGETHER = 30;

/**
 * What to do next: for each of the worst harms the fewest of its open controls that make it less likely, by the
 * engine's own figures, and of these the ones that cut most severe harm per effort. Each is chosen as if those
 * before it were done.
 */
export function bestNext(
  compiled: CompiledInstrument,
  input: AssessmentInput,
  result: AssessmentResult,
  plan: readonly PlanItem[],
): readonly NextStep[] {
  const open = new Map(
    plan.flatMap((item) => (item.type === 'answer' && item.question ? [[item.question, item]] : [])),
  );
  const raised = raisedAnswers(compiled, input, result, [...open.keys()]);
  const chosen: NextStep[] = [];
  const live = new LiveAssessment(compiled, input);
  let standing = result;
  while (chosen.length < MOST_STEPS) {
    const best = worst(standing)
      .flatMap((harm) => bundleFor(harm))
      .reduce<Bundle | undefined>(
        (leading, each) => (leading && leading.gain >= each.gain ? leading : each),
        undefined,
      );
    if (!best) break;
    chosen.push(best.step);
    for (const question of best.questions) live.change(question, raised.get(question));
    standing = live.result;
  }
  return chosen;

  function bundleFor(harm: HarmResult): Bundle[] {
    const controls = harm.because
      .filter(({ question }) => raised.has(question) && !chosen.some(({ keys }) => keys.includes(keyOf(question))))
      .toSorted((a, b) => Number(b.key) - Number(a.key) || b.weight - a.weight || a.evidenced - b.evidenced);
    const taken: string[] = [];
    let found: Bundle | undefined;
    for (const { question } of controls.slice(0, MOST_TOGETHER)) {
      taken.push(question);
      live.change(question, raised.get(question));
      if (isLower(harm)) {
        found = bundle(harm, needed(harm, taken));
        break;
      }
    }
    for (const question of taken) live.change(question, present(question));
    return found ? [found] : [];
  }

  /** Leaves out what the harm goes down without: the last one alone may have done it. */
  function needed(harm: HarmResult, taken: readonly string[]): string[] {
    const kept = [...taken];
    for (const question of taken.slice(0, -1)) {
      live.change(question, present(question));
      if (isLower(harm)) kept.splice(kept.indexOf(question), 1);
      else live.change(question, raised.get(question));
    }
    return kept;
  }

  function isLower(harm: HarmResult): boolean {
    return standingOf(live.harm(harm.id) ?? harm).likelihood < harm.residualLikelihood;
  }

  function bundle(harm: HarmResult, questions: readonly string[]): Bundle {
    const { harms, redLines } = effectOf(standing, live.result);
    const effort = questions.reduce((sum, question) => sum + EFFORT[open.get(question)?.effort ?? 'medium'], 0);
    const cut = standing.harms.reduce((sum, before) => {
      const after = live.harm(before.id) ?? before;
      const fewer = before.applies === 'false' ? 0 : before.residualLikelihood - after.residualLikelihood;
      return sum + WORTH[before.residualSeverity] * fewer;
    }, 0);
    const step = {
      keys: questions.map(keyOf),
      harm: harm.id,
      from: standingOf(harm),
      to: standingOf(live.harm(harm.id) ?? harm),
      effort,
      effect: { harms, redLines },
    };
    return { step, questions, gain: cut / effort };
  }

  function present(question: string) {
    const before = chosen.some(({ keys }) => keys.includes(keyOf(question)));
    return before ? raised.get(question) : answerOf(compiled, input, question);
  }
}

interface Bundle {
  readonly step: NextStep;
  readonly questions: readonly string[];
  readonly gain: number;
}

const standingOf = ({ residual, residualLikelihood }: HarmResult): HarmStanding => ({
  residual,
  likelihood: residualLikelihood,
});

const keyOf = (question: string): string => `answer:${question}`;

/** The harms above low, the worst first. */
function worst({ harms }: AssessmentResult): HarmResult[] {
  return harms
    .filter(({ applies, residual }) => applies !== 'false' && residual !== 'low')
    .toSorted((a, b) => RANK[b.residual] - RANK[a.residual] || b.residualSeverity - a.residualSeverity)
    .slice(0, MOST_HARMS);
}
