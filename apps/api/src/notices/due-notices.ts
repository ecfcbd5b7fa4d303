import { NEXT_LEVELS } from './events.js';

/* What is found by looking: at what changed lately, and at the calendar. `$5` is today; each gives the columns that insertNotices wants. */

const aboutAction = (from = 'null::uuid'): string => `a.assessment_id, null::text as question_id,
         a.key as action_key, null::uuid as evidence_id, null::uuid as submission_id, ${from} as from_id, a.due_on`;

/** The change by which an action came to stand as it does in this column, and who made it. */
const cameTo = (column: 'owner_id' | 'status'): string => `(
    select h.revision, h.moved_by from (
      select x.*, lag(x.${column}) over (order by x.revision) as before from app.action_history x
       where x.tenant_id = $1 and x.assessment_id = a.assessment_id and x.key = a.key) h
     where h.${column} = a.${column} and h.before is distinct from h.${column}
     order by h.revision desc limit 1)`;

/** Whose action it became, told by whoever gave it; an action taken on by oneself is no news. */
const ACTIONS_ASSIGNED = `
  select a.owner_id as person_id, 'action-assigned' as event,
         concat_ws('/', 'assigned', a.assessment_id, a.key, c.revision) as occasion,
         ${aboutAction('c.moved_by')}, null::integer as step
    from app.action a cross join lateral ${cameTo('owner_id')} c
   where a.tenant_id = $1 and a.updated_at > $5::date - 2 and a.status in ('accepted', 'started')
     and c.moved_by <> a.owner_id`;

/** Done, and to be checked by a compliance officer who does not own it; where there is none, by an administrator. */
const ACTIONS_TO_VERIFY = `
  select m.person_id, 'action-to-verify' as event,
         concat_ws('/', 'to-verify', a.assessment_id, a.key, c.revision) as occasion,
         ${aboutAction('c.moved_by')}, null::integer as step
    from app.action a cross join lateral ${cameTo('status')} c
    join app.membership m on m.tenant_id = $1 and m.person_id is distinct from a.owner_id
     and (m.role = 'compliance-officer' or m.role = 'organisation-admin' and not exists (
       select 1 from app.membership o where o.tenant_id = $1 and o.role = 'compliance-officer'
         and o.person_id is distinct from a.owner_id))
   where a.tenant_id = $1 and a.updated_at > $5::date - 2 and a.status = 'done'`;

/** What was verified and may hold no longer: its owner, who verified it, and the compliance officers. */
const ACTIONS_CHECK_AGAIN = `
  select m.person_id, 'action-check-again' as event,
         concat_ws('/', 'check-again', a.assessment_id, a.key, extract(epoch from a.check_again_since)) as occasion,
         ${aboutAction()}, null::integer as step
    from app.action a
    join app.membership m on m.tenant_id = $1
     and (m.person_id in (a.owner_id, a.verified_by) or m.role = 'compliance-officer')
   where a.tenant_id = $1 and a.updated_at > $5::date - 2 and a.check_again_since is not null`;

/** Two weeks ahead and three days ahead; whoever looked away on the day itself is told on the next one. */
const ACTIONS_DUE = `
  select a.owner_id as person_id, 'action-due' as event,
         concat_ws('/', 'due', a.assessment_id, a.key, a.due_on, s.step) as occasion, ${aboutAction()}, s.step
    from app.action a
   cross join lateral (select case when a.due_on - $5::date <= 3 then 3 else 14 end as step) s
   where a.tenant_id = $1 and a.status in ('accepted', 'started')
     and a.due_on between $5::date and $5::date + 14`;

const levels = NEXT_LEVELS.map(({ fromWeek, role }) => `(m.role = '${role}' and w.week >= ${fromWeek})`).join(' or ');

/** Every week that an action stays overdue, to its owner and then to the next level as well. */
const ACTIONS_OVERDUE = `
  select m.person_id, 'action-overdue' as event,
         concat_ws('/', 'overdue', a.assessment_id, a.key, a.due_on, w.week) as occasion, ${aboutAction()}, w.week as step
    from app.action a
   cross join lateral (select ($5::date - a.due_on - 1) / 7 as week) w
    join app.membership m on m.tenant_id = $1 and (m.person_id = a.owner_id or ${levels})
   where a.tenant_id = $1 and a.status in ('accepted', 'started') and a.due_on < $5::date`;

/** A month before evidence ends and on the day after, to who brought it in and to the compliance officers. */
const EVIDENCE_EXPIRING = `
  select m.person_id, 'evidence-expiring' as event,
         concat_ws('/', 'expiring', e.id, e.valid_until, s.step) as occasion, e.assessment_id,
         null::text as question_id, null::text as action_key, e.id as evidence_id, null::uuid as submission_id,
         null::uuid as from_id, e.valid_until as due_on, s.step
    from app.evidence e
   cross join lateral (select case when e.valid_until < $5::date then 0 else 30 end as step) s
    join app.membership m on m.tenant_id = $1 and (m.person_id = e.created_by or m.role = 'compliance-officer')
   where e.tenant_id = $1 and e.removed_at is null
     and e.valid_until between $5::date - 30 and $5::date + 30
     and not exists (select 1 from app.evidence newer
       where newer.tenant_id = $1 and newer.replaces_id = e.id and newer.removed_at is null)`;

/** Once of each reason to assess again, to the compliance officers, while nobody settled it. */
export const REASSESSMENTS_DUE = `
  select m.person_id, 'reassess' as event, concat_ws('/', 'reassess', r.id) as occasion, l.assessment_id,
         null::text as question_id, null::text as action_key, null::uuid as evidence_id, null::uuid as submission_id,
         null::uuid as from_id, r.due_on, 0 as step
    from app.reassessment_prompt r
    join app.membership m on m.tenant_id = $1 and m.role = 'compliance-officer'
    join lateral (select s.assessment_id, s.submitted_at from app.submission s
      where s.tenant_id = $1 and s.product_id is not distinct from r.product_id
      order by s.submitted_at desc limit 1) l on l.submitted_at <= r.raised_at
   where r.tenant_id = $1 and r.set_aside_at is null and r.raised_at::date <= $5::date`;

export const LOOKED_FOR: readonly string[] = [
  ACTIONS_ASSIGNED,
  ACTIONS_TO_VERIFY,
  ACTIONS_CHECK_AGAIN,
  ACTIONS_DUE,
  ACTIONS_OVERDUE,
  EVIDENCE_EXPIRING,
  REASSESSMENTS_DUE,
];
