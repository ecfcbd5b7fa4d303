import type { EntityManager } from 'typeorm';
import { may } from '../platform/permissions.js';
import type { Viewer } from '../platform/viewer.js';
import type { AnswerCheck, QuestionDiscussion } from './discussion.types.js';
import { personJson } from './read-threads.js';

type Row = Omit<QuestionDiscussion, 'check'> & {
  readonly check: Omit<AnswerCheck, 'canConfirm' | 'canWithdraw'> | null;
};

/**
 * A request stands until somebody other than who asked saves the answer. It follows from the history, so that saving
 * an answer need not know of it.
 */
export const STANDS = `not exists (
  select 1 from app.answer_history h
   where h.tenant_id = k.tenant_id and h.assessment_id = k.assessment_id and h.question_id = k.question_id
     and h.revision > k.answer_revision and (k.outcome <> 'open' or h.saved_by <> k.asked_by))`;

const READ = `
with said as (
  select t.question_id, count(*) filter (where c.removed_at is null)::int as comments,
         count(distinct t.id) filter (where t.resolved_at is null)::int as open_threads,
         count(*) filter (where c.removed_at is null and c.author_id <> $2 and c.place > coalesce(r.place, 0))::int as unread,
         count(p.comment_id) filter (where p.outcome = 'open' and c.removed_at is null)::int as open_proposals
    from app.comment_thread t
    join app.comment c on c.tenant_id = t.tenant_id and c.thread_id = t.id
    left join app.answer_proposal p on p.tenant_id = c.tenant_id and p.comment_id = c.id
    left join app.thread_read r on r.tenant_id = t.tenant_id and r.thread_id = t.id and r.person_id = $2
   where t.tenant_id = $1 and t.assessment_id = $3 and ($4::text is null or t.question_id = $4)
   group by t.question_id
), asked as (
  select k.* from app.answer_check k
   where k.tenant_id = $1 and k.assessment_id = $3 and ($4::text is null or k.question_id = $4)
     and k.outcome <> 'withdrawn' and ${STANDS}
)
select json_build_object(
  'questionId', coalesce(s.question_id, k.question_id), 'comments', coalesce(s.comments, 0),
  'openThreads', coalesce(s.open_threads, 0), 'unread', coalesce(s.unread, 0),
  'openProposals', coalesce(s.open_proposals, 0),
  'check', case when k.id is not null then json_build_object('askedBy', ${personJson('k.asked_by', '$1')},
    'askedOf', ${personJson('k.asked_of', '$1')}, 'why', k.why, 'askedAt', k.asked_at, 'outcome', k.outcome,
    'closedBy', ${personJson('k.closed_by', '$1')}, 'closedAt', k.closed_at) end) as discussion
  from said s full join asked k on k.question_id = s.question_id
 order by coalesce(s.question_id, k.question_id)`;

/** How much is said about each question of an assessment, or about one. */
export async function readDiscussion(
  em: EntityManager,
  viewer: Viewer,
  assessmentId: string,
  questionId?: string,
): Promise<QuestionDiscussion[]> {
  const rows = await em.query<{ discussion: Row }[]>(READ, [
    viewer.tenantId,
    viewer.userId,
    assessmentId,
    questionId ?? null,
  ]);
  const writes = may(viewer, 'discussion.write');
  return rows.map(({ discussion }) => {
    const { check } = discussion;
    const open = writes && check?.outcome === 'open';
    const own = check?.askedBy.id === viewer.userId;
    return { ...discussion, check: check && { ...check, canConfirm: open && !own, canWithdraw: open && own } };
  });
}
