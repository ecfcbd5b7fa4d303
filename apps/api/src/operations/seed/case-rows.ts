import { addWorkingDays } from '#libs/review';
import { freezeDecision, DECISION_FORMAT, type FrozenCondition } from '../../decisions/frozen-decision.js';
import type { LoadedInstrument } from '../../instruments/instruments.service.js';
import type { SigningKey } from '../../platform/signing-keys.js';
import type { Table, Value } from './copy-rows.js';
import type { Company, Plan, SeededAssessment, SeededSubmission } from './plan.js';
import { Random } from './random.js';
import { SealedBytes } from './sealed-bytes.js';

const PROMISED_DAYS = 20;
const DAY = 86_400_000;
const REASON = 'The record shown does not cover what the answer says.';

interface Case {
  readonly company: Company;
  readonly assessment: SeededAssessment;
  readonly submission: SeededSubmission;
  /** Draws on for this case alone. */
  readonly seed: number;
}

export interface CaseTables {
  readonly before: Table[];
  /** Written with the triggers away that a service relies on; what they do is done here. */
  readonly cases: Table[];
  readonly after: Table[];
}

/** Everything from the programme to the decision. Rows are made while they are sent. */
export function caseTables(plan: Plan, loaded: LoadedInstrument, key: SigningKey, now: Date): CaseTables {
  const { body, companies } = plan;
  const cases = companies
    .flatMap((company) =>
      company.assessments.flatMap((assessment) =>
        assessment.submissions.map((submission) => ({ company, assessment, submission })),
      ),
    )
    .map((each, seed): Case => ({ ...each, seed }));
  const keys = ({ company, submission }: Case) => [company.id, submission.id, body.id, submission.programme.id];
  const KEYS = ['tenant_id', 'submission_id', 'body_id', 'programme_id'];
  const judged = cases.filter(({ submission }) => submission.reviewer !== null);
  const decided = judged.filter(({ submission }) => submission.decidedAt !== null);
  return {
    before: [
      ...programmeTables(plan, loaded, now),
      {
        name: 'app.submission_request',
        columns: [
          'tenant_id',
          'id',
          'assessment_id',
          'programme_id',
          'content_digest',
          'attested',
          'requested_by',
          'requested_at',
          'decision',
          'decided_by',
          'decided_at',
        ],
        rows: cases.map(({ company, assessment, submission }) => [
          ...[company.id, submission.requestId, assessment.id, submission.programme.id],
          ...[Buffer.from(submission.content.digest, 'hex'), '[]', company.officer.id, submission.requestedAt],
          ...['approved', company.admin.id, submission.submittedAt],
        ]),
      },
      {
        name: 'app.submission',
        columns: [
          'tenant_id',
          'id',
          'assessment_id',
          'version',
          'body_id',
          'programme_id',
          'canonical',
          'signature',
          'key_id',
          'instrument_id',
          'instrument_version',
          'instrument_digest',
          'company_name',
          'product_id',
          'product_name',
          'countries',
          'technologies',
          'figures',
          'as_of',
          'requested_by',
          'submitted_by',
          'submitted_at',
        ],
        rows: submissionRows(cases, new SealedBytes(key, body, loaded), body.id, loaded, key),
      },
      {
        name: 'app.submission_evidence',
        columns: [...KEYS, 'evidence_id', 'kind', 'title', 'url'],
        rows: each(cases, (one) =>
          Object.entries(one.submission.content.content.evidence).map(([id, { kind, title, url = null }]) => [
            ...keys(one),
            id,
            kind,
            title,
            url,
          ]),
        ),
      },
    ],
    cases: [
      {
        name: 'app.submission_case',
        columns: [
          ...KEYS,
          'state',
          'turn',
          'breached',
          'unresolved',
          'severe_harms',
          'worst_residual',
          'coverage',
          'urgency',
          'waiting_since',
          'promised_on',
          'claimed_by',
          'claimed_at',
          'second_reviewer',
          'previous_id',
          'successor_id',
          'decided_at',
          'revision',
          'version',
          'company_name',
          'product_name',
          'technologies',
          'submitted_at',
        ],
        rows: each(cases, (one) => [[...keys(one), ...caseRow(one)]]),
      },
      {
        name: 'app.submission_record',
        columns: [
          'tenant_id',
          'submission_id',
          'company_id',
          'programme_id',
          'version',
          'digest',
          'submitted_at',
          'state',
          'decided_at',
        ],
        rows: each(cases, ({ company, submission }) => [
          [
            body.id,
            submission.id,
            company.id,
            submission.programme.id,
            submission.version,
            digestOf(submission),
            submission.submittedAt,
            submission.state,
            submission.decidedAt,
          ],
        ]),
      },
    ],
    after: [
      {
        name: 'app.case_event',
        columns: [...KEYS, 'id', 'at', 'kind', 'side', 'actor_id', 'details'],
        rows: each(cases, (one) => [
          [
            ...keys(one),
            one.submission.eventId,
            one.submission.submittedAt,
            'submitted',
            'company',
            one.company.admin.id,
            JSON.stringify({ version: one.submission.version }),
          ],
        ]),
      },
      ...['app.review_verdict', 'app.review_verdict_history'].map((name): Table => ({
        name,
        columns: name.endsWith('history')
          ? ['tenant_id', 'submission_id', ...VERDICT, 'saved_at']
          : ['tenant_id', 'submission_id', 'company_id', ...VERDICT, 'updated_at'],
        rows: each(judged, (one) =>
          verdictRows(one).map(({ row, at }) => [
            body.id,
            one.submission.id,
            ...(name.endsWith('history') ? [] : [one.company.id]),
            ...row,
            at,
          ]),
        ),
      })),
      {
        name: 'app.second_review',
        columns: ['tenant_id', 'submission_id', 'subject', 'subject_id', 'because', 'agreed'],
        rows: each(decided, ({ submission }) =>
          submission.content.second.map(({ id, because, agreed }) => [
            body.id,
            submission.id,
            'answer',
            id,
            because,
            agreed,
          ]),
        ),
      },
      {
        name: 'app.case_decision',
        columns: [
          ...KEYS,
          'id',
          'outcome',
          'canonical',
          'signature',
          'key_id',
          'statement',
          'letter',
          'decided_by',
          'second_by',
          'decided_at',
        ],
        rows: each(decided, (one) => [[...keys(one), ...decisionRow(one, plan, loaded, key)]]),
      },
      {
        name: 'app.case_condition',
        columns: [...KEYS, 'id', 'decision_id', 'question_id', 'text', 'due_on', 'met_at', 'met_by'],
        rows: each(decided, (one) => conditionRows(one, now).map((row) => [...keys(one), ...row])),
      },
    ],
  };
}

