import type { Cluster, Harm, Instrument, Module, Question, RedLine, Source } from '#libs/instruments';
import type {
  Answer,
  AssessmentInput,
  AssessmentResult,
  HarmRating,
  HarmResult,
  QuestionResult,
  SetScore,
} from '#libs/scoring';
import type { PlanItem } from '#libs/remediation';
import type { ReportParticipation } from './participation.js';
import type { PlanDecision, ReportInput, ReportMeta } from './report-input.js';
import type { ReportReview } from './review.js';

/** A harm as the report names it: numbered worst first, so that matrix, lists and findings agree. */
export interface NumberedHarm {
  readonly no: string;
  readonly title: string;
  readonly rights: readonly string[];
  readonly result: HarmResult;
  readonly rating?: HarmRating;
  readonly catalogue?: Harm;
}

/** One area the report goes through: a right, or in mode `organisation` a module. */
export interface Area {
  readonly no: number;
  readonly id: string;
  readonly title: string;
  readonly score: SetScore;
}

/** The input with everything that several sections look up, worked out once. */
export interface ReportContext {
  readonly instrument: Instrument;
  readonly input: AssessmentInput;
  readonly result: AssessmentResult;
  readonly meta: ReportMeta;
  /** With the agreed dates. */
  readonly plan: readonly PlanItem[];
  readonly decisions: Readonly<Record<string, PlanDecision>>;
  readonly participation?: ReportParticipation;
  readonly review?: ReportReview;
  readonly areas: readonly Area[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly results: ReadonlyMap<string, QuestionResult>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly modules: ReadonlyMap<string, Module>;
  readonly redLines: ReadonlyMap<string, RedLine>;
  readonly harms: readonly NumberedHarm[];
  /** Number of a plan item by its key, as the plan prints it. */
  readonly actionNo: ReadonlyMap<string, number>;
  /** The plan item that mends an answer, by question. */
  readonly actionOf: ReadonlyMap<string, PlanItem>;
  /** Finding number by question, set where a finding is printed in full. */
  readonly findingNo: ReadonlyMap<string, string>;
  readonly answerOf: (question: Question) => Answer | undefined;
  readonly areasOf: (questionId: string) => readonly string[];
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

export function reportContext({
  instrument,
  input,
  result,
  plan: proposed,
  decisions = {},
  participation,
  review,
  meta,
}: ReportInput): ReportContext {
  const plan = proposed.map((item) => ({ ...item, dueOn: decisions[item.key]?.dueOn ?? item.dueOn }));
  const questions = byId(instrument.questions);
  const results = byId(result.questions);
  const areas = areasOf(instrument, result);
  const areasOfQuestion = (id: string): readonly string[] => {
    const question = questions.get(id);
    if (!question) return [];
    return result.mode === 'organisation' ? [question.moduleId] : question.rights;
  };
  const actionOf = new Map(plan.flatMap((item) => (item.question ? [[item.question, item] as const] : [])));
  const context = {
    instrument,
    input,
    result,
    meta,
    plan,
    decisions,
    participation,
    review,
    areas,
    questions,
    results,
    sources: byId(instrument.sources),
    clusters: byId(instrument.clusters),
    modules: byId(instrument.modules),
    redLines: byId(instrument.redLines),
    harms: numberHarms(instrument, input, result),
    actionNo: new Map(plan.map((item, at) => [item.key, at + 1])),
    actionOf,
    answerOf: (question: Question) =>
      question.about === 'organisation' && result.mode !== 'organisation'
        ? input.organisation?.answers[question.id]
        : input.answers[question.id],
    areasOf: areasOfQuestion,
  };
  return { ...context, findingNo: numberFindings(context) };
}

function areasOf(instrument: Instrument, result: AssessmentResult): readonly Area[] {
  const named: readonly { readonly id: string; readonly title: string }[] =
    result.mode === 'organisation'
      ? instrument.modules.filter((module) => module.about === 'organisation')
      : instrument.clusters;
  const scores = byId(result.mode === 'organisation' ? result.modules : result.clusters);
  return named.flatMap(({ id, title }, at) => {
    const score = scores.get(id);
    return score ? [{ no: at + 1, id, title, score }] : [];
  });
}

const RISK_ORDER = ['critical', 'high', 'medium', 'low'];

function numberHarms(
  instrument: Instrument,
  input: AssessmentInput,
  result: AssessmentResult,
): readonly NumberedHarm[] {
  const catalogue = byId(instrument.harms);
  const own = new Map((input.ownHarms ?? []).map((harm) => [harm.id, harm]));
  return result.harms
    .filter((harm) => harm.applies !== 'false')
    .toSorted(
      (a, b) =>
        RISK_ORDER.indexOf(a.residual) - RISK_ORDER.indexOf(b.residual) ||
        b.residualSeverity - a.residualSeverity ||
        b.ratings.irremediability - a.ratings.irremediability ||
        b.residualLikelihood - a.residualLikelihood ||
        a.control - b.control,
    )
    .map((harm, at) => {
      const known = own.get(harm.id);
      const fromCatalogue = catalogue.get(harm.id);
      return {
        no: String(at + 1),
        title: fromCatalogue?.title ?? known?.title ?? harm.id,
        rights: fromCatalogue?.rights ?? known?.rights ?? [],
        result: harm,
        rating: known ?? input.harms[harm.id],
        catalogue: fromCatalogue,
      };
    });
}

/** Whether an answer is printed as a finding; in a screening whatever is a concern or opens a red line. */
export function isFinding(context: Pick<ReportContext, 'result' | 'actionOf'>, found: QuestionResult): boolean {
  if (context.result.mode !== 'screening') return context.actionOf.has(found.id);
  if (!found.scored || found.state === 'NA_AUTO' || found.state === 'NA_ACCEPTED') return false;
  const opens = found.redLine?.state === 'BREACHED' || found.redLine?.state === 'UNRESOLVED';
  return found.state !== 'ANSWERED' || (found.level ?? 0) <= 1 || opens;
}

/** The questions whose finding is printed in full under an area: those that name it first, in plan order. */
export function findingsOf(
  context: Pick<ReportContext, 'result' | 'actionOf' | 'actionNo' | 'areasOf'>,
  areaId: string,
): readonly QuestionResult[] {
  const place = (found: QuestionResult) => {
    const item = context.actionOf.get(found.id);
    return item ? (context.actionNo.get(item.key) ?? 0) : 0;
  };
  return context.result.questions
    .filter((found) => context.areasOf(found.id)[0] === areaId && isFinding(context, found))
    .toSorted((a, b) => place(a) - place(b));
}

function numberFindings(
  context: Pick<ReportContext, 'result' | 'actionOf' | 'actionNo' | 'areasOf' | 'areas'>,
): ReadonlyMap<string, string> {
  return new Map(
    context.areas.flatMap((area) =>
      findingsOf(context, area.id).map((found, at) => [found.id, `${area.no}.${at + 1}`] as const),
    ),
  );
}
