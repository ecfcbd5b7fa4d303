import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readCase } from '../correspondence/hold-case.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { readNotes } from './read-review.js';
import type { RemovePrivateNoteInput, SavePrivateNoteInput } from './review-inputs.types.js';
import type { PrivateNote } from './review.types.js';

/** What reviewers write for each other. It stands in rows of the reviewing body that no company reaches. */
@Injectable()
export class PrivateNotesService {
  constructor(
    private readonly tx: ReviewerTx,
    private readonly clock: Clock,
  ) {}

  save(viewer: Viewer, input: SavePrivateNoteInput): Promise<PrivateNote[]> {
    const { subject = null, subjectId = null, text, operationId } = input;
    const submissionId = knownId(input.submissionId);
    if ((subject === null) !== (subjectId === null)) {
      throw invalidInput([{ field: 'subjectId', says: 'Give both the kind and the id of what the note is about.' }]);
    }
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, operationId, input, now, async () => {
        const held = await readCase(em, submissionId);
        const id = randomUUID();
        await em.query(
          `insert into app.private_note (tenant_id, id, submission_id, company_id, subject, subject_id, text, written_by,
              written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [viewer.tenantId, id, submissionId, held.companyId, subject, subjectId, text.trim(), viewer.userId, now],
        );
        await record(em, viewer, {
          action: 'private-note.add',
          object: 'submission',
          objectId: submissionId,
          details: { note: id },
        });
        return { id };
      });
      return readNotes(em, submissionId, viewer.userId);
    });
  }

  /** Whoever wrote it takes it away. */
  remove(viewer: Viewer, { noteId, operationId, ...rest }: RemovePrivateNoteInput): Promise<PrivateNote[]> {
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      const { submissionId } = await once(em, viewer, operationId, { noteId, ...rest }, now, async () => {
        const [[removed]] = await em.query<[{ submission_id: string }[], number]>(
          `update app.private_note set removed_at = coalesce(removed_at, $4)
            where tenant_id = $1 and id = $2 and written_by = $3 returning submission_id`,
          [viewer.tenantId, noteId, viewer.userId, now],
        );
        if (!removed) throw problem('NOT_FOUND');
        await record(em, viewer, {
          action: 'private-note.remove',
          object: 'submission',
          objectId: removed.submission_id,
          details: { note: noteId },
        });
        return { submissionId: removed.submission_id };
      });
      return readNotes(em, submissionId, viewer.userId);
    });
  }
}
