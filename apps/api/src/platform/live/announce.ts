import type { EntityManager } from 'typeorm';
import type { Viewer } from '../viewer.js';

/** What of an assessment changed. Pages that show it then ask for what is named. */
export const LIVE_KINDS = ['answer', 'harm', 'evidence', 'assessment', 'thread', 'assignment', 'presence'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/** Ids alone: whoever hears of a change still has to be allowed to read it. */
export interface LiveChange {
  readonly assessmentId: string;
  readonly kind: LiveKind;
  /** Questions, harms, evidence, threads, … by kind; empty: whatever there is of this kind. */
  readonly ids: readonly string[];
  /** Of the one thing named, so that who has it already need not ask. */
  readonly revision?: number;
}

/** What travels between instances. `subject` is an assessment, or a product for all its assessments. */
export interface LiveNotice {
  readonly tenantId: string;
  readonly subject: string;
  readonly kind: LiveKind;
  readonly ids: readonly string[];
  readonly revision?: number;
}

export const LIVE_CHANNEL = 'opencria_live';

/** PostgreSQL carries 8000 bytes at most; longer lists are named as a whole. */
const MOST_IDS = 50;
const MOST_BYTES = 7_000;

/**
 * Tells every open page of this assessment, on every instance, what changed. Call it in the transaction of the
 * change, before `record`: PostgreSQL passes it on when that transaction commits, and never otherwise.
 */
export function announce(em: EntityManager, viewer: Pick<Viewer, 'tenantId'>, change: LiveChange): Promise<void> {
  return notify(em, noticeOf(viewer, change));
}

/** The same for a statement that calls `pg_notify` itself, with LIVE_CHANNEL and this. */
export function announcement(viewer: Pick<Viewer, 'tenantId'>, change: LiveChange): string {
  return toPayload(noticeOf(viewer, change));
}

/** The same for a product, which its assessments take their profile from. */
export function announceProduct(em: EntityManager, viewer: Pick<Viewer, 'tenantId'>, productId: string): Promise<void> {
  return notify(em, { tenantId: viewer.tenantId, subject: productId, kind: 'assessment', ids: [] });
}

function noticeOf({ tenantId }: Pick<Viewer, 'tenantId'>, { assessmentId, ...rest }: LiveChange): LiveNotice {
  return { tenantId, subject: assessmentId, ...rest };
}

async function notify(em: EntityManager, notice: LiveNotice): Promise<void> {
  await em.query('select pg_notify($1, $2)', [LIVE_CHANNEL, toPayload(notice)]);
}

function toPayload(notice: LiveNotice): string {
  const payload = JSON.stringify(notice);
  if (notice.ids.length <= MOST_IDS && Buffer.byteLength(payload) <= MOST_BYTES) return payload;
  return JSON.stringify({ ...notice, ids: [], revision: undefined });
}

/** Whoever reaches the database can send anything on a channel: what has another shape is left alone. */
export function readPayload(payload: string | undefined): LiveNotice | null {
  try {
    const { tenantId, subject, kind, ids, revision } = JSON.parse(payload ?? '') as Partial<LiveNotice>;
    const shaped = typeof tenantId === 'string' && typeof subject === 'string' && Array.isArray(ids);
    if (!shaped || !LIVE_KINDS.includes(kind as LiveKind)) return null;
    return { tenantId, subject, kind: kind as LiveKind, ids: ids.map(String), ...(revision && { revision }) };
  } catch {
    return null;
  }
}
