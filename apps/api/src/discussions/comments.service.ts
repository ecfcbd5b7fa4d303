import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticesService } from '../notices/notices.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { whyNotEdit, whyNotRemove, type CommentFacts } from './allowed.js';
import type { AddCommentInput, EditCommentInput, RemoveCommentInput } from './discussion-inputs.types.js';
import type { CommentThread } from './discussion.types.js';
import { checkReaders, namedIn, saveMentions } from './mentions.js';
import { ProposalsService } from './proposals.service.js';
import { QuestionsService } from './questions.service.js';
import { readThread } from './read-threads.js';
import { markRead } from './read-marks.js';

const MOST_COMMENTS = 200;
const MOST_THREADS = 100;

interface StoredComment extends CommentFacts {
  readonly threadId: string;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly revision: number;
}

const LOCK = `
select c.author_id as "authorId", c.removed_at is not null as removed, c.revision, c.thread_id as "threadId",
       t.assessment_id as "assessmentId", t.question_id as "questionId",
       (select p.outcome from app.answer_proposal p where p.tenant_id = $1 and p.comment_id = c.id) as proposal
  from app.comment c join app.comment_thread t on t.tenant_id = c.tenant_id and t.id = c.thread_id
 where c.tenant_id = $1 and c.id = $2 for update of c`;

