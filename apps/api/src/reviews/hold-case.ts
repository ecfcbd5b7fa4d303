import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { SubmissionState } from '../submissions/submission-words.types.js';

/** Where a case stands, as both sides hold it while they change it. */
export interface HeldCase {
  readonly companyId: string;
  readonly submissionId: string;
  readonly bodyId: string;
  readonly programmeId: string;
  readonly state: SubmissionState;
  readonly claimedBy: string | null;
  readonly secondReviewer: string | null;
  readonly previousId: string | null;
  readonly successorId: string | null;
  readonly revision: number;
}

const COLUMNS = `c.tenant_id as "companyId", c.submission_id as "submissionId", c.body_id as "bodyId",
  c.programme_id as "programmeId", c.state, c.claimed_by as "claimedBy",
  c.second_reviewer as "secondReviewer", c.previous_id as "previousId", c.successor_id as "successorId", c.revision`;

/** The case as the connection shows it: a company its own, a reviewer those of their programmes. */
export async function readCase(em: EntityManager, submissionId: string): Promise<HeldCase> {
  const [found]: HeldCase[] = await em.query(
    `select ${COLUMNS} from app.submission_case c where c.submission_id = $1`,
    [submissionId],
  );
  if (!found) throw problem('NOT_FOUND');
  return found;
}

/** The same, held to the end of the transaction: of two who decide at once the second sees what the first did. */
export async function holdCase(em: EntityManager, submissionId: string): Promise<HeldCase> {
  const [found]: HeldCase[] = await em.query(
    `select ${COLUMNS} from app.submission_case c where c.submission_id = $1 for update`,
    [submissionId],
  );
  if (!found) throw problem('NOT_FOUND');
  return found;
}

/** Whether a person leads the programme of the case. */
export async function isLead(em: EntityManager, viewer: Viewer, held: HeldCase): Promise<boolean> {
  const [lead]: unknown[] = await em.query(
    `select 1 from app.programme_reviewer
      where programme_id = $1 and person_id = $2 and lead and ended_at is null`,
    [held.programmeId, viewer.userId],
  );
  return lead !== undefined;
}

/**
 * The last look before a judgement is kept: whoever lost role or appointment since the call began may not make it.
 * A later statement sees what was committed meanwhile.
 */
export async function stillReviews(em: EntityManager, viewer: Viewer, submissionId: string): Promise<void> {
  const [still]: unknown[] = await em.query(
    `select 1 from app.submission_case c join app.membership m on m.person_id = $2 and m.role = $3
      where c.submission_id = $1`,
    [submissionId, viewer.userId, viewer.role],
  );
  if (!still) throw problem('NOT_FOUND');
}

export interface NewEvent {
  readonly kind: string;
  readonly side: 'body' | 'company';
  readonly details?: Readonly<Record<string, string | number | null>>;
}

/** Notes what happened, for both sides to see; returns the id. */
export async function noteEvent(
  em: EntityManager,
  viewer: Viewer,
  held: HeldCase,
  { kind, side, details = {} }: NewEvent,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await em.query(
    `insert into app.case_event (tenant_id, submission_id, body_id, programme_id, id, at, kind, side, actor_id, details)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      held.companyId,
      held.submissionId,
      held.bodyId,
      held.programmeId,
      id,
      now,
      kind,
      side,
      viewer.userId,
      JSON.stringify(details),
    ],
  );
  return id;
}
