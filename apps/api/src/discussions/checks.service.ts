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
import type { AskForCheckInput, CloseCheckInput } from './discussion-inputs.types.js';
import type { QuestionDiscussion } from './discussion.types.js';
import { checkReaders } from './mentions.js';
import { QuestionsService } from './questions.service.js';
import { readDiscussion, STANDS } from './read-discussion.js';

/** "Please check": somebody asks others to look at an answer. */
@Injectable()
export class ChecksService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly questions: QuestionsService,
    private readonly notices: NoticesService,
  ) {}

  /** Asks for a check; a newer request takes the place of the one before. */
  ask(viewer: Viewer, input: AskForCheckInput): Promise<QuestionDiscussion> {
    const { assessmentId, questionId, askedOf = null } = input;
    if (askedOf?.toLowerCase() === viewer.userId) {
      throw invalidInput([{ field: 'askedOf', says: 'Ask somebody else, or leave it open to anybody.' }]);
    }
    const now = this.clock.now();
    return this.change(viewer, input, 'check.ask', now, async (em) => {
      await this.questions.find(em, viewer, assessmentId, questionId);
      await checkReaders(em, viewer, askedOf === null ? [] : [askedOf], 'askedOf');
      const id = randomUUID();
      await em.query(
        `insert into app.answer_check as k (tenant_id, assessment_id, question_id, id, why, asked_by, asked_of, asked_at,
           answer_revision, outcome)
         values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce((select x.revision from app.answer x
           where x.tenant_id = $1 and x.assessment_id = $2 and x.question_id = $3), 0), 'open')
         on conflict (tenant_id, assessment_id, question_id) do update
           set id = excluded.id, why = excluded.why, asked_by = excluded.asked_by, asked_of = excluded.asked_of,
               asked_at = excluded.asked_at, answer_revision = excluded.answer_revision, outcome = 'open',
               closed_by = null, closed_at = null`,
        [viewer.tenantId, assessmentId, questionId, id, input.why.trim(), viewer.userId, askedOf, now],
      );
      await this.notices.tell(em, viewer.tenantId, {
        event: 'check-asked',
        occasion: `check-asked/${id}`,
        people: askedOf === null ? [] : [askedOf],
        about: { assessmentId, questionId, fromId: viewer.userId },
      });
    });
  }

  /** Others say that the answer looks right; who asked can take the request back. */
  close(viewer: Viewer, input: CloseCheckInput): Promise<QuestionDiscussion> {
    const { assessmentId, questionId, looksRight } = input;
    const now = this.clock.now();
    return this.change(viewer, input, looksRight ? 'check.confirm' : 'check.withdraw', now, async (em) => {
      await this.questions.find(em, viewer, assessmentId, questionId);
      const [[closed]] = await em.query<[{ id: string }[], number]>(
        `update app.answer_check k set outcome = $4, closed_by = $5, closed_at = $6,
            answer_revision = coalesce((select x.revision from app.answer x
              where x.tenant_id = $1 and x.assessment_id = $2 and x.question_id = $3), 0)
          where k.tenant_id = $1 and k.assessment_id = $2 and k.question_id = $3 and k.outcome = 'open' and ${STANDS}
            and (k.asked_by = $5) = ($4 = 'withdrawn')
          returning k.id`,
        [viewer.tenantId, assessmentId, questionId, looksRight ? 'looks-right' : 'withdrawn', viewer.userId, now],
      );
      if (!closed) throw problem('CHECK_CLOSED');
      await em.query('update app.notice set read_at = $3 where tenant_id = $1 and occasion = $2 and read_at is null', [
        viewer.tenantId,
        `check-asked/${closed.id}`,
        now,
      ]);
    });
  }

  private change(
    viewer: Viewer,
    input: AskForCheckInput | CloseCheckInput,
    action: string,
    now: Date,
    work: (em: EntityManager) => Promise<void>,
  ): Promise<QuestionDiscussion> {
    const { assessmentId, questionId } = input;
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        await work(em);
        await announce(em, viewer, { assessmentId, kind: 'thread', ids: [questionId] });
        const details = { question: questionId };
        await record(em, viewer, { action, object: 'assessment', objectId: assessmentId, details });
        return { done: true };
      });
      const [discussion] = await readDiscussion(em, viewer, assessmentId, questionId);
      return discussion ?? { questionId, comments: 0, openThreads: 0, unread: 0, openProposals: 0, check: null };
    });
  }
}
