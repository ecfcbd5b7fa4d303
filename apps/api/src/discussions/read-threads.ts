import type { EntityManager } from 'typeorm';
import type { Viewer } from '../platform/viewer.js';
import { withWhatMayBeDone, type ThreadRow } from './allowed.js';
import type { CommentThread } from './discussion.types.js';

export interface ThreadsWanted {
  readonly assessmentId?: string;
  readonly questionId?: string;
  readonly threadId?: string;
}

/** A person as JSON, by the column that holds the id. */
export const personJson = (id: string, tenant: string): string => `
  case when ${id} is not null then json_build_object('id', ${id}, 'name', coalesce(
    (select n.name from app.person n where n.tenant_id = ${tenant} and n.id = ${id}), 'Former member')) end`;

const READ = `
select json_build_object(
  'id', t.id, 'assessmentId', t.assessment_id, 'questionId', t.question_id, 'startedAt', t.started_at,
  'resolvedAt', t.resolved_at, 'resolvedBy', ${personJson('t.resolved_by', '$1')}, 'draft', a.state = 'draft',
  'readUpTo', coalesce((select r.place from app.thread_read r
     where r.tenant_id = $1 and r.thread_id = t.id and r.person_id = $2), 0),
  'comments', (select json_agg(json_build_object(
      'id', c.id, 'place', c.place, 'revision', c.revision, 'author', ${personJson('c.author_id', '$1')},
      'body', c.body, 'createdAt', c.created_at, 'editedAt', c.edited_at, 'removedAt', c.removed_at,
      'removedBy', ${personJson('c.removed_by', '$1')},
      'mentions', (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.name, n.id), '[]')
         from app.comment_mention m join app.person n on n.tenant_id = m.tenant_id and n.id = m.person_id
        where m.tenant_id = $1 and m.comment_id = c.id),
      'proposal', case when p.comment_id is not null and c.removed_at is null then json_build_object(
         'state', p.state, 'option', p.option_id, 'parts', p.parts, 'number', p.number, 'reason', p.reason,
         'note', p.note, 'outcome', p.outcome, 'decidedBy', ${personJson('p.decided_by', '$1')},
         'decidedAt', p.decided_at, 'declineReason', p.decline_reason) end) order by c.place)
    from app.comment c left join app.answer_proposal p on p.tenant_id = c.tenant_id and p.comment_id = c.id
   where c.tenant_id = $1 and c.thread_id = t.id)) as thread
  from app.comment_thread t join app.assessment a on a.tenant_id = t.tenant_id and a.id = t.assessment_id
 where t.tenant_id = $1 and ($3::uuid is null or t.assessment_id = $3) and ($4::text is null or t.question_id = $4)
   and ($5::uuid is null or t.id = $5)
 order by t.started_at, t.id`;

/** Threads in the order they were started, with what the viewer may do to each comment. */
export async function readThreads(
  em: EntityManager,
  viewer: Viewer,
  { assessmentId = '', questionId = '', threadId = '' }: ThreadsWanted,
): Promise<CommentThread[]> {
  const rows = await em.query<{ thread: ThreadRow }[]>(READ, [
    viewer.tenantId,
    viewer.userId,
    assessmentId || null,
    questionId || null,
    threadId || null,
  ]);
  return rows.map(({ thread }) => withWhatMayBeDone(viewer, thread));
}

/** One thread that is known to exist. */
export async function readThread(em: EntityManager, viewer: Viewer, threadId: string): Promise<CommentThread> {
  const [thread] = await readThreads(em, viewer, { threadId });
  if (!thread) throw new Error('the thread was found a moment ago');
  return thread;
}
