import type { EntityManager } from 'typeorm';
import { may } from '../platform/permissions.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { CaseCorrespondence, CaseEvent, CaseMessage, CaseRequest } from './correspondence.types.js';
import type { CaseTurn } from '../submissions/submission-words.types.js';
import type { CaseState } from './hold-case.js';

interface MessageRow extends CaseMessage {
  readonly requestId: string | null;
}

interface Row {
  readonly submissionId: string;
  readonly assessmentId: string | null;
  readonly state: CaseState;
  readonly turn: CaseTurn;
  readonly waitingSince: string;
  readonly promisedOn: string;
  readonly claimedBy: string | null;
  readonly requests: readonly Omit<CaseRequest, 'messages'>[];
  readonly messages: readonly MessageRow[];
  readonly events: readonly CaseEvent[];
}

/** One statement on either side's connection: what was said of this version, and the requests it answers. */
const READ = `
with recursive chain as (
  select c.tenant_id, c.submission_id, c.previous_id, 0 as age from app.submission_case c where c.submission_id = $1
  union all
  select c.tenant_id, c.submission_id, c.previous_id, age + 1
    from chain h join app.submission_case c on c.tenant_id = h.tenant_id and c.submission_id = h.previous_id
), request as (
  select r.*, h.age from chain h join app.case_request r on r.tenant_id = h.tenant_id and r.submission_id = h.submission_id
)
select json_build_object(
  'submissionId', c.submission_id, 'assessmentId', s.assessment_id, 'state', c.state, 'turn', c.turn,
  'waitingSince', c.waiting_since, 'promisedOn', c.promised_on, 'claimedBy', c.claimed_by,
  'requests', (select coalesce(json_agg(json_build_object('id', r.id, 'questionId', r.question_id, 'text', r.text,
      'askedAt', r.asked_at, 'dueOn', r.due_on, 'answeredAt', r.answered_at, 'settledAt', r.settled_at,
      'ofEarlierVersion', r.age > 0,
      'opensAnswer', r.age = 0 and r.question_id is not null and r.settled_at is null and c.successor_id is null
        and c.state in ('claimed', 'returned'))
      order by r.asked_at, r.id), '[]') from request r),
  'messages', (select coalesce(json_agg(json_build_object('id', m.id, 'requestId', m.request_id, 'side', m.side,
      'authorName', m.author_name, 'text', m.text, 'sentAt', m.sent_at) order by m.sent_at, m.id), '[]')
    from chain h join app.case_message m on m.tenant_id = h.tenant_id and m.submission_id = h.submission_id),
  'events', (select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'side', e.side,
      'questionId', e.details ->> 'question', 'outcome', e.details ->> 'outcome') order by e.at, e.id), '[]')
    from app.case_event e where e.tenant_id = c.tenant_id and e.submission_id = c.submission_id)
) as found
  from app.submission_case c
  left join app.submission s on s.tenant_id = c.tenant_id and s.id = c.submission_id
 where c.submission_id = $1`;

/** What both sides said about a submission. */
export async function readCorrespondence(
  em: EntityManager,
  viewer: Viewer,
  submissionId: string,
): Promise<CaseCorrespondence> {
  const [read]: { found: Row }[] = await em.query(READ, [knownId(submissionId)]);
  if (!read) throw problem('NOT_FOUND');
  const { messages, requests, claimedBy, promisedOn, ...found } = read.found;
  const under = Map.groupBy(messages, ({ requestId }) => requestId);
  const ofBody = viewer.organisationKind === 'reviewing-body';
  const judges = ofBody && may(viewer, 'review.judge') && found.state === 'claimed';
  return {
    ...found,
    promisedOn: found.turn === 'body' ? promisedOn : null,
    requests: requests.map((request) => ({ ...request, messages: under.get(request.id) ?? [] })),
    messages: under.get(null) ?? [],
    mayWrite: found.state !== 'withdrawn' && (ofBody ? may(viewer, 'review.judge') : may(viewer, 'submission.request')),
    mayAsk: judges && (claimedBy === viewer.userId || viewer.role === 'lead-reviewer'),
  };
}
