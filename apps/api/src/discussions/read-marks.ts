import type { EntityManager } from 'typeorm';
import type { Viewer } from '../platform/viewer.js';

export interface ReadMark {
  readonly threadId: string;
  readonly upTo: number;
}

/** Remembers how far a person has read; never backwards, and not beyond what is there. Unknown threads are passed over. */
export async function markRead(
  em: EntityManager,
  viewer: Viewer,
  marks: readonly ReadMark[],
  now: Date,
): Promise<void> {
  const latest = new Map<string, number>();
  for (const { threadId, upTo } of marks) latest.set(threadId, Math.max(upTo, latest.get(threadId) ?? 0));
  const key = [viewer.tenantId, viewer.userId, [...latest.keys()], [...latest.values()]];
  await em.query(
    `insert into app.thread_read as r (tenant_id, thread_id, person_id, place)
     select $1, t.id, $2, least(m.place, t.comments)
       from unnest($3::uuid[], $4::integer[]) m (id, place)
       join app.comment_thread t on t.tenant_id = $1 and t.id = m.id
      order by t.id
     on conflict (tenant_id, thread_id, person_id) do update set place = greatest(r.place, excluded.place)`,
    key,
  );
  await em.query(
    `update app.comment_mention n set read_at = $5
       from unnest($3::uuid[], $4::integer[]) m (id, place)
       join app.comment c on c.tenant_id = $1 and c.thread_id = m.id and c.place <= m.place
      where n.tenant_id = $1 and n.person_id = $2 and n.comment_id = c.id and n.read_at is null`,
    [...key, now],
  );
  await em.query(
    `update app.notice n set read_at = $5
       from unnest($3::uuid[], $4::integer[]) m (id, place)
       join app.comment c on c.tenant_id = $1 and c.thread_id = m.id and c.place <= m.place
      where n.tenant_id = $1 and n.person_id = $2 and n.occasion = 'mentioned/' || c.id and n.read_at is null`,
    [...key, now],
  );
}
