import type { Instrument } from '#libs/instruments';
import type { AssessmentInput, Answer, Answers, OwnHarm } from './assessment-input.js';
import type {
  AssessmentResult,
  Fraction,
  HarmResult,
  QuestionResult,
  RedLineResult,
  RedLineState,
  RiskLevel,
} from './assessment-result.js';
import type { CompiledInstrument } from './compile-instrument.js';
import { exactScore } from './exact-score.js';
import { compareFractions } from './fraction.js';
import { validateAnswer } from './validate-answer.js';

/**
 * How one thing stands against an earlier assessment. `new` and `gone`: it applies in one of the two only. `open`: it
 * was answered then and is not yet answered now, which says nothing about the product.
 */
export type Change = 'new' | 'gone' | 'open' | 'worse' | 'better' | 'same';

export interface RightChange {
  readonly id: string;
  readonly change: Change;
  /** Scores over the questions that count in both; null where there are none. */
  readonly before: Fraction | null;
  readonly after: Fraction | null;
  /** Questions that count in both, in the later one only, and in the earlier one only. */
  readonly common: number;
  readonly added: number;
  readonly dropped: number;
}

/** Something that stands in one of the two results or in both. */
export interface ChangeOf<T> {
  readonly id: string;
  readonly change: Change;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

export interface ComparedResults {
  readonly rights: readonly RightChange[];
  readonly redLines: readonly ChangeOf<RedLineResult>[];
  readonly harms: readonly ChangeOf<HarmResult>[];
  readonly questions: readonly ChangeOf<QuestionResult>[];
}

/**
 * Compares two results of the same rules, on the questions both ask (section 6). Where a screening takes part there
 * are no scores by right, because a screening gives none.
 */
export function compareResults(before: AssessmentResult, after: AssessmentResult): ComparedResults {
  const scored = before.mode !== 'screening' && after.mode !== 'screening';
  const isAsked = ({ state }: QuestionResult) => state !== 'NA_AUTO';
  return {
    rights: scored ? rightsOf(before, after) : [],
    redLines: pair(before.redLines, after.redLines, ({ state }) => state !== 'NOT_APPLICABLE', byRedLine),
    harms: pair(before.harms, after.harms, ({ applies }) => applies !== 'false', byHarm),
    questions: pair(before.questions, after.questions, isAsked, byAnswer),
  };
}

/** An earlier assessment's answers as far as a later version still takes them, so that both stand under the same rules. */
export function carriedInput({ instrument }: CompiledInstrument, input: AssessmentInput): AssessmentInput {
  const questions = new Map(instrument.questions.map((question) => [question.id, question]));
  const harmIds = new Set(instrument.harms.map(({ id }) => id));
  const fits = ([id, answer]: [string, Answer]) => {
    const question = questions.get(id);
    return question !== undefined && validateAnswer(question, answer).length === 0;
  };
  const carried = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).filter(fits));
  return {
    ...input,
    answers: carried(input.answers),
    ...(input.organisation && {
      organisation: { ...input.organisation, answers: carried(input.organisation.answers) },
    }),
    harms: Object.fromEntries(Object.entries(input.harms).filter(([id]) => harmIds.has(id))),
    ...(input.ownHarms && { ownHarms: input.ownHarms.map((harm) => withKnownControls(harm, questions)) }),
  };
}

/** A link to a question that the version does not ask cannot reduce anything. */
function withKnownControls(harm: OwnHarm, questions: ReadonlyMap<string, unknown>): OwnHarm {
  const known = (links: OwnHarm['acceptedControls']) => links?.filter(({ question }) => questions.has(question));
  return { ...harm, acceptedControls: known(harm.acceptedControls), proposedControls: known(harm.proposedControls) };
}

/**
 * A result without what a version of the questionnaire does not have: an answer that could not be given then says
 * nothing about the product of then.
 */
