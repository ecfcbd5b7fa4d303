import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { CaseTurn } from '../submissions/submission-words.types.js';
import type { CaseSide } from './correspondence.types.js';

export type CaseState = 'submitted' | 'claimed' | 'returned' | 'reviewed' | 'conditional' | 'withdrawn' | 'closed';

/** Where a case stands, as both sides hold it while they change it. */
export interface HeldCase {
  readonly companyId: string;
  readonly submissionId: string;
  readonly bodyId: string;
  readonly programmeId: string;
  readonly state: CaseState;
  readonly turn: CaseTurn;
  readonly waitingSince: Date;
  readonly claimedBy: string | null;
  readonly secondReviewer: string | null;
  readonly previousId: string | null;
  readonly successorId: string | null;
  readonly revision: number;
}

const COLUMNS = `c.tenant_id as "companyId", c.submission_id as "submissionId", c.body_id as "bodyId",
  c.programme_id as "programmeId", c.state, c.turn, c.waiting_since as "waitingSince", c.claimed_by as "claimedBy",
  c.second_reviewer as "secondReviewer", c.previous_id as "previousId", c.successor_id as "successorId", c.revision`;

/** The case as the connection shows it: a company its own, a reviewer those of their programmes. */
export async function readCase(em: EntityManager, submissionId: string): Promise<HeldCase> {
  const [found]: HeldCase[] = await em.query(
    `select ${COLUMNS} from app.submission_case c where c.submission_id = $1`,
    [knownId(submissionId)],
  );
  if (!found) throw problem('NOT_FOUND');
  return found;
}

/** The same, held to the end of the transaction: of two who decide at once the second sees what the first did. */
export async function holdCase(em: EntityManager, submissionId: string): Promise<HeldCase> {
  const [found]: HeldCase[] = await em.query(
    `select ${COLUMNS} from app.submission_case c where c.submission_id = $1 for update`,
    [knownId(submissionId)],
  );
  if (!found) throw problem('NOT_FOUND');
  return found;
}

/** A reviewer of the case: who claimed it, or a lead of its programme. */
export async function refuseOthers(em: EntityManager, viewer: Viewer, held: HeldCase): Promise<void> {
  if (held.claimedBy === viewer.userId) return;
  if (await isLead(em, viewer, held)) return;
  throw problem('CASE_NOT_YOURS', { who: 'who claimed the submission, or a lead reviewer,' });
}

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

/** Gives the move to a side. What the body was given as time does not run while the company has the move. */
export async function passTurn(em: EntityManager, held: HeldCase, turn: CaseTurn, now: Date): Promise<void> {
  if (held.turn === turn) return;
  await em.query(
    `update app.submission_case
        set turn = $3::text, waiting_since = $4::timestamptz, revision = revision + 1,
            promised_on = promised_on + case when $3::text = 'body' then greatest(0, $4::timestamptz::date - waiting_since::date) else 0 end
      where tenant_id = $1 and submission_id = $2`,
    [held.companyId, held.submissionId, turn, now],
  );
}

export interface NewEvent {
  readonly kind: string;
  readonly side: CaseSide;
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