function* each(
  cases: readonly Case[],
  rows: (one: Case) => readonly (readonly Value[])[],
): Generator<readonly Value[]> {
  for (const one of cases) yield* rows(one);
}

function programmeTables({ body, companies }: Plan, { instrument }: LoadedInstrument, now: Date): Table[] {
  const opened = body.createdAt;
  const day = opened.toISOString().slice(0, 10);
  const versions = [`${instrument.id}@${instrument.version}`];
  return [
    {
      name: 'app.programme',
      columns: [
        'tenant_id',
        'id',
        'name',
        'description',
        'instruments',
        'countries',
        'opens_on',
        'promised_days',
        'state',
        'revision',
        'created_by',
        'created_at',
      ],
      rows: body.programmes.map(({ id, name }) => [
        body.id,
        id,
        name,
        '',
        versions,
        [],
        day,
        PROMISED_DAYS,
        'open',
        1,
        body.admin.id,
        opened,
      ]),
    },
    {
      name: 'app.programme_reviewer',
      columns: ['tenant_id', 'programme_id', 'person_id', 'lead', 'appointed_by', 'appointed_at'],
      rows: body.programmes.flatMap(({ id }) =>
        [body.lead, ...body.reviewers].map((person) => [
          body.id,
          id,
          person.id,
          person === body.lead,
          body.admin.id,
          opened,
        ]),
      ),
    },
    {
      name: 'app.enrolment',
      columns: [
        'tenant_id',
        'programme_id',
        'body_id',
        'company_name',
        'programme_name',
        'body_name',
        'joined_by',
        'joined_at',
      ],
      rows: companies.map(({ id, name, programme, officer, createdAt }) => [
        ...[id, programme.id, body.id, name, programme.name, body.name, officer.id],
        createdAt < now ? createdAt : now,
      ]),
    },
  ];
}

