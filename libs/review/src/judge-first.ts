import { canonicalJson } from '#libs/instruments';
import type {
  Answer,
  AssessmentInput,
  CompiledInstrument,
  HarmRating,
  HarmResult,
  QuestionResult,
  RedLineState,
} from '#libs/scoring';
import { contradictedFlags } from './contradicted-flags.js';
import type { JudgedSubmission } from './legal-verdicts.js';
import type { Subject } from './verdict.js';

/** What needs judgement first, in this order; `rest` is everything else that applies, in instrument order. */
export const JUDGE_GROUPS = [
  'red-lines',
  'grave-harm-controls',
  'thin-evidence',
  'not-applicable',
  'ratings-and-profile',
  'changes',
  'rest',
] as const;
export type JudgeGroupId = (typeof JUDGE_GROUPS)[number];

export interface ToJudge extends Subject {
  /** The company changed it since its last submission. */
  readonly changed: boolean;
}

export interface JudgeGroup {
  readonly id: JudgeGroupId;
  readonly items: readonly ToJudge[];
}

/** A claim of this level or more is worth a look where its evidence does not carry it. */
const HIGH_CLAIM = 2;
const WORST_FIRST: readonly RedLineState[] = ['BREACHED', 'UNRESOLVED', 'CLAIMED', 'CLEAR'];

export const isGrave = (harm: HarmResult): boolean =>
  harm.applies !== 'false' && (harm.severity === 4 || harm.residual === 'critical');

/**
 * Sorts a submission into what has to be judged first. Each subject stands in the first group it belongs to; groups
 * without any are left out.
 *
 * @param previous the input of the last submission, where there was one
 */
export function judgeFirst(judged: JudgedSubmission, previous?: AssessmentInput): readonly JudgeGroup[] {
  const { compiled, input, result } = judged;
  const asked = result.questions.filter((question) => question.state !== 'NA_AUTO');
  const harms = result.harms.filter((harm) => harm.applies !== 'false');
  const isChanged = changedSince(judged, previous);
  const taken = new Set<string>();
  const take = (subjects: readonly Subject[]): readonly ToJudge[] =>
    subjects.flatMap((subject) => {
      const key = keyOf(subject);
      if (taken.has(key)) return [];
      taken.add(key);
      return [{ ...subject, changed: isChanged(subject) }];
    });

  const answers = (suits: (question: QuestionResult) => boolean) => asked.filter(suits).map(({ id }) => answer(id));
  const controls = new Set(harms.filter(isGrave).flatMap(({ because }) => because.map(({ question }) => question)));
  const flags = input.mode === 'organisation' ? [] : compiled.instrument.profile.map((each) => each.flag);
  const doubtful = new Set(contradictedFlags(judged).map(({ flag }) => flag));
  const all = [...answers(() => true), ...harms.map(({ id }) => harm(id)), ...flags.map(flag)];
  const groups: Readonly<Record<JudgeGroupId, readonly Subject[]>> = {
    'red-lines': watched(asked).map(({ id }) => answer(id)),
    'grave-harm-controls': answers(({ id }) => controls.has(id)),
    'thin-evidence': answers(({ level = 0, evidenced = 0 }) => level >= HIGH_CLAIM && evidenced < level),
    'not-applicable': answers(({ state }) => state === 'NA_CLAIMED'),
    'ratings-and-profile': [
      ...harms.filter((each) => each.own || isGrave(each) || each.flags.length > 0).map(({ id }) => harm(id)),
      ...flags.filter((id) => doubtful.has(id) || input.profile[id] === undefined).map(flag),
    ],
    changes: all.filter(isChanged),
    rest: all,
  };
  return JUDGE_GROUPS.map((id) => ({ id, items: take(groups[id]) })).filter(({ items }) => items.length > 0);
}

const answer = (id: string): Subject => ({ subject: 'answer', id });
const harm = (id: string): Subject => ({ subject: 'harm', id });
const flag = (id: string): Subject => ({ subject: 'flag', id });
const keyOf = ({ subject, id }: Subject): string => `${subject} ${id}`;

/** Answers that a red line watches, the worst first. */
function watched(asked: readonly QuestionResult[]): readonly QuestionResult[] {
  return WORST_FIRST.flatMap((state) => asked.filter(({ redLine }) => redLine?.state === state));
}

function changedSince(
  { compiled, input }: JudgedSubmission,
  previous: AssessmentInput | undefined,
): (subject: Subject) => boolean {
  if (previous === undefined) return () => false;
  return (subject) =>
    canonicalJson(statedIn(compiled, input, subject)) !== canonicalJson(statedIn(compiled, previous, subject));
}

function statedIn(
  compiled: CompiledInstrument,
  input: AssessmentInput,
  { subject, id }: Subject,
): Answer | HarmRating | boolean | null {
  if (subject === 'flag') return input.profile[id] ?? null;
  if (subject === 'harm') return input.harms[id] ?? input.ownHarms?.find((own) => own.id === id) ?? null;
  const place = compiled.placeOf.get(id);
  const isInherited = place !== undefined && compiled.questions[place]?.ofOrganisation && input.mode !== 'organisation';
  return (isInherited ? input.organisation?.answers : input.answers)?.[id] ?? null;
}
