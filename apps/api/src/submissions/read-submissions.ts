import type { EntityManager } from 'typeorm';
import type { SubmittedAttestation } from '#libs/submission';
import type { ProgrammeTerms } from './find-blocks.js';
import type { CaseTurn, SubmissionState } from './submission-words.types.js';

/** A version as both lists and receipts show it. */
export interface SubmissionRow {
  readonly id: string;
  readonly assessmentId: string;
  readonly version: number;
  readonly digest: string;
  readonly keyId: string;
  readonly title: string;
  readonly asOf: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly requestedById: string;
  readonly submittedById: string;
  readonly submittedAt: string;
  readonly state: SubmissionState;
  readonly turn: CaseTurn;
  readonly promisedOn: string;
  readonly decidedAt: string | null;
  readonly claimed: boolean;
  readonly successorId: string | null;
  readonly previousId: string | null;
  readonly revision: number;
}

const SUBMISSION_JSON = `json_build_object(
  'id', s.id, 'assessmentId', s.assessment_id, 'version', s.version, 'digest', encode(s.digest, 'hex'),
  'keyId', s.key_id, 'title', s.product_name, 'asOf', s.as_of, 'programmeId', s.programme_id,
  'programmeName', coalesce(p.name, e.programme_name),
  'bodyId', s.body_id, 'bodyName', e.body_name,
  'requestedById', s.requested_by, 'submittedById', s.submitted_by, 'submittedAt', s.submitted_at,
  'state', c.state, 'turn', c.turn, 'promisedOn', c.promised_on, 'decidedAt', c.decided_at,
  'claimed', c.claimed_by is not null, 'successorId', c.successor_id, 'previousId', c.previous_id,
  'revision', c.revision)`;

/** Versions of these assessments, or those of these ids, newest first. */
export async function readSubmissions(
  em: EntityManager,
  tenantId: string,
  { ids = null, assessmentId = null }: { ids?: readonly string[] | null; assessmentId?: string | null },
): Promise<SubmissionRow[]> {
  const found: { row: SubmissionRow }[] = await em.query(
    `select ${SUBMISSION_JSON} as row from app.submission s
       join app.submission_case c on c.tenant_id = s.tenant_id and c.submission_id = s.id
       join app.enrolment e on e.tenant_id = s.tenant_id and e.programme_id = s.programme_id
       left join app.programme p on p.tenant_id = s.body_id and p.id = s.programme_id
      where s.tenant_id = $1 and ($2::uuid[] is null or s.id = any($2)) and ($3::uuid is null or s.assessment_id = $3)
      order by s.submitted_at desc, s.version desc`,
    [tenantId, ids, assessmentId],
  );
  return found.map(({ row }) => row);
}

export interface RequestRow {
  readonly id: string;
  readonly assessmentId: string;
  readonly programmeId: string;
  readonly contentDigest: string;
  readonly attested: readonly SubmittedAttestation[];
  readonly requestedById: string;
  readonly requestedAt: string;
  readonly decision: 'approved' | 'refused' | 'lapsed' | 'withdrawn' | null;
  readonly reason: string | null;
}

/** Requests to submit this assessment, newest first. */
export async function readRequests(em: EntityManager, tenantId: string, assessmentId: string): Promise<RequestRow[]> {
  const found: { row: RequestRow }[] = await em.query(
    `select json_build_object('id', r.id, 'assessmentId', r.assessment_id, 'programmeId', r.programme_id,
        'contentDigest', encode(r.content_digest, 'hex'), 'attested', r.attested, 'requestedById', r.requested_by,
        'requestedAt', r.requested_at, 'decision', r.decision, 'reason', r.reason) as row
       from app.submission_request r where r.tenant_id = $1 and r.assessment_id = $2
      order by r.requested_at desc, r.id`,
    [tenantId, assessmentId],
  );
  return found.map(({ row }) => row);
}

/** Programmes the company takes part in now. */
export async function readTerms(em: EntityManager, tenantId: string): Promise<ProgrammeTerms[]> {
  const found: { row: ProgrammeTerms }[] = await em.query(
    `select json_build_object('id', p.id, 'name', p.name, 'bodyId', p.tenant_id, 'bodyName', e.body_name,
        'state', p.state, 'instruments', p.instruments, 'countries', p.countries, 'opensOn', p.opens_on,
        'closesOn', p.closes_on, 'promisedDays', p.promised_days) as row
       from app.enrolment e join app.programme p on p.tenant_id = e.body_id and p.id = e.programme_id
      where e.tenant_id = $1 and e.left_at is null order by p.name, p.id`,
    [tenantId],
  );
  return found.map(({ row }) => row);
}

/** One request, held to the end of the transaction. */
export async function holdRequest(em: EntityManager, tenantId: string, id: string): Promise<RequestRow | undefined> {
  const [held]: { assessment_id: string }[] = await em.query(
    `select assessment_id from app.submission_request where tenant_id = $1 and id = $2 for update`,
    [tenantId, id],
  );
  return held && (await readRequests(em, tenantId, held.assessment_id)).find((request) => request.id === id);
}
