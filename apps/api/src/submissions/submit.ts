import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { caseFigures } from '#libs/review';
import type { AssessmentResult } from '#libs/scoring';
import { submissionText, type SubmissionFile } from '#libs/submission';
import { answerByResubmission } from '../correspondence/answer-by-resubmission.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { SubmissionRow } from './read-submissions.js';

export interface Submitting {
  readonly file: SubmissionFile;
  readonly assessment: LoadedAssessment;
  readonly result: AssessmentResult;
  readonly promisedOn: string;
  /** The version before, held by this transaction. */
  readonly previous: SubmissionRow | null;
  readonly now: Date;
}

const SUBMISSION = `
insert into app.submission (tenant_id, id, assessment_id, version, body_id, programme_id, canonical, signature, key_id,
    instrument_id, instrument_version, instrument_digest, company_name, product_id, product_name, countries,
    technologies, figures, as_of, requested_by, submitted_by, submitted_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`;

/** The manifest as rows, so that files are found and kept by it. */
const EVIDENCE = `
insert into app.submission_evidence (tenant_id, submission_id, body_id, programme_id, evidence_id, kind, title, url,
    file_name, media_type, size, sha256, stored_sha256)
select $1, $2, $3, $4, e.id, e.kind, e.title, e.url, e.file_name, e.media_type, e.size, e.original_sha256, e.sha256
  from app.evidence e where e.tenant_id = $1 and e.id = any($5::uuid[])`;

/** Under review again by whoever had the version before. */
const CASE = `
insert into app.submission_case (tenant_id, submission_id, body_id, programme_id, state, turn, breached, unresolved,
    severe_harms, worst_residual, coverage, urgency, waiting_since, promised_on, claimed_by, claimed_at,
    second_reviewer, previous_id, revision)
select $1, $2, $3, $4, case when before.claimed_by is null then 'submitted' else 'claimed' end, 'body', $5, $6, $7, $8,
    $9, $10, $11, $12, before.claimed_by, case when before.claimed_by is null then null else $11::timestamptz end,
    before.second_reviewer, before.submission_id, 1
  from (select 1) one left join app.submission_case before
    on before.tenant_id = $1 and before.submission_id = $13::uuid and before.body_id = $3 and before.programme_id = $4`;

/** What was open ends where its successor begins; an outcome stays the outcome. */
const SUCCEEDED = `
update app.submission_case set successor_id = $3, turn = 'nobody', revision = revision + 1,
    state = case when state in ('submitted', 'claimed') then 'returned' else state end
 where tenant_id = $1 and submission_id = $2 and programme_id = $4`;

/** Writes the frozen version with its manifest and opens its case. */
export async function submit(em: EntityManager, submitting: Submitting): Promise<void> {
  const { file, assessment, result, previous, promisedOn, now } = submitting;
  const { id, assessmentId, version } = file.submission;
  const tenantId = file.company.id;
  const { instrument, body, programme, signature } = file;
  await em.query(SUBMISSION, [
    tenantId,
    id,
    assessmentId,
    version,
    body.id,
    programme.id,
    Buffer.from(submissionText(file)),
    Buffer.from(signature.value, 'base64'),
    signature.keyId,
    instrument.id,
    instrument.version,
    instrument.digest,
    file.company.name,
    assessment.product?.id ?? null,
    assessment.title,
    assessment.product?.markets ?? [],
    technologiesOf(assessment, result),
    JSON.stringify(file.result),
    file.asOf,
    file.requested.by.id,
    file.approved.by.id,
    now,
  ]);
  await em.query(EVIDENCE, [tenantId, id, body.id, programme.id, Object.keys(file.content.evidence)]);
  const figures = caseFigures(result);
  await em.query(CASE, [
    tenantId,
    id,
    body.id,
    programme.id,
    figures.breached,
    figures.unresolved,
    figures.severeHarms,
    figures.worstResidual,
    figures.coverage,
    figures.urgency,
    now,
    promisedOn,
    previous?.id ?? null,
  ]);
  if (previous) {
    await em.query(SUCCEEDED, [tenantId, previous.id, id, programme.id]);
    await answerByResubmission(em, tenantId, previous.id, now);
  }
  await em.query(
    `insert into app.case_event (tenant_id, submission_id, body_id, programme_id, id, at, kind, side, actor_id, details)
     values ($1, $2, $3, $4, $5, $6, 'submitted', 'company', $7, $8)`,
    [tenantId, id, body.id, programme.id, randomUUID(), now, file.approved.by.id, JSON.stringify({ version })],
  );
}

/** Modules on a technology of which at least one question applies. */
export function technologiesOf({ loaded }: Pick<LoadedAssessment, 'loaded'>, result: AssessmentResult): string[] {
  const asked = new Set(result.questions.filter(({ state }) => state !== 'NA_AUTO').map(({ id }) => id));
  return loaded.instrument.modules
    .filter(({ kind, questions }) => kind === 'technology' && questions.some((question) => asked.has(question)))
    .map(({ id }) => id);
}
