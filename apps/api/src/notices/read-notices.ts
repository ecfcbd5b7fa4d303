import type { NoticeEvent } from './events.js';

/** A notice with what it is about, as that stands now. */
export interface NoticeRow {
  readonly id: string;
  readonly personId: string;
  readonly event: NoticeEvent;
  readonly at: string;
  readonly unread: boolean;
  readonly assessmentId: string | null;
  readonly questionId: string | null;
  readonly actionKey: string | null;
  readonly submissionId: string | null;
  readonly dueOn: string | null;
  readonly step: number | null;
  /** Name of the product or of the organisation; null where nothing of an assessment is meant. */
  readonly place: string | null;
  readonly actionTitle: string | null;
  readonly actionStatus: string | null;
  readonly actionOwnerId: string | null;
  readonly actionOwner: string | null;
  readonly evidenceTitle: string | null;
  readonly fromId: string | null;
  readonly fromName: string | null;
  readonly instrumentId: string | null;
  readonly instrumentVersion: string | null;
}

/** Columns and joins of a query over `app.notice n`; `$1` is the organisation. */
export const NOTICE = `
  n.id, n.person_id as "personId", n.event, n.at, n.read_at is null as unread, n.assessment_id as "assessmentId",
  n.question_id as "questionId", n.action_key as "actionKey", n.submission_id as "submissionId",
  to_char(n.due_on, 'YYYY-MM-DD') as "dueOn", n.step, case when s.id is not null then coalesce(d.name, o.name) end as place,
  a.proposal->>'action' as "actionTitle", a.status as "actionStatus", a.owner_id as "actionOwnerId",
  w.name as "actionOwner", e.title as "evidenceTitle", n.from_id as "fromId", f.name as "fromName",
  s.instrument_id as "instrumentId", s.instrument_version as "instrumentVersion"`;

export const NOTICE_JOINS = `
  join app.organisation o on o.tenant_id = n.tenant_id
  left join app.assessment s on s.tenant_id = n.tenant_id and s.id = n.assessment_id
  left join app.product d on d.tenant_id = n.tenant_id and d.id = s.product_id
  left join app.action a on a.tenant_id = n.tenant_id and a.assessment_id = n.assessment_id and a.key = n.action_key
  left join app.person w on w.tenant_id = n.tenant_id and w.id = a.owner_id
  left join app.evidence e on e.tenant_id = n.tenant_id and e.id = n.evidence_id
  left join app.person f on f.tenant_id = n.tenant_id and f.id = n.from_id`;

/** A reminder of an action that was finished, declined or given to somebody else meanwhile reminds of nothing. */
export function stillStands({ event, personId, actionStatus, actionOwnerId }: NoticeRow): boolean {
  if (event === 'action-to-verify') return actionStatus === 'done';
  if (event !== 'action-due' && event !== 'action-overdue') return true;
  const open = actionStatus === 'accepted' || actionStatus === 'started';
  return open && (event === 'action-overdue' || actionOwnerId === personId);
}
