import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Durability } from '../platform/durability.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { prepared } from '../platform/prepared.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { restoringSave } from './answer-history.service.js';
import type { RestoreAnswerInput } from './answer-history.types.js';
import type { Answer, AnswerConflict, AnswerSaved } from './answer.types.js';
import type { SaveAnswerInput } from './assessment-inputs.types.js';
import type { AssessmentMode } from './assessment-words.types.js';
import { answerJson } from './part-json.js';
import { PlainSave } from './plain-save.js';
import { askedQuestion, checkStatement } from './read-statement.js';
import { reopened } from './reopened.js';
import {
  auditOfSaving,
  changeOfSaving,
  readSaving,
  savedAnswer,
  writingAnswer,
  writingValues,
  type SavingAct,
} from './saving.js';

interface Written {
  /** A draft, or asked back about by the reviewing body. */
  readonly open: boolean;
  readonly mode: AssessmentMode;
  readonly instrument_id: string;
  readonly instrument_version: string;
  /** null: nothing was written, because the answer has another revision than the edit was based on. */
  readonly revision: number | null;
  /** How many of the named pieces of evidence exist. */
  readonly evidence: number;
}

/** A draft, or a question that the reviewing body asks back about. */
const OPEN = `state = 'draft' or ${reopened('$2', '$3')}`;

const SAVE = `
with ${writingAnswer(OPEN)}
select t.open, t.mode, t.instrument_id, t.instrument_version, (select revision from saved) as revision,
       (select count(*)::int from chosen) as evidence
  from target t`;

const CURRENT = `
select ${answerJson('x', 'n')} as answer
  from app.answer x left join app.person n on n.tenant_id = x.tenant_id and n.id = x.updated_by
 where x.tenant_id = $1 and x.assessment_id = $2 and x.question_id = $3`;

/** By what act an answer was saved; `restored`: the revision that was brought back. */
interface HowSaved {
  readonly action: SavingAct;
  readonly restored?: number;
}

@Injectable()
export class AnswersService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
    private readonly plain: PlainSave,
    private readonly durability: Durability,
  ) {}

  /** Saves one answer, or reports the one that was saved meanwhile. A refusal rolls everything back. */
  async save(viewer: Viewer, input: SaveAnswerInput): Promise<AnswerSaved | AnswerConflict> {
    const now = this.clock.now();
    const inOrder = () =>
      this.tx.run(viewer, (em) =>
        once(em, viewer, input.operationId, input, now, () => this.write(em, viewer, input, now)),
      );
    if (this.tx.isOpen) return inOrder();
    const plainly = await this.plain.save(viewer, input, now);
    if (plainly) return plainly;
    const reply = await inOrder();
    // The reply to a repeat may be that of a save whose commit is not on disk yet.
    await this.durability.reached();
    return reply;
  }

  /** Saves an earlier version on top of the present one; what was between stays in the history. */
  restore(viewer: Viewer, input: RestoreAnswerInput): Promise<AnswerSaved | AnswerConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () =>
        this.write(em, viewer, await restoringSave(em, viewer, input), now, {
          action: 'answer.restore',
          restored: input.revision,
        }),
      ),
    );
  }

  /** The same within a transaction that does more; `how` names it in the audit log and the history. */
  async write(
    em: EntityManager,
    viewer: Viewer,
    input: SaveAnswerInput,
    now: Date,
    { action, restored }: HowSaved = { action: 'answer.save' },
  ): Promise<AnswerSaved | AnswerConflict> {
    const saving = readSaving(viewer, input, now, restored ?? null);
    const [written] = await prepared<Written>(em, 'save-answer', SAVE, writingValues(saving));
    if (!written) throw problem('NOT_FOUND');
    if (!written.open) throw problem('ASSESSMENT_NOT_DRAFT');
    // The statement above told which instrument the assessment is pinned to; what it refuses is rolled back.
    const loaded = this.instruments.find(written.instrument_id, written.instrument_version);
    checkStatement(askedQuestion(loaded, written.mode, saving.questionId), saving.statement);
    if (written.evidence < saving.evidenceIds.length) {
      throw invalidInput([{ field: 'evidenceIds', says: 'One of these pieces of evidence does not exist any more.' }]);
    }
    this.plain.saw(viewer, saving.assessmentId, written);
    if (written.revision === null) return { current: await this.current(em, viewer, input) };
    const answer = savedAnswer(saving, written.revision);
    await announce(em, viewer, changeOfSaving(saving, answer));
    await record(em, viewer, auditOfSaving(action, saving, answer));
    return { answer };
  }

  /** The answer as it stands; null where nothing was ever saved. */
  async current(
    em: EntityManager,
    viewer: Viewer,
    input: Pick<SaveAnswerInput, 'assessmentId' | 'questionId'>,
  ): Promise<Answer | null> {
    const [found]: { answer: Answer }[] = await em.query(CURRENT, [
      viewer.tenantId,
      input.assessmentId,
      input.questionId,
    ]);
    return found?.answer ?? null;
  }
}
