import { addWorkingDays } from '#libs/review';
import type { LoadedInstrument } from '../../instruments/instruments.service.js';
import type { SigningKey } from '../../platform/signing-keys.js';
import { rowsOf, type Table, type Value } from './copy-rows.js';
import { conditionRows, decisionRow, digestOf, secondOf, VERDICT, verdictRows, type Case } from './judgement-rows.js';
import type { Plan } from './plan.js';
import { PROMISED_DAYS, programmeTables } from './programme-rows.js';
import { SealedBytes } from './sealed-bytes.js';

const DAY = 86_400_000;

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
  const KEYS = 'tenant_id submission_id body_id programme_id';
  const judged = cases.filter(({ submission }) => submission.reviewer !== null);
  const decided = judged.filter(({ submission }) => submission.decidedAt !== null);
  return {
    before: [
      ...programmeTables(plan, loaded, now),
      {
        name: 'app.submission_request',
        columns: `tenant_id id assessment_id programme_id content_digest attested requested_by
          requested_at decision decided_by decided_at`,
        rows: cases.map(({ company, assessment, submission }) => [
          ...[company.id, submission.requestId, assessment.id, submission.programme.id],
          ...[Buffer.from(submission.content.digest, 'hex'), '[]', company.officer.id, submission.requestedAt],
          ...['approved', company.admin.id, submission.submittedAt],
        ]),
      },
      {
        name: 'app.submission',
        columns: `tenant_id id assessment_id version body_id programme_id canonical signature key_id
          instrument_id instrument_version instrument_digest company_name product_id product_name
          countries technologies figures as_of requested_by submitted_by submitted_at`,
        rows: submissionRows(cases, new SealedBytes(key, body, loaded), body.id, loaded, key),
      },
      {
        name: 'app.submission_evidence',
        columns: `${KEYS} evidence_id kind title url`,
        rows: rowsOf(cases, (one) =>
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
        columns: `${KEYS} state turn breached unresolved severe_harms worst_residual coverage urgency
          waiting_since promised_on claimed_by claimed_at second_reviewer previous_id successor_id
          decided_at revision version company_name product_name technologies submitted_at`,
        rows: rowsOf(cases, (one) => [[...keys(one), ...caseRow(one)]]),
      },
      {
        name: 'app.submission_record',
        columns: `tenant_id submission_id company_id programme_id version digest submitted_at state
          decided_at`,
        rows: rowsOf(cases, ({ company, submission }) => [
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
        columns: `${KEYS} id at kind side actor_id details`,
        rows: rowsOf(cases, (one) => [
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
          ? `tenant_id submission_id ${VERDICT} saved_at`
          : `tenant_id submission_id company_id ${VERDICT} updated_at`,
        rows: rowsOf(judged, (one) =>
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
        columns: 'tenant_id submission_id subject subject_id because agreed',
        rows: rowsOf(decided, ({ submission }) =>
          secondOf(submission).map(({ id, because, agreed }) => [
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
        columns: `${KEYS} id outcome canonical signature key_id statement letter decided_by second_by
          decided_at`,
        rows: rowsOf(decided, (one) => [[...keys(one), ...decisionRow(one, plan, loaded, key)]]),
      },
      {
        name: 'app.case_condition',
        columns: `${KEYS} id decision_id question_id text due_on met_at met_by`,
        rows: rowsOf(decided, (one) => conditionRows(one, now).map((row) => [...keys(one), ...row])),
      },
    ],
  };
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