function* submissionRows(
  cases: readonly Case[],
  bytes: SealedBytes,
  bodyId: string,
  { instrument }: LoadedInstrument,
  key: SigningKey,
): Generator<readonly Value[]> {
  for (const { company, assessment, submission } of cases) {
    const { content, day, technologies, figures } = submission.content;
    const { canonical, digest, signature } = bytes.seal(company, assessment, submission);
    submission.sealed = { digest };
    yield [
      ...[company.id, submission.id, assessment.id, submission.version, bodyId, submission.programme.id],
      ...[canonical, signature, key.keyId, instrument.id, instrument.version, instrument.digest ?? '', company.name],
      ...[assessment.productId, content.product?.name ?? '', content.product?.markets ?? [], technologies],
      ...[JSON.stringify(figures), day, company.officer.id, company.admin.id, submission.submittedAt],
    ];
  }
}

function digestOf({ sealed }: SeededSubmission): Buffer {
  if (!sealed) throw new Error('the bytes of a submission are made first');
  return sealed.digest;
}

function caseRow({ company, submission }: Case): Value[] {
  const { state, submittedAt, decidedAt, reviewer, second, previous, successor, version, content } = submission;
  const { breached, unresolved, severeHarms, worstResidual, coverage, urgency } = content.ofCase;
  const open = state === 'submitted' || state === 'claimed';
  const waits = successor === null && (state === 'returned' || state === 'conditional');
  return [
    ...[state, open ? 'body' : waits ? 'company' : 'nobody', breached, unresolved, severeHarms, worstResidual],
    ...[coverage, urgency, decidedAt ?? submittedAt, addWorkingDays(content.day, PROMISED_DAYS)],
    ...[
      reviewer,
      reviewer && new Date(submittedAt.getTime() + DAY),
      second,
      previous?.id ?? null,
      successor?.id ?? null,
    ],
    ...[decidedAt, 1, version, company.name, content.content.product?.name ?? '', content.technologies, submittedAt],
  ];
}

const VERDICT = [
  'subject',
  'subject_id',
  'slot',
  'revision',
  'reviewer_id',
  'verdict',
  'level',
  'tier',
  'reason',
  'advice',
];

/** Who only claimed a case is half through it. */
function verdictRows({ submission }: Case): { readonly row: Value[]; readonly at: Date }[] {
  const { content, decidedAt, submittedAt, reviewer, second } = submission;
  const at = decidedAt ?? new Date(submittedAt.getTime() + 2 * DAY);
  const first = content.verdicts.slice(0, decidedAt === null ? Math.ceil(content.verdicts.length / 2) : undefined);
  const rows = first.map((given) => ({ given, slot: 1, by: reviewer }));
  const again = new Map(content.second.map((part) => [part.id, part]));
  const seconds = content.verdicts.flatMap((given) => {
    const part = again.get(given.id);
    if (!part || second === null || decidedAt === null) return [];
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

function decisionRow(one: Case, { body }: Plan, { instrument }: LoadedInstrument, key: SigningKey): Value[] {
  const { company, submission } = one;
  const { content, decidedAt, reviewer, second, state, programme, version } = submission;
  if (!decidedAt || !reviewer) throw new Error('somebody decided it');
  const { id, conditions } = decisionIds(one);
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
        subjects: content.second.length,
        judged: content.second.length,
        agreed: content.second.filter(({ agreed }) => agreed).length,
        open: 0,
      },
      conditions,
      figures: { evidenced: content.figures, reviewed: content.reviewed },
    },
    key,
  );
  return [id, outcome, canonical, signature, key.keyId, statement, statement, reviewer, second, decidedAt];
}

function conditionRows(one: Case, now: Date): Value[][] {
  const { id: decisionId, conditions } = decisionIds(one);
  const random = new Random(one.seed + 1);
  return conditions.map(({ id, questionId, text, dueOn }) => {
    const due = Date.parse(dueOn);
    const met = random.chance(0.7) && due < now.getTime() ? new Date(due) : null;
    return [id, decisionId, questionId, text, dueOn, met, met && one.submission.reviewer];
  });
}
