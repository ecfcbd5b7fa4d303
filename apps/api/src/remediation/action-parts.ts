import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { invalidInput, problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { ActionStepInput } from './action-inputs.types.js';

type Of = Pick<Viewer, 'tenantId'>;

/** Who watches an action from now on, as a set. */
export async function saveWatchers(
  em: EntityManager,
  { tenantId }: Of,
  id: string,
  people: readonly string[],
): Promise<void> {
  await em.query(
    `with gone as (
       delete from app.action_watcher where tenant_id = $1 and action_id = $2 and person_id <> all($3::uuid[])
     )
     insert into app.action_watcher (tenant_id, action_id, person_id)
     select $1, $2, p from unnest($3::uuid[]) p on conflict do nothing`,
    [tenantId, id, [...new Set(people)]],
  );
}

/** All steps of an action from now on; one that is sent with its id stays the same step. */
export async function saveSteps(
  em: EntityManager,
  { tenantId }: Of,
  actionId: string,
  steps: readonly ActionStepInput[],
): Promise<void> {
  const known: { id: string }[] = await em.query(
    `select id from app.action_step where tenant_id = $1 and action_id = $2 for update`,
    [tenantId, actionId],
  );
  const rows = steps.map(({ id, text, done }) => ({ id: id?.toLowerCase() ?? randomUUID(), text: text.trim(), done }));
  const sent = steps.flatMap(({ id }) => (id ? [id.toLowerCase()] : []));
  if (sent.some((id) => !known.some((step) => step.id === id)) || new Set(sent).size < sent.length) {
    throw invalidInput([{ field: 'steps', says: 'Send each step of this action once, and new ones without an id.' }]);
  }
  await em.query(
    `with gone as (
       delete from app.action_step where tenant_id = $1 and action_id = $2 and id <> all($3::uuid[])
     )
     insert into app.action_step as s (tenant_id, action_id, id, place, text, done)
     select $1, $2, r.id, r.place, r.text, r.done
       from unnest($3::uuid[], $4::text[], $5::boolean[]) with ordinality r(id, text, done, place)
     on conflict (tenant_id, action_id, id) do update
       set place = excluded.place, text = excluded.text, done = excluded.done`,
    [tenantId, actionId, rows.map(({ id }) => id), rows.map(({ text }) => text), rows.map(({ done }) => done)],
  );
}

/** Whether any of `$3` waits, over any number of steps, for `$2`. */
const LEADS_BACK = `
with recursive behind(id) as (
  select unnest($3::uuid[])
  union
  select l.waits_for_id from behind b join app.action_link l on l.tenant_id = $1 and l.action_id = b.id
)
select exists (select from behind where id = $2::uuid) as circle`;

/** What an action waits for from now on, as a set; refuses what would end where it began. */
export async function saveLinks(
  em: EntityManager,
  { tenantId }: Of,
  id: string,
  waitsFor: readonly string[],
): Promise<void> {
  const wanted = [...new Set(waitsFor.map((each) => each.toLowerCase()))];
  // Two who link at once could close a circle of which neither sees the other half.
  await em.query(`select pg_advisory_xact_lock(hashtextextended($1 || ' action links', 0))`, [tenantId]);
  const found: unknown[] = await em.query(
    `select 1 from app.action where tenant_id = $1 and id = any($2::uuid[]) and merged_into is null`,
    [tenantId, wanted],
  );
  if (found.length < wanted.length) {
    throw invalidInput([{ field: 'waitsForIds', says: 'One of these actions does not exist, or went on in another.' }]);
  }
  const [circle]: { circle: boolean }[] = await em.query(LEADS_BACK, [tenantId, id, wanted]);
  if (circle?.circle === true) throw problem('ACTION_CIRCLE');
  await em.query(
    `with gone as (
       delete from app.action_link where tenant_id = $1 and action_id = $2 and waits_for_id <> all($3::uuid[])
     )
     insert into app.action_link (tenant_id, action_id, waits_for_id)
     select $1, $2, w from unnest($3::uuid[]) w on conflict do nothing`,
    [tenantId, id, wanted],
  );
}
