import type { EntityManager } from 'typeorm';
import { DEMO_ORGANISATIONS } from '../accounts/demo-people.js';
import type { Role, Viewer } from '../platform/viewer.js';

/** The one in the same demo organisation who has this role. */
export async function colleagueOf(em: EntityManager, viewer: Viewer, role: Role): Promise<Viewer> {
  const people = DEMO_ORGANISATIONS.find(({ name }) => name === viewer.organisationName)?.people;
  const person = people?.find((each) => each.role === role);
  const [found] = await em.query<{ user_id: string }[]>('select * from app.member_with_email($1)', [person?.email]);
  if (!person || !found) throw new Error(`${viewer.organisationName} has no ${role}`);
  return { ...viewer, ...person, userId: found.user_id };
}
