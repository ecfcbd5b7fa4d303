import type { EntityManager } from 'typeorm';
import { may } from '../platform/permissions.js';
import type { Viewer } from '../platform/viewer.js';
import type { Programme, ProgrammeState } from './programme.types.js';

type ProgrammeRow = Omit<Programme, 'moves' | 'mayManage'>;

const READ = `
select json_build_object('id', p.id, 'name', p.name, 'description', p.description, 'instruments', p.instruments,
  'countries', p.countries, 'opensOn', p.opens_on, 'closesOn', p.closes_on, 'promisedDays', p.promised_days,
  'state', p.state, 'revision', p.revision,
  'reviewers', (select coalesce(json_agg(json_build_object('person', json_build_object('id', r.person_id,
      'name', coalesce(n.name, 'Former member')), 'lead', r.lead, 'since', r.appointed_at)
      order by r.lead desc, n.name, r.person_id), '[]')
    from app.programme_reviewer r left join app.person n on n.tenant_id = r.tenant_id and n.id = r.person_id
   where r.tenant_id = p.tenant_id and r.programme_id = p.id and r.ended_at is null),
  'companies', (select coalesce(json_agg(json_build_object('id', e.tenant_id, 'name', e.company_name,
      'joinedAt', e.joined_at, 'leftAt', e.left_at) order by e.company_name, e.tenant_id), '[]')
    from app.enrolment e where e.body_id = p.tenant_id and e.programme_id = p.id),
  'codes', case when $3 then (select coalesce(json_agg(json_build_object('id', i.id, 'company', i.company,
      'usesLeft', i.uses_left, 'expiresAt', i.expires_at,
      'works', i.revoked_at is null and i.uses_left > 0 and i.expires_at > $4::timestamptz)
      order by i.created_at desc, i.id), '[]')
    from app.programme_invitation i where i.tenant_id = p.tenant_id and i.programme_id = p.id) else '[]' end,
  'templates', (select coalesce(json_agg(json_build_object('occasion', t.occasion, 'subject', t.subject,
      'body', t.body, 'revision', t.revision) order by t.occasion), '[]')
    from app.programme_template t where t.tenant_id = p.tenant_id and t.programme_id = p.id
      and t.occasion in ('returned', 'reviewed', 'conditional', 'closed')),
  'conflicts', case when $3 then (select coalesce(json_agg(json_build_object('person', json_build_object(
      'id', c.person_id, 'name', coalesce(n.name, 'Former member')), 'companyId', c.company_id,
      'companyName', e.company_name, 'reason', c.reason, 'markedAt', c.marked_at) order by n.name, e.company_name), '[]')
    from app.reviewer_conflict c
      join app.enrolment e on e.tenant_id = c.company_id and e.body_id = p.tenant_id and e.programme_id = p.id
      left join app.person n on n.tenant_id = c.tenant_id and n.id = c.person_id
   where c.tenant_id = p.tenant_id and c.lifted_at is null) else '[]' end,
  'appointable', case when $3 then (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name,
      'mayLead', m.role = 'lead-reviewer') order by n.name, n.id), '[]')
    from app.membership m join app.person n on n.tenant_id = m.tenant_id and n.id = m.person_id
   where m.tenant_id = p.tenant_id and m.role in ('reviewer', 'lead-reviewer')) else '[]' end) as row
  from app.programme p where p.tenant_id = $1 and ($2::uuid is null or p.id = $2)
 order by p.opens_on desc, p.name, p.id`;

/** The programmes of the viewer's body; codes, conflicts and people to appoint for who manages them. */
export async function readProgrammes(
  em: EntityManager,
  viewer: Viewer,
  now: Date,
  id: string | null = null,
): Promise<Programme[]> {
  const mayManage = may(viewer, 'programme.manage');
  const found: { row: ProgrammeRow }[] = await em.query(READ, [viewer.tenantId, id, mayManage, now]);
  return found.map(({ row }) => ({ ...row, mayManage, moves: mayManage ? NEXT[row.state] : [] }));
}

/** A programme is never a draft again: companies may have joined it. */
export const NEXT: Readonly<Record<ProgrammeState, readonly ProgrammeState[]>> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open'],
};
