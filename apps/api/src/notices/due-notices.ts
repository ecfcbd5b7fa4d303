import { NEXT_LEVELS } from './events.js';

/** What is found by looking at the calendar; `$5` is today. Each gives the columns that insertNotices wants. */

const ABOUT_ACTION = `a.assessment_id, null::text as question_id, a.key as action_key, null::uuid as evidence_id,
         null::uuid as submission_id, null::uuid as from_id, a.due_on`;

/** Two weeks ahead and three days ahead; whoever looked away on the day itself is told on the next one. */
export const ACTIONS_DUE = `
  select a.owner_id as person_id, 'action-due' as event,
         concat_ws('/', 'due', a.assessment_id, a.key, a.due_on, s.step) as occasion, ${ABOUT_ACTION}, s.step
    from app.action a
   cross join lateral (select case when a.due_on - $5::date <= 3 then 3 else 14 end as step) s
   where a.tenant_id = $1 and a.status in ('accepted', 'started')
     and a.due_on between $5::date and $5::date + 14`;

const levels = NEXT_LEVELS.map(({ fromWeek, role }) => `(m.role = '${role}' and w.week >= ${fromWeek})`).join(' or ');

/** Every week that an action stays overdue, to its owner and then to the next level as well. */
export const ACTIONS_OVERDUE = `
  select m.person_id, 'action-overdue' as event,
         concat_ws('/', 'overdue', a.assessment_id, a.key, a.due_on, w.week) as occasion, ${ABOUT_ACTION}, w.week as step
    from app.action a
   cross join lateral (select ($5::date - a.due_on - 1) / 7 as week) w
    join app.membership m on m.tenant_id = $1 and (m.person_id = a.owner_id or ${levels})
   where a.tenant_id = $1 and a.status in ('accepted', 'started') and a.due_on < $5::date`;

/** A month before evidence ends and on the day after, to who brought it in and to the compliance officers. */
export const EVIDENCE_EXPIRING = `
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

export const LOOKED_FOR: readonly string[] = [ACTIONS_DUE, ACTIONS_OVERDUE, EVIDENCE_EXPIRING];
