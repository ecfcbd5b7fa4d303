/** What a webhook can be told of. docs/webhooks.md describes each. */
export const WEBHOOK_EVENTS = [
  'action.created',
  'action.moved',
  'action.changed',
  'action.overdue',
  'submission.changed',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Sent when somebody asks for a try; every webhook takes it. */
export const PING = 'ping';

/**
 * Each gives (occasion, event, at, data) of what happened since `$3`; `$1` is the organisation, `$2` today. Ids, states,
 * days and the words of an action: no answers, no notes, no names of people.
 */
const ACTION = `json_build_object('id', a.id, 'assessmentId', a.assessment_id, 'key', a.key, 'title', a.title,
  'status', a.status, 'kind', a.kind, 'urgency', a.urgency, 'effort', a.effort, 'dueOn', a.due_on,
  'ownerId', a.owner_id, 'productId', a.product_id, 'product', (select p.name from app.product p
    where p.tenant_id = a.tenant_id and p.id = a.product_id), 'blocked', a.blocked_since is not null,
  'checkAgain', a.check_again_since is not null)`;

const ACTIONS_CHANGED = `
  select concat_ws('/', 'action', h.assessment_id, h.key, h.revision) as occasion,
         case when h.revision = 1 then 'action.created' when h.what = 'move' then 'action.moved'
              else 'action.changed' end as event, h.moved_at as at,
         json_build_object('revision', h.revision, 'action', ${ACTION}) as data
    from app.action_history h
    join app.action a on a.tenant_id = h.tenant_id and a.assessment_id = h.assessment_id and a.key = h.key
   where h.tenant_id = $1 and h.moved_at > $3::timestamptz`;

const ACTIONS_OVERDUE = `
  select concat_ws('/', 'overdue', a.assessment_id, a.key, a.due_on) as occasion, 'action.overdue' as event,
         (a.due_on + 1)::timestamptz as at, json_build_object('revision', a.revision, 'action', ${ACTION}) as data
    from app.action a
   where a.tenant_id = $1 and a.status in ('accepted', 'started') and a.due_on < $2::date
     and (a.due_on + 1)::timestamptz > $3::timestamptz`;

const CASES_CHANGED = `
  select concat_ws('/', 'case', e.id) as occasion, 'submission.changed' as event, e.at,
         json_build_object('what', e.kind, 'side', e.side, 'submissionId', e.submission_id,
           'state', c.state, 'turn', c.turn) as data
    from app.case_event e
    join app.submission_case c on c.tenant_id = e.tenant_id and c.submission_id = e.submission_id
   where e.tenant_id = $1 and e.at > $3::timestamptz`;

export const HAPPENED = [ACTIONS_CHANGED, ACTIONS_OVERDUE, CASES_CHANGED].join(' union all ');