export function asKnownBy({ questions, harms, redLines }: Instrument, result: AssessmentResult): AssessmentResult {
  const known = new Set([...questions, ...harms, ...redLines].map(({ id }) => id));
  const isKnown = ({ id }: { readonly id: string }) => known.has(id);
  return {
    ...result,
    questions: result.questions.filter(isKnown),
    clusters: result.clusters.map((cluster) => ({
      ...cluster,
      because: cluster.because.filter((id) => known.has(id)),
    })),
    harms: result.harms.filter((harm) => harm.own || isKnown(harm)),
    redLines: result.redLines.filter(isKnown),
  };
}

function rightsOf(before: AssessmentResult, after: AssessmentResult): readonly RightChange[] {
  const [then, now] = [byId(before.questions), byId(after.questions)];
  const earlier = new Map(before.clusters.map((cluster) => [cluster.id, cluster]));
  return after.clusters.flatMap(({ id, because }) => {
    const [counted, countedThen] = [new Set(because), new Set(earlier.get(id)?.because ?? [])];
    const common = because.filter((question) => countedThen.has(question));
    const added = counted.size - common.length;
    const dropped = countedThen.size - common.length;
    if (counted.size + countedThen.size === 0) return [];
    const [was, is] = [scoreOver(common, then), scoreOver(common, now)];
    return [
      { id, change: changeOfRight(was, is, added), before: was, after: is, common: common.length, added, dropped },
    ];
  });
}

function changeOfRight(before: Fraction | null, after: Fraction | null, added: number): Change {
  if (before === null || after === null) return added > 0 ? 'new' : 'gone';
  const order = compareFractions(after, before);
  return order > 0 ? 'better' : order < 0 ? 'worse' : 'same';
}

/** The score of some questions by themselves (section 3.5). */
function scoreOver(ids: readonly string[], results: ReadonlyMap<string, QuestionResult>): Fraction | null {
  let [levels, weight] = [0, 0];
  for (const id of ids) {
    const result = results.get(id);
    if (!result) continue;
    levels += result.weight * (result.points / 25);
    weight += result.weight;
  }
  return weight === 0 ? null : exactScore(levels, weight);
}

function pair<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  applies: (item: T) => boolean,
  compare: (then: T, now: T) => Change,
): readonly ChangeOf<T>[] {
  const [then, now] = [byId(before.filter(applies)), byId(after.filter(applies))];
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  return ids.flatMap((id): ChangeOf<T>[] => {
    const [was, is] = [then.get(id), now.get(id)];
    if (was && is) return [{ id, change: compare(was, is), before: was, after: is }];
    if (!was && !is) return [];
    return [{ id, change: is ? 'new' : 'gone', before: was, after: is }];
  });
}

const RED_LINES: Readonly<Record<RedLineState, number>> = {
  BREACHED: 0,
  UNRESOLVED: 1,
  CLAIMED: 2,
  CLEAR: 3,
  NOT_APPLICABLE: 4,
};
const RISKS: Readonly<Record<RiskLevel, number>> = { critical: 0, high: 1, medium: 2, low: 3 };

const byOrder = (before: number, after: number): Change =>
  after > before ? 'better' : after < before ? 'worse' : 'same';

const byRedLine = (then: RedLineResult, now: RedLineResult) => byOrder(RED_LINES[then.state], RED_LINES[now.state]);
const byHarm = (then: HarmResult, now: HarmResult) => byOrder(RISKS[then.residual], RISKS[now.residual]);

function byAnswer(then: QuestionResult, now: QuestionResult): Change {
  if (now.state === 'BLANK') return then.state === 'BLANK' ? 'same' : 'open';
  if (then.state === 'BLANK') return 'new';
  return byOrder(evidencedOf(then), evidencedOf(now));
}

/** What is not known, or claimed not to apply, counts like the least (section 3.4). */
const evidencedOf = ({ evidenced }: QuestionResult): number => evidenced ?? 0;

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));
