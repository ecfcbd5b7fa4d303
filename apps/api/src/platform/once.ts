import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { problem } from './problems.js';
import type { Viewer } from './viewer.js';

interface StoredReply {
  request_hash: string;
  reply: unknown;
}

/** JSON with object keys in order, so that equal requests have equal text. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What a repeat is told from another request under the same id by. */
export function requestHashOf(input: unknown): string {
  return createHash('sha256').update(stableJson(input)).digest('hex');
}

/**
 * Runs `work` at most once per person and operation id, inside the caller's tenant transaction. A
 * repeat (also a parallel one, also after a restart) gets the first reply; the same id with another
 * input is refused with OPERATION_REUSED. The reply goes through JSON both times, so keep it plain
 * data: moments come back as ISO strings.
 */
export async function once<T>(
  em: EntityManager,
  viewer: Pick<Viewer, 'tenantId' | 'userId'>,
  operationId: string,
  input: unknown,
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  const requestHash = requestHashOf(input);
  const key = [viewer.tenantId, viewer.userId, operationId];
  // A parallel insert of the same key waits here until the first transaction ends.
  const inserted: unknown[] = await em.query(
    `insert into app.operation_reply (tenant_id, user_id, operation_id, request_hash, created_at)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [...key, requestHash, now],
  );
  if (inserted.length === 0) {
    const [stored]: StoredReply[] = await em.query(
      `select request_hash, reply from app.operation_reply
       where tenant_id = $1 and user_id = $2 and operation_id = $3`,
      key,
    );
    if (stored?.request_hash !== requestHash) throw problem('OPERATION_REUSED');
    return stored.reply as T;
  }
  const reply = JSON.stringify(await work());
  await em.query(
    `update app.operation_reply set reply = $4 where tenant_id = $1 and user_id = $2 and operation_id = $3`,
    [...key, reply],
  );
  return JSON.parse(reply) as T;
}
