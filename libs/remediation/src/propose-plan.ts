import type { Instrument, Question } from '#libs/instruments';
import type { AssessmentInput, AssessmentResult, HarmResult, QuestionResult } from '#libs/scoring';
import { answerStep } from './answer-step.js';
import { addDays } from './calendar.js';
import { harmItemTypes, harmTemplate, type HarmItemType, type KnownHarm } from './harm-step.js';
import type { PlanItem } from './plan-item.js';
import { compareHarms, compareItems, type PlacedHarm, type RankedItem } from './rank.js';
import { CONTAIN_IN_DAYS, dueInDays, urgencyOf } from './urgency.js';

/**
 * The remediation plan that follows from an assessment, in the order of scoring method section 4.6:
 * breaches first, then by how badly and how lastingly a child could be harmed. Items are unique by
 * `key`, and the order does not depend on the order of the input. A screening has no plan (section 2):
 * the list is empty. Pure; dates are counted from `input.asOf`.
 */
export function proposePlan(
  instrument: Instrument,
  input: AssessmentInput,
  result: AssessmentResult,
): readonly PlanItem[] {
  if (result.mode === 'screening') return [];
  const harms = placeHarms(instrument, result);
  const worstByQuestion = worstHarmByQuestion(harms);
  const questionResults = new Map(result.questions.map((question) => [question.id, question]));
  const answerItems = instrument.questions.flatMap((question, place) => {
    const found = questionResults.get(question.id);
    return found && needsItem(found)
      ? [answerItem(instrument, input, question, found, place, worstByQuestion.get(question.id))]
      : [];
  });
  const withItem = new Set(answerItems.map(({ item }) => item.question));
  const known = new Map<string, KnownHarm>([
    ...instrument.harms.map((harm) => [harm.id, harm] as const),
    ...(input.ownHarms ?? []).map((harm) => [harm.id, harm] as const),
  ]);
  const harmItems = harms.flatMap((harm) => {
    const own = known.get(harm.result.id);
    const hasAnswerItem = harm.result.because.some((control) => withItem.has(control.question));
    return own ? harmItemTypes(harm.result, hasAnswerItem).map((type) => harmItem(input, own, harm, type)) : [];
  });
  return [...answerItems, ...harmItems].toSorted(compareItems).map(({ item }) => item);
}

/** An applicable scored question whose evidenced level is below 3, or whose red line is open. */
function needsItem(result: QuestionResult): boolean {
  if (!result.scored || result.state === 'NA_AUTO' || result.state === 'NA_ACCEPTED') return false;
  return (result.evidenced ?? 0) < 3 || result.redLine?.state === 'BREACHED' || result.redLine?.state === 'UNRESOLVED';
}

function placeHarms(instrument: Instrument, result: AssessmentResult): readonly PlacedHarm[] {
  const places = new Map(instrument.harms.map((harm, place) => [harm.id, place]));
  const own = result.harms
    .filter((harm) => harm.own)
    .map((harm) => harm.id)
    .toSorted();
  return result.harms
    .filter((harm) => harm.applies !== 'false')
    .map((harm) => ({ result: harm, place: places.get(harm.id) ?? instrument.harms.length + own.indexOf(harm.id) }));
}

interface ControlledHarm {
  readonly harm: HarmResult;
  readonly keyControl: boolean;
}

function worstHarmByQuestion(harms: readonly PlacedHarm[]): ReadonlyMap<string, ControlledHarm> {
  const worst = new Map<string, ControlledHarm>();
  for (const { result } of harms.toSorted(compareHarms)) {
    for (const control of result.because) {
      if (!worst.has(control.question)) worst.set(control.question, { harm: result, keyControl: control.key });
    }
  }
  return worst;
}

function answerItem(
  instrument: Instrument,
  input: AssessmentInput,
  question: Question,
  result: QuestionResult,
  place: number,
  worst: ControlledHarm | undefined,
): RankedItem {
  const { ownDays, ...step } = answerStep(question, result);
  const level = worst?.harm.residual ?? 'no-harm';
  const urgency = urgencyOf(result.redLine?.state, level);
  const redLine = urgency === 'breach' ? instrument.redLines.find(({ id }) => id === result.redLine?.id) : undefined;
  const item: PlanItem = {
    key: `answer:${question.id}`,
    type: 'answer',
    urgency,
    ...step,
    ...due(input, dueInDays('answer', urgency, ownDays)),
    ...(redLine && { contain: { action: redLine.contain, dueOn: addDays(input.asOf, CONTAIN_IN_DAYS) } }),
    question: question.id,
    ...(worst && { harm: worst.harm.id, residual: worst.harm.residual }),
    ...(result.redLine && { redLine: result.redLine.id }),
    rights: question.rights,
    cites: question.cites,
    level: result.level,
    evidenced: result.evidenced,
    because: { keyControl: worst?.keyControl ?? false, weight: question.weight, ...harmReasons(worst?.harm) },
  };
  return { item, level: urgency === 'breach' ? level : urgency, place };
}

function harmItem(
  input: AssessmentInput,
  harm: KnownHarm,
  { result, place }: PlacedHarm,
  type: HarmItemType,
): RankedItem {
  const template = harmTemplate(harm, type);
  const urgency = result.residual;
  const item: PlanItem = {
    key: `${type}:${harm.id}`,
    type,
    step: 'do',
    urgency,
    kind: template.kind,
    action: template.action,
    templateId: template.id,
    owner: template.owner,
    effort: template.effort,
    doneWhen: template.doneWhen,
    ...due(input, dueInDays(type, urgency, template.dueInDays)),
    harm: harm.id,
    rights: harm.rights,
    cites: 'cites' in harm ? harm.cites : [],
    residual: result.residual,
    because: { keyControl: false, weight: 0, ...harmReasons(result) },
  };
  return { item, level: urgency, place };
}

const harmReasons = (harm: HarmResult | undefined) =>
  harm && {
    severity: harm.residualSeverity,
    irremediability: harm.ratings.irremediability,
    likelihood: harm.residualLikelihood,
    control: harm.control,
  };

const due = (input: AssessmentInput, days: number | undefined) =>
  days === undefined ? {} : { dueInDays: days, dueOn: addDays(input.asOf, days) };
