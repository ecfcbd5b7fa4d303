import type { EntityManager } from 'typeorm';
import type { Person } from '../accounts/person.types.js';
import { ADMIN_ROLES } from '../people/roles-of-kind.js';
import { may } from '../platform/permissions.js';
import { ROLES, type Role } from '../platform/viewer.js';
import type { Assignment, WorkPartInput } from './assignment.types.js';

/** Roles that answer questions; whoever loses such a role loses what was assigned to them. */
export const ANSWERING: readonly Role[] = ROLES.filter((role) => may({ role }, 'answer.save'));

export type AssignmentRow = Omit<Assignment, 'mayGiveBack'> & { readonly assessmentId: string };

export interface TeamRows {
  readonly assignments: readonly AssignmentRow[];
  readonly assignable: readonly Person[];
  readonly inviters: readonly Person[];
}

/** Who holds an assignment follows from memberships and invitations as they are now; nothing has to be kept in step. */
const ASSIGNMENTS = `
select coalesce(json_agg(json_build_object(
    'assessmentId', a.assessment_id, 'scope', a.scope, 'targetId', a.target_id,
    'assignee', case when m.role = any($2) then json_build_object('id', p.id, 'name', p.name) end,
    'invited', coalesce(i.email is not null, false),
    'formerly', case
       when i.email is not null or m.role = any($2) then null
       when a.assignee_id is null and i.accepted_by is null then 'Somebody who was invited'
       else coalesce(p.name, 'Former member') end,
    'dueOn', a.due_on, 'assignedAt', a.assigned_at,
    'assignedBy', json_build_object('id', a.assigned_by, 'name', coalesce(b.name, 'Former member')))
    order by a.scope, a.target_id), '[]')
  from app.assignment a
  left join app.invitation i on i.tenant_id = a.tenant_id and i.id = a.invitation_id
  left join app.person p on p.tenant_id = a.tenant_id and p.id = coalesce(a.assignee_id, i.accepted_by)
  left join app.membership m on m.tenant_id = a.tenant_id and m.person_id = p.id
  left join app.person b on b.tenant_id = a.tenant_id and b.id = a.assigned_by
 where a.tenant_id = $1 and a.assessment_id = any($3::uuid[])`;

const members = (role: string): string => `
select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
  from app.membership m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
 where m.tenant_id = $1 and m.role = any(${role})`;

export async function readTeam(em: EntityManager, tenantId: string, assessmentId: string): Promise<TeamRows> {
  const [found]: { team: TeamRows }[] = await em.query(
    `select json_build_object('assignments', (${ASSIGNMENTS}), 'assignable', (${members('$2')}),
        'inviters', (${members('$4')})) as team`,
    [tenantId, ANSWERING, [assessmentId], ADMIN_ROLES],
  );
  if (!found) throw new Error('the statement answers with one row');
  return found.team;
}

export async function readAssignments(
  em: EntityManager,
  tenantId: string,
  assessmentIds: readonly string[],
): Promise<readonly AssignmentRow[]> {
  const [found]: { list: AssignmentRow[] }[] = await em.query(`select (${ASSIGNMENTS}) as list`, [
    tenantId,
    ANSWERING,
    assessmentIds,
  ]);
  return found?.list ?? [];
}

/** Drafts in which something was assigned to this person. */
export async function draftsWithWorkOf(em: EntityManager, tenantId: string, personId: string): Promise<string[]> {
  const rows: { id: string }[] = await em.query(
    `select s.id from app.assessment s
      where s.tenant_id = $1 and s.state = 'draft' and s.id in (
        select assessment_id from app.assignment where tenant_id = $1 and assignee_id = $2
        union
        select a.assessment_id from app.assignment a
          join app.invitation i on i.tenant_id = a.tenant_id and i.id = a.invitation_id
         where a.tenant_id = $1 and i.accepted_by = $2)`,
    [tenantId, personId],
  );
  return rows.map(({ id }) => id);
}

const keyOf = ({ scope, targetId }: WorkPartInput): string => `${scope} ${targetId}`;

interface Asked {
  readonly id: string;
  readonly moduleId: string;
  readonly kind: string;
}

/** Finds who has a question: its own assignment first, else its module's, else that of its section. */
export function assignmentsByQuestion(
  assignments: readonly AssignmentRow[],
): (question: Asked) => AssignmentRow | undefined {
  const known = new Map(assignments.map((each) => [keyOf(each), each]));
  return ({ id, moduleId, kind }) =>
    known.get(`question ${id}`) ?? known.get(`module ${moduleId}`) ?? known.get(`section ${kind}`);
}
