import type { Level, Mode, Tier } from '#libs/instruments';
import type { Answer, Answers, AssessmentInput, Profile } from './assessment-input.js';
import type { ConditionReason, QuestionResult } from './assessment-result.js';
import { routeOf, statedAnswer } from './answer-state.js';
import type { CompiledInstrument, CompiledQuestion } from './compile-instrument.js';
import { conditionReasons, evaluateCondition, TRUE, TRUTHS, type Route } from './condition.js';
import { redLineState } from './red-line-state.js';
import { evidenceClock, statedTier, usableTierAt, type EvidenceClock } from './usable-tier.js';

const NO_REASONS: readonly ConditionReason[] = Object.freeze([]);
const NOTHING: { readonly profile: Profile; readonly answers: Answers } = { profile: {}, answers: {} };

/** Whose profile and answers a question is judged by. */
interface Respondent {
  readonly profile: Profile;
  readonly answers: Answers;
}

/** What evaluating one question needs of the assessment; made once per assessment. */
export interface Evaluation {
  readonly mode: Mode;
  readonly clock: EvidenceClock;
  readonly product: Respondent;
  readonly organisation: Respondent;
  /** By place; filled in evaluation order. */
  readonly routes: Route[];
}

/** The part of an input that decides which questions apply. */
export type RoutingInput = Pick<AssessmentInput, 'mode' | 'profile' | 'answers' | 'organisation'>;

/** Inherited answers are routed by the organisation's own profile and answers (section 2). */
export function respondents(input: RoutingInput): Pick<Evaluation, 'product' | 'organisation'> {
  if (input.mode === 'organisation') return { product: NOTHING, organisation: input };
  const { profile = NOTHING.profile, answers = NOTHING.answers } = input.organisation ?? NOTHING;
  return { product: input, organisation: { profile, answers } };
}

/** Whether the mode asks this question (section 2); the others still route those that depend on them. */
export function inScope(question: CompiledQuestion, mode: Mode): boolean {
  return mode === 'full' || (mode === 'screening' ? question.question.screening : question.ofOrganisation);
}

/** Results by place; undefined where the mode does not ask the question. */
export function evaluateQuestions(
  compiled: CompiledInstrument,
  input: AssessmentInput,
): { readonly evaluation: Evaluation; readonly results: (QuestionResult | undefined)[] } {
  const evaluation: Evaluation = {
    mode: input.mode,
    clock: evidenceClock(input.asOf),
    ...respondents(input),
    routes: new Array<Route>(compiled.questions.length),
  };
  const results = new Array<QuestionResult | undefined>(compiled.questions.length);
  for (const place of compiled.order) {
    const question = compiled.questions[place];
    if (question) results[place] = evaluateQuestion(question, evaluation);
  }
  return { evaluation, results };
}

/** One question; also leaves in `routes` what later conditions see of it. */
export function evaluateQuestion(compiled: CompiledQuestion, evaluation: Evaluation): QuestionResult | undefined {
  const { question, condition } = compiled;
  const respondent = compiled.ofOrganisation ? evaluation.organisation : evaluation.product;
  const applies = condition ? evaluateCondition(condition, respondent.profile, evaluation.routes) : TRUE;
  const answer = respondent.answers[question.id];
  const { state, level } = statedAnswer(question, applies, answer);
  evaluation.routes[compiled.place] = routeOf(state, answer);
  if (!inScope(compiled, evaluation.mode)) return undefined;

  const items = state === 'ANSWERED' ? answer?.evidence : undefined;
  const usable = usableTierAt(items, evaluation.clock);
  const tier = lowered(usable, answer);
  const evidenced = level === undefined || question.evidence === 'none' ? level : (Math.min(level, tier + 1) as Level);
  const counts = question.scored && state !== 'NA_AUTO' && state !== 'NA_ACCEPTED';
  return {
    id: question.id,
    state,
    inherited: compiled.ofOrganisation && evaluation.mode !== 'organisation',
    applies: TRUTHS[applies] ?? 'not-known',
    because: condition ? conditionReasons(condition, applies, respondent.profile, evaluation.routes) : NO_REASONS,
    scored: question.scored,
    weight: question.weight,
    rights: question.rights,
    level,
    tier,
    evidenced,
    points: counts && evidenced !== undefined ? 25 * evidenced : 0,
    claim: counts && level !== undefined ? 25 * level : 0,
    upper: counts ? (level === undefined ? 100 : 25 * level) : 0,
    redLine:
      compiled.redLine < 0 || question.redLine === undefined
        ? undefined
        : {
            id: question.redLine,
            state: redLineState({ state, level, tier, evidenced }, question.failLevel, evaluation.mode),
          },
    stale: items !== undefined && statedTier(items) > usable,
  };
}

/** What is stored for a question, by the product or by the organisation. */
export function answerOf({ question, ofOrganisation }: CompiledQuestion, evaluation: Evaluation): Answer | undefined {
  return (ofOrganisation ? evaluation.organisation : evaluation.product).answers[question.id];
}

/** Some usable evidence, or a question that needs none (section 3.6). */
export function isCovered(compiled: CompiledQuestion, result: QuestionResult): boolean {
  return result.state === 'ANSWERED' && (result.tier > 0 || compiled.question.evidence === 'none');
}

/** A reviewer confirms or lowers a tier and never raises it; age goes on counting after the review. */
function lowered(usable: Tier, answer: Answer | undefined): Tier {
  const verdict = answer?.verdict?.tier;
  return verdict === undefined || verdict > usable ? usable : verdict;
}
