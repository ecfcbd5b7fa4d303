import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { readAdvice } from './read-review.js';
import type { RemoveAdviceTextInput, SaveAdviceTextInput } from './review-inputs.types.js';
import type { AdviceText } from './review.types.js';

const MOST = 500;

/** Advice that the reviewing body gives again and again. All its reviewers share the texts. */
@Injectable()
export class AdviceService {
  constructor(
    private readonly tx: ReviewerTx,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer): Promise<AdviceText[]> {
    return this.tx.run(viewer, (em) => readAdvice(em, viewer.tenantId));
  }

  save(viewer: Viewer, input: SaveAdviceTextInput): Promise<AdviceText[]> {
    const { id: given = null, baseRevision = null, title, text, questionIds, operationId } = input;
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, operationId, input, now, async () => {
        const id = given ?? randomUUID();
        const values = [viewer.tenantId, id, title.trim(), text.trim(), questionIds, viewer.userId, now];
        if (given === null) {
          if ((await readAdvice(em, viewer.tenantId)).length >= MOST) throw problem('TOO_MANY_ADVICE', { most: MOST });
          await em.query(
            `insert into app.advice_text (tenant_id, id, title, text, question_ids, revision, updated_by, updated_at)
             values ($1, $2, $3, $4, $5, 1, $6, $7)`,
            values,
          );
        } else {
          const [changed] = await em.query<[unknown[], number]>(
            `update app.advice_text set title = $3, text = $4, question_ids = $5, updated_by = $6, updated_at = $7,
                revision = revision + 1
              where tenant_id = $1 and id = $2 and removed_at is null and revision = $8 returning 1`,
            [...values, baseRevision ?? 0],
          );
          if (changed.length === 0) throw problem('ADVICE_CHANGED');
        }
        await record(em, viewer, { action: 'advice.save', object: 'advice', objectId: id });
        return { id };
      });
      return readAdvice(em, viewer.tenantId);
    });
  }

  /** Nobody is offered it any more; verdicts that used it keep their words. */
  remove(viewer: Viewer, input: RemoveAdviceTextInput): Promise<AdviceText[]> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        const [removed] = await em.query<[unknown[], number]>(
          `update app.advice_text set removed_at = $3 where tenant_id = $1 and id = $2 and removed_at is null returning 1`,
          [viewer.tenantId, input.id, now],
        );
        if (removed.length === 0) throw problem('NOT_FOUND');
        await record(em, viewer, { action: 'advice.remove', object: 'advice', objectId: input.id });
        return { id: input.id };
      });
      return readAdvice(em, viewer.tenantId);
    });
  }
}
