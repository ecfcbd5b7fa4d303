import type { Level, Tier } from '#libs/instruments';
import type {
  CountedControl,
  Gate,
  GateId,
  Mover,
  QuestionResult,
  RedLineResult,
  RedLineState,
} from './assessment-result.js';
import type { CompiledInstrument, CompiledQuestion } from './compile-instrument.js';
import { residualWith, type EvaluatedHarm } from './evaluate-harms.js';
import { answerOf, isCovered, type Evaluation } from './evaluate-questions.js';
import { isCritical, isLowEvidence, isWeak, weakClusters } from './gates.js';
import { redLineState, worstRedLineState } from './red-line-state.js';
import type { Tallies, Tally } from './tally.js';

/** Where the assessment stands before a change. */
export interface Standing {
  readonly evaluation: Evaluation;
  readonly results: readonly (QuestionResult | undefined)[];
  readonly tallies: Tallies;
  readonly redLines: readonly RedLineResult[];
  readonly harms: readonly EvaluatedHarm[];
  readonly gates: readonly Gate[];
}

/** One change to one answer, with the level it would then count with. */
export interface Step {
  readonly how: Mover['how'];
  readonly toLevel: Level;
  readonly toTier: Tier;
  readonly evidenced: Level;
}

/** For one open gate, a quick look at whether a question could close it alone, and the exact answer. */
interface Watch {
  readonly gate: GateId;
  readonly concerns: (question: CompiledQuestion) => boolean;
  readonly staysOpen: (question: CompiledQuestion, step: Step) => boolean;
}

const NONE: readonly GateId[] = Object.freeze([]);

/** What each open gate hangs on, looked up once so that most questions are passed over at a glance. */
export function watchGates(compiled: CompiledInstrument, standing: Standing): readonly Watch[] {
  return standing.gates.map(({ id }) => watchGate(id, compiled, standing));
}

/** The open gates that would close if this one answer took the step and nothing else changed. */
export function liftedGates(watches: readonly Watch[], question: CompiledQuestion, step: Step): readonly GateId[] {
  let lifted: GateId[] | undefined;
  for (const watch of watches) {
    if (watch.concerns(question) && !watch.staysOpen(question, step)) (lifted ??= []).push(watch.gate);
  }
  return lifted ?? NONE;
}

function watchGate(gate: GateId, compiled: CompiledInstrument, standing: Standing): Watch {
  const { tallies, results } = standing;
  switch (gate) {
    case 'G1':
      return { gate, ...watchRedLines('BREACHED', compiled, standing) };
    case 'G2':
      return { gate, ...watchRedLines('UNRESOLVED', compiled, standing) };
    case 'G3': {
      const critical = standing.harms.filter(isCritical);
      return {
        gate,
        concerns: ({ question }) =>
          critical.every((harm) => harm.result.because.some((control) => control.question === question.id)),
        staysOpen: ({ question }, step) =>
          critical.some((harm) => {
            const after = (control: CountedControl) =>
              control.question === question.id ? step.evidenced : control.evidenced;
            return residualWith(harm, after) === 'critical';
          }),
      };
    }
    case 'G4':
    case 'G6': {
      const weak = weakClusters(tallies).filter((place) => (place === compiled.remedyCluster) === (gate === 'G6'));
      return {
        gate,
        concerns: ({ clusters }) => weak.every((place) => clusters.includes(place)),
        staysOpen: (question, step) =>
          weak.some((place) => {
            const tally = tallies.clusters[place];
            return tally !== undefined && isWeak(after(tally, question, results[question.place], step));
          }),
      };
    }
    case 'G5':
      return {
        gate,
        concerns: ({ question }) => 2 * (tallies.overall.covered + question.weight) >= tallies.overall.weight,
        staysOpen: (question, step) => isLowEvidence(after(tallies.overall, question, results[question.place], step)),
      };
  }
}

/** The sums of a set that holds the question, once it took the step. */
function after(
  tally: Tally,
  question: CompiledQuestion,
  result: QuestionResult | undefined,
  step: Step,
): Pick<Tally, 'evidenced' | 'covered' | 'weight'> {
  const { weight } = question.question;
  const wasCovered = result !== undefined && isCovered(question, result);
  const isNowCovered = step.toTier > 0 || question.question.evidence === 'none';
  return {
    weight: tally.weight,
    evidenced: tally.evidenced + weight * (step.evidenced - (result?.evidenced ?? 0)),
    covered: tally.covered + (isNowCovered && !wasCovered ? weight : 0),
  };
}

/** Only where a single red line holds the gate open can one answer close it. */
function watchRedLines(
  state: RedLineState,
  compiled: CompiledInstrument,
  standing: Standing,
): Pick<Watch, 'concerns' | 'staysOpen'> {
  const holding = standing.redLines.filter((redLine) => redLine.state === state);
  const only = holding.length === 1 ? holding[0]?.id : undefined;
  return {
    concerns: ({ question, redLine }) => redLine >= 0 && question.redLine === only,
    staysOpen: (changed, step) => {
      const { question, place, redLine } = changed;
      // What a reviewer set breached needs new evidence and two reviewers (section 3.8).
      const held = answerOf(changed, standing.evaluation)?.verdict?.redLineBreached === true;
      const states = (compiled.redLineQuestions[redLine] ?? []).map((each): RedLineState => {
        const before = standing.results[each]?.redLine?.state ?? 'NOT_APPLICABLE';
        if (each !== place || held) return before;
        const { toLevel: level, toTier: tier, evidenced } = step;
        return redLineState({ state: 'ANSWERED', level, tier, evidenced }, question.failLevel, 'full');
      });
      return worstRedLineState(states) === state;
    },
  };
}
