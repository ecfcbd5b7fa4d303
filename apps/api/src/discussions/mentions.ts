import type { EntityManager } from 'typeorm';
import { MATRIX } from '../platform/permissions.js';
import { invalidInput } from '../platform/problems.js';
import { ROLES, type Viewer } from '../platform/viewer.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NAMED = new RegExp(`@\\{(${UUID})\\}`, 'gi');

/** Roles whose people can read assessments. */
export const READING_ROLES = ROLES.filter((role) => MATRIX[role].includes('assessment.read'));

/** Ids of the people named in a text, each once. */
export function namedIn(body: string): string[] {
  return [...new Set([...body.matchAll(NAMED)].map(([, id = '']) => id.toLowerCase()))];
}

/** The text as people read it. */
export function withNames(body: string, nameOf: (id: string) => string): string {
  return body.replace(NAMED, (_whole, id: string) => `@${nameOf(id.toLowerCase())}`);
}

/** The text without the people named in it. */
export const withoutNames = (body: string): string => body.replace(NAMED, ' ');

/** Refuses people who could not read what they are pointed to; somebody of another organisation is nobody here. */
export async function checkReaders(
  em: EntityManager,
  viewer: Viewer,
  ids: readonly string[],
  field: string,
): Promise<void> {
  if (ids.length === 0) return;
  const [row] = await em.query<{ count: number }[]>(
    `select count(*)::int as count from app.membership where tenant_id = $1 and person_id = any($2) and role = any($3)`,
    [viewer.tenantId, ids, READING_ROLES],
  );
  if (row?.count === ids.length) return;
  throw invalidInput([
    { field, says: 'Name only people of your organisation who can read this assessment; choose them from the list.' },
  ]);
}

/** Who is named in the comment now; marks of those who stay named are kept. */
export async function saveMentions(
  em: EntityManager,
  viewer: Viewer,
  commentId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const key = [viewer.tenantId, commentId, ids];
  await em.query(
    'delete from app.comment_mention where tenant_id = $1 and comment_id = $2 and person_id <> all($3::uuid[])',
    key,
  );
  await em.query(
    `insert into app.comment_mention (tenant_id, comment_id, person_id, mentioned_at, read_at)
     select $1, $2, id, $4::timestamptz, case when id = $5 then $4::timestamptz end from unnest($3::uuid[]) id
     on conflict do nothing`,
    [...key, now, viewer.userId],
  );
}