/** What people write to each other about a question. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly questions: QuestionsService,
    private readonly proposals: ProposalsService,
    private readonly notices: NoticesService,
  ) {}

  /** Starts a thread or replies in one; a reply opens a resolved thread again. */
  add(viewer: Viewer, input: AddCommentInput): Promise<CommentThread> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const { threadId } = await once(em, viewer, input.operationId, input, now, () =>
        this.write(em, viewer, input, now),
      );
      return readThread(em, viewer, threadId);
    });
  }

  /** The author puts it in other words; that it was edited shows. */
  edit(viewer: Viewer, input: EditCommentInput): Promise<CommentThread> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const { threadId } = await once(em, viewer, input.operationId, input, now, async () => {
        const comment = await this.lock(em, viewer, input.commentId);
        const because = whyNotEdit(viewer, comment);
        if (because !== null) throw problem('COMMENT_REFUSED', { because });
        if (comment.revision !== input.baseRevision) throw problem('COMMENT_CHANGED');
        const body = bodyOf(input.body, comment.proposal !== null);
        const named = namedIn(body);
        await checkReaders(em, viewer, named, 'body');
        await em.query(
          `update app.comment set body = $3, revision = revision + 1, edited_at = $4 where tenant_id = $1 and id = $2`,
          [viewer.tenantId, input.commentId, body, now],
        );
        await saveMentions(em, viewer, input.commentId, named, now);
        await this.tell(em, viewer, comment, input.commentId, named);
        return this.told(em, viewer, comment, 'comment.edit');
      });
      return readThread(em, viewer, threadId);
    });
  }

  /** Takes the words away for good; that something stood there, and who removed it, stays. */
  remove(viewer: Viewer, input: RemoveCommentInput): Promise<CommentThread> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const { threadId } = await once(em, viewer, input.operationId, input, now, async () => {
        const comment = await this.lock(em, viewer, input.commentId);
        const because = whyNotRemove(viewer, comment);
        if (because !== null) throw problem('COMMENT_REFUSED', { because });
        const key = [viewer.tenantId, input.commentId];
        await em.query('delete from app.comment_mention where tenant_id = $1 and comment_id = $2', key);
        await this.proposals.forget(em, viewer, input.commentId);
        await em.query(
          'update app.comment set body = null, removed_by = $3, removed_at = $4 where tenant_id = $1 and id = $2',
          [...key, viewer.userId, now],
        );
        return this.told(em, viewer, comment, 'comment.remove');
      });
      return readThread(em, viewer, threadId);
    });
  }

  private async write(
    em: EntityManager,
    viewer: Viewer,
    input: AddCommentInput,
    now: Date,
  ): Promise<{ threadId: string }> {
    const question = await this.questions.find(em, viewer, input.assessmentId, input.questionId);
    const proposal = input.proposal ?? null;
    const body = bodyOf(input.body ?? '', proposal !== null);
    const named = namedIn(body);
    await checkReaders(em, viewer, named, 'body');
    const commentId = randomUUID();
    const { threadId, place } = await this.takePlace(em, viewer, input, now);
    await em.query(
      `insert into app.comment (tenant_id, id, thread_id, place, author_id, body, revision, created_at)
       values ($1, $2, $3, $4, $5, $6, 1, $7)`,
      [viewer.tenantId, commentId, threadId, place, viewer.userId, body, now],
    );
    await saveMentions(em, viewer, commentId, named, now);
    await this.tell(em, viewer, input, commentId, named);
    if (proposal) await this.proposals.add(em, viewer, { ...input, commentId, question, proposal });
    await markRead(em, viewer, [{ threadId, upTo: place }], now);
    return this.told(em, viewer, { ...input, threadId }, 'comment.add', {
      mentions: named.length,
      proposal: proposal !== null,
    });
  }

  private tell(
    em: EntityManager,
    viewer: Viewer,
    { assessmentId, questionId }: Pick<StoredComment, 'assessmentId' | 'questionId'>,
    commentId: string,
    people: readonly string[],
  ): Promise<void> {
    const about = { assessmentId, questionId, fromId: viewer.userId };
    return this.notices.tell(em, viewer.tenantId, {
      event: 'mentioned',
      occasion: `mentioned/${commentId}`,
      people,
      about,
    });
  }

  /** The thread with the next free place in it; who else replies now waits for this one. */
  private async takePlace(
    em: EntityManager,
    viewer: Viewer,
    { assessmentId, questionId, threadId: wanted }: AddCommentInput,
    now: Date,
  ): Promise<{ threadId: string; place: number }> {
    if (wanted) {
      const [[thread]] = await em.query<[{ comments: number }[], number]>(
        `update app.comment_thread set comments = comments + 1, resolved_by = null, resolved_at = null
          where tenant_id = $1 and id = $2 and assessment_id = $3 and question_id = $4 returning comments`,
        [viewer.tenantId, wanted, assessmentId, questionId],
      );
      if (!thread) throw problem('NOT_FOUND');
      if (thread.comments > MOST_COMMENTS) {
        throw problem('DISCUSSION_FULL', { what: 'This thread', limit: `${MOST_COMMENTS} comments` });
      }
      return { threadId: wanted, place: thread.comments };
    }
    const threadId = randomUUID();
    const [row] = await em.query<{ count: number }[]>(
      'select count(*)::int as count from app.comment_thread where tenant_id = $1 and assessment_id = $2 and question_id = $3',
      [viewer.tenantId, assessmentId, questionId],
    );
    if ((row?.count ?? 0) >= MOST_THREADS) {
      throw problem('DISCUSSION_FULL', { what: 'The discussion of this question', limit: `${MOST_THREADS} threads` });
    }
    await em.query(
      `insert into app.comment_thread (tenant_id, id, assessment_id, question_id, comments, started_by, started_at)
       values ($1, $2, $3, $4, 1, $5, $6)`,
      [viewer.tenantId, threadId, assessmentId, questionId, viewer.userId, now],
    );
    return { threadId, place: 1 };
  }

  private async lock(em: EntityManager, viewer: Viewer, id: string): Promise<StoredComment> {
    const [comment] = await em.query<StoredComment[]>(LOCK, [viewer.tenantId, id]);
    if (!comment) throw problem('NOT_FOUND');
    return comment;
  }

  private async told(
    em: EntityManager,
    viewer: Viewer,
    { threadId, assessmentId, questionId }: Pick<StoredComment, 'threadId' | 'assessmentId' | 'questionId'>,
    action: string,
    details: Readonly<Record<string, number | boolean>> = {},
  ): Promise<{ threadId: string }> {
    await announce(em, viewer, { assessmentId, kind: 'thread', ids: [questionId] });
    await record(em, viewer, {
      action,
      object: 'assessment',
      objectId: assessmentId,
      details: { question: questionId, thread: threadId, ...details },
    });
    return { threadId };
  }
}

function bodyOf(written: string, mayBeEmpty: boolean): string {
  const body = written.trim();
  if (body === '' && !mayBeEmpty) {
    throw invalidInput([{ field: 'body', says: 'Write something, or propose an answer.' }]);
  }
  return body;
}
