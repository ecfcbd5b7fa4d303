import { freezeDecision, DECISION_FORMAT, type FrozenCondition } from '../../decisions/frozen-decision.js';
import type { LoadedInstrument } from '../../instruments/instruments.service.js';
import type { SigningKey } from '../../platform/signing-keys.js';
import type { Value } from './copy-rows.js';
import type { Company, Plan, SeededAssessment, SeededSubmission } from './plan.js';
import type { SecondPart } from './pool.js';
import { Random } from './random.js';

const DAY = 86_400_000;
const REASON = 'The record shown does not cover what the answer says.';

export interface Case {
  readonly company: Company;
  readonly assessment: SeededAssessment;
  readonly submission: SeededSubmission;
  /** Draws on for this case alone. */
  readonly seed: number;
}

export function digestOf({ sealed }: SeededSubmission): Buffer {
  if (!sealed) throw new Error('the bytes of a submission are made first');
  return sealed.digest;
}

/** What a second reviewer judged, where there was one. */
export function secondOf({ second, decidedAt, content }: SeededSubmission): readonly SecondPart[] {
  return second === null || decidedAt === null ? [] : content.second;
}

export const VERDICT = 'subject subject_id slot revision reviewer_id verdict level tier reason advice';

/** Who only claimed a case is half through it. */
export function verdictRows({ submission }: Case): { readonly row: Value[]; readonly at: Date }[] {
  const { content, decidedAt, submittedAt, reviewer, second } = submission;
  const at = decidedAt ?? new Date(submittedAt.getTime() + 2 * DAY);
  const first = content.verdicts.slice(0, decidedAt === null ? Math.ceil(content.verdicts.length / 2) : undefined);
  const rows = first.map((given) => ({ given, slot: 1, by: reviewer }));
  const again = new Map(secondOf(submission).map((part) => [part.id, part]));
  const seconds = content.verdicts.flatMap((given) => {
    const part = again.get(given.id);
    if (!part || second === null) return [];
    const other = given.verdict === 'lowered' ? 'confirmed' : 'lowered';
    const found = part.agreed ? given : ({ ...given, verdict: other, level: other === 'lowered' ? 0 : null } as const);
    return [{ given: found, slot: 2, by: second }];
  });
  return [...rows, ...seconds].map(({ given, slot, by }) => ({
    row: [
      ...[given.subject, given.id, slot, 1, by, given.verdict, given.level ?? null, given.tier ?? null],
      ...[given.verdict === 'confirmed' ? '' : REASON, ''],
    ],
    at,
  }));
}

interface DecisionIds {
  readonly id: string;
  readonly conditions: readonly FrozenCondition[];
}

/** The same each time it is asked for a case. */
function decisionIds({ submission, seed }: Case): DecisionIds {
  const random = new Random(seed);
  const id = random.id();
  const due = new Date((submission.decidedAt ?? submission.submittedAt).getTime() + random.whole(30, 180) * DAY);
  const dueOn = due.toISOString().slice(0, 10);
  const found = submission.content.verdicts.filter(({ verdict }) => verdict === 'lowered').slice(0, 3);
  const questions: (string | null)[] = found.length > 0 ? found.map((given) => given.id) : [null];
  const conditions = questions.map((questionId) => ({
    id: random.id(),
    questionId,
    text: 'Show that this is done as answered.',
    dueOn,
  }));
  return { id, conditions: submission.state === 'conditional' ? conditions : [] };
}

export function decisionRow(one: Case, { body }: Plan, { instrument }: LoadedInstrument, key: SigningKey): Value[] {
  const { company, submission } = one;
  const { content, decidedAt, reviewer, second, state, programme, version } = submission;
  if (!decidedAt || !reviewer) throw new Error('somebody decided it');
  const { id, conditions } = decisionIds(one);
  const twice = secondOf(submission);
  const statement = 'Reviewed against the evidence shown.';
  const outcome = state as 'returned' | 'reviewed' | 'conditional' | 'closed';
  const { id: instrumentId, version: instrumentVersion, digest = '' } = instrument;
  const { canonical, signature } = freezeDecision(
    {
      format: DECISION_FORMAT,
      decision: { id, outcome, decidedAt: decidedAt.toISOString(), corrects: null, appeal: null },
      submission: { id: submission.id, version, digest: digestOf(submission).toString('hex') },
      programme: { id: programme.id, name: programme.name },
      body: { id: body.id, name: body.name },
      company: { id: company.id, name: company.name },
      instrument: { id: instrumentId, version: instrumentVersion, digest },
      decidedBy: { id: reviewer, role: 'reviewer' },
      secondBy: second === null ? null : { id: second, role: 'second reviewer' },
      statement,
      letter: statement,
      verdicts: content.verdicts.map(({ subject, id: subjectId, verdict, level = null, tier = null }) => ({
        ...{ subject, subjectId, verdict, level, tier },
        ...{ reason: verdict === 'confirmed' ? '' : REASON, advice: '', by: reviewer, carriedFrom: null },
      })),
      agreement: {
        subjects: twice.length,
        judged: twice.length,
        agreed: twice.filter(({ agreed }) => agreed).length,
        open: 0,
      },
      conditions,
      figures: { evidenced: content.figures, reviewed: content.reviewed },
    },
    key,
  );
  return [id, outcome, canonical, signature, key.keyId, statement, statement, reviewer, second, decidedAt];
}

export function conditionRows(one: Case, now: Date): Value[][] {
  const { id: decisionId, conditions } = decisionIds(one);
  const random = new Random(one.seed + 1);
  return conditions.map(({ id, questionId, text, dueOn }) => {
    const due = Date.parse(dueOn);
    const met = random.chance(0.7) && due < now.getTime() ? new Date(due) : null;
    return [id, decisionId, questionId, text, dueOn, met, met && one.submission.reviewer];
  });
}
