import type { EntityManager } from 'typeorm';
import type { Tombstone } from '../platform/tombstone-file.js';

/** Writes the tombstone in the transaction of its erasure. */
export async function buryAs(em: EntityManager, { id, kind, subjectId, tenantId, at }: Tombstone): Promise<void> {
  await em.query(
    `insert into auth.tombstone (id, kind, subject_id, tenant_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [id, kind, subjectId, tenantId, at],
  );
}
