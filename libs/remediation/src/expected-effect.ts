import type { Tier } from '#libs/instruments';
import {
  LiveAssessment,
  type Answer,
  type AssessmentInput,
  type AssessmentResult,
  type CompiledInstrument,
  type Fraction,
  type RedLineState,
  type RiskLevel,
} from '#libs/scoring';
import { aimOf, raisedAnswer } from './raise-answer.js';

interface Moved<T> {
  readonly id: string;
  readonly before: T;
  readonly after: T;
}

/** What changes of the whole assessment; what stays as it is, is left out. */
export interface Effect {
  readonly index: Omit<Moved<Fraction | null>, 'id'>;
  readonly rights: readonly Moved<Fraction | null>[];
  readonly harms: readonly Moved<RiskLevel>[];
  readonly redLines: readonly Moved<RedLineState>[];
}

/** The answers with these changed, as the method reads them; a question asked of the organisation changes there. */
export type ChangedAnswers = ReadonlyMap<string, Answer>;

/** The answer the method counts now: of the product, or the organisation's that it inherits. */
export function answerOf(compiled: CompiledInstrument, input: AssessmentInput, question: string): Answer | undefined {
  const place = compiled.placeOf.get(question);
  const inherited = place !== undefined && compiled.questions[place]?.ofOrganisation === true;
  return inherited && input.mode !== 'organisation' ? input.organisation?.answers[question] : input.answers[question];
}

/** The answers that would stand once actions on these questions are proven; those it cannot raise are left out. */
export function raisedAnswers(
  compiled: CompiledInstrument,
  input: AssessmentInput,
  result: AssessmentResult,
  questions: readonly string[],
): ChangedAnswers {
  const raised = new Map<string, Answer>();
  for (const id of new Set(questions)) {
    const found = result.questions.find((each) => each.id === id);
    const place = compiled.placeOf.get(id);
    const question = place === undefined ? undefined : compiled.questions[place]?.question;
    if (!found || !question || found.state === 'NA_AUTO') continue;
    const tier: Tier = found.tier;
    const answer = raisedAnswer(question, answerOf(compiled, input, id), aimOf(found.level, tier), input.asOf);
    if (answer) raised.set(id, answer);
  }
  return raised;
}

/** The result with other answers: worked out by the engine that scores, with everything that hangs on them. */
export function resultWith(
  compiled: CompiledInstrument,
  input: AssessmentInput,
  answers: ChangedAnswers,
): AssessmentResult {
  const live = new LiveAssessment(compiled, input);
  for (const [question, answer] of answers) live.change(question, answer);
  return live.result;
}

export function effectOf(before: AssessmentResult, after: AssessmentResult): Effect {
  const clusters = new Map(after.clusters.map(({ id, score }) => [id, score]));
  const harms = new Map(after.harms.map((harm) => [harm.id, harm]));
  const redLines = new Map(after.redLines.map(({ id, state }) => [id, state]));
  return {
    index: { before: before.index.value, after: after.index.value },
    rights: before.clusters
      .map(({ id, score }) => ({ id, before: score, after: clusters.get(id) ?? null }))
      .filter((right) => !equal(right.before, right.after)),
    harms: before.harms
      .filter(({ applies }) => applies !== 'false')
      .map(({ id, residual }) => ({ id, before: residual, after: harms.get(id)?.residual ?? residual }))
      .filter((harm) => harm.before !== harm.after),
    redLines: before.redLines
      .map(({ id, state }) => ({ id, before: state, after: redLines.get(id) ?? state }))
      .filter((redLine) => redLine.before !== redLine.after),
  };
}

function equal(a: Fraction | null, b: Fraction | null): boolean {
  return a === b || (a !== null && b !== null && a.n === b.n && a.d === b.d);
}
