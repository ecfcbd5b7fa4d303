import type { EntityManager } from 'typeorm';
import type { Person } from '../accounts/person.types.js';
import { personJson } from '../discussions/read-threads.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionHistoryEntry } from './action.types.js';

type HistoryRow = Omit<ActionHistoryEntry, 'by'> & { readonly by: Person };

/** What happened to one action, newest first. */
export async function readHistory(
  em: EntityManager,
  { tenantId }: Pick<Viewer, 'tenantId'>,
  assessmentId: string,
  key: string,
): Promise<HistoryRow[]> {
  const rows: { entry: HistoryRow }[] = await em.query(
    `select json_build_object('revision', h.revision, 'what', h.what, 'status', h.status,
        'owner', ${personJson('h.owner_id', '$1')}, 'dueOn', h.due_on, 'reason', h.reason,
        'by', ${personJson('h.moved_by', '$1')}, 'at', h.moved_at) as entry
       from app.action_history h where h.tenant_id = $1 and h.assessment_id = $2 and h.key = $3
      order by h.revision desc`,
    [tenantId, assessmentId, key],
  );
  return rows.map(({ entry }) => entry);
}
