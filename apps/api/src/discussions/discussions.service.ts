import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { MarkThreadsReadInput, ResolveThreadInput } from './discussion-inputs.types.js';
import type { CommentThread, QuestionDiscussion, Reader } from './discussion.types.js';
import { READING_ROLES } from './mentions.js';
import { QuestionsService } from './questions.service.js';
import { readDiscussion } from './read-discussion.js';
import { markRead } from './read-marks.js';
import { readThread, readThreads } from './read-threads.js';

/** What is said about the questions of an assessment, and who has read it. */
@Injectable()
export class DiscussionsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly questions: QuestionsService,
  ) {}

  overview(viewer: Viewer, assessmentId: string): Promise<QuestionDiscussion[]> {
    return this.inAssessment(viewer, assessmentId, (em, id) => readDiscussion(em, viewer, id));
  }

  threads(viewer: Viewer, assessmentId: string, questionId: string): Promise<CommentThread[]> {
    const id = knownId(assessmentId);
    return this.tx.run(viewer, async (em) => {
      await this.questions.find(em, viewer, id, questionId);
      return readThreads(em, viewer, { assessmentId: id, questionId });
    });
  }

  readers(viewer: Viewer): Promise<Reader[]> {
    return this.tx.run(viewer, (em) =>
      em.query<Reader[]>(
        `select p.id, p.name, m.role from app.membership m
           join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
          where m.tenant_id = $1 and m.role = any($2) order by p.name, p.id`,
        [viewer.tenantId, READING_ROLES],
      ),
    );
  }

  /** Says that a thread is settled, or opens it again; who comes second changes nothing. */
  resolve(viewer: Viewer, input: ResolveThreadInput): Promise<CommentThread> {
    const { threadId, resolved } = input;
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        const [[thread]] = await em.query<[{ assessment_id: string; question_id: string }[], number]>(
          `update app.comment_thread set
              resolved_by = case when $3 then coalesce(resolved_by, $4::uuid) end,
              resolved_at = case when $3 then coalesce(resolved_at, $5::timestamptz) end
            where tenant_id = $1 and id = $2 returning assessment_id, question_id`,
          [viewer.tenantId, threadId, resolved, viewer.userId, now],
        );
        if (!thread) throw problem('NOT_FOUND');
        const { assessment_id: assessmentId, question_id: question } = thread;
        await announce(em, viewer, { assessmentId, kind: 'thread', ids: [question] });
        await record(em, viewer, {
          action: resolved ? 'thread.resolve' : 'thread.reopen',
          object: 'assessment',
          objectId: assessmentId,
          details: { question, thread: threadId },
        });
        return { threadId };
      });
      return readThread(em, viewer, threadId);
    });
  }

  /** Remembers what the viewer has seen. It concerns nobody else, so the audit log says nothing of it. */
  async markRead(viewer: Viewer, { threads }: MarkThreadsReadInput): Promise<void> {
    await this.tx.run(viewer, (em) => markRead(em, viewer, threads, this.clock.now()));
  }

  private inAssessment<T>(
    viewer: Viewer,
    assessmentId: string,
    work: (em: EntityManager, id: string) => Promise<T>,
  ): Promise<T> {
    const id = knownId(assessmentId);
    return this.tx.run(viewer, async (em) => {
      const found = await em.query<unknown[]>('select 1 from app.assessment where tenant_id = $1 and id = $2', [
        viewer.tenantId,
        id,
      ]);
      if (found.length === 0) throw problem('NOT_FOUND');
      return work(em, id);
    });
  }
}
