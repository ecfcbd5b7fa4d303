import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { profileChange, touchedBy, type ProfileChange, type StoredProfile } from '#libs/scoring';
import { InstrumentsService, type LoadedInstrument } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { reopenTouched, verifiedAssessments } from '../remediation/reopen-checks.js';
import type { Viewer } from '../platform/viewer.js';
import type { DraftChange, ProfileChangeInput } from './profile-change.types.js';
import { lockDrafts, readDrafts, type DraftRow } from './read-drafts.js';
import type { ConfirmAnswerInput, Recheck } from './recheck.types.js';
import { writeMarks } from './write-marks.js';

/** A product whose profile has just been saved. */
export interface SavedProfile {
  readonly id: string;
  readonly revision: number;
  readonly before: StoredProfile;
  readonly after: StoredProfile;
}

const OPEN = `
select json_build_object('questionId', r.question_id, 'flag', r.flag, 'was', r.was, 'became', r.became,
    'since', r.since) as recheck
  from app.answer_recheck r
 where r.tenant_id = $1 and r.assessment_id = $2 and r.settled_at is null
 order by r.question_id, r.flag`;

/** Answers that a change of the profile has touched, and what such a change would bring before it is made. */
@Injectable()
export class RechecksService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  /** What the change would bring to each open draft of the product; nothing is stored. */
  preview(viewer: Viewer, { productId, profile }: ProfileChangeInput): Promise<DraftChange[]> {
    const changed = Object.fromEntries(profile.map(({ flag, value }) => [flag, value ?? null]));
    return this.tx.run(viewer, async (em) => {
      const [product]: { profile: StoredProfile }[] = await em.query(
        `select profile from app.product where tenant_id = $1 and id = $2`,
        [viewer.tenantId, productId],
      );
      if (!product) throw problem('NOT_FOUND');
      const drafts = await readDrafts(em, viewer.tenantId, productId);
      return drafts.map((draft) => {
        const loaded = this.instruments.find(draft.instrumentId, draft.instrumentVersion);
        return toDraftChange(
          draft,
          loaded,
          changeOf(loaded, draft, product.profile, { ...product.profile, ...changed }),
        );
      });
    });
  }

  /** Marks the touched answers of every open draft, in the transaction that saves the product. */
  async mark(em: EntityManager, viewer: Viewer, product: SavedProfile, now: Date): Promise<void> {
    await lockDrafts(em, viewer.tenantId, product.id);
    for (const draft of await readDrafts(em, viewer.tenantId, product.id)) {
      const loaded = this.instruments.find(draft.instrumentId, draft.instrumentVersion);
      const { marks } = changeOf(loaded, draft, product.before, product.after);
      await writeMarks(
        em,
        viewer,
        { assessmentId: draft.id, productRevision: product.revision, now },
        draft.marks,
        marks,
      );
    }
    await this.checkAgain(em, viewer, product, now);
  }

  /** What was verified of this product has to be checked again where the change touches what it rests on. */
  private async checkAgain(em: EntityManager, viewer: Viewer, product: SavedProfile, now: Date): Promise<void> {
    const { before, after } = product;
    for (const { id, instrumentId, instrumentVersion } of await verifiedAssessments(em, viewer, product.id)) {
      const { compiled } = this.instruments.find(instrumentId, instrumentVersion);
      await reopenTouched(em, viewer, { assessmentId: id, ...touchedBy(compiled, before, after), now });
    }
  }

  /** Says that an answer still holds. Returns the marks that still stand in the assessment. */
  confirm(viewer: Viewer, { assessmentId, questionId, revision }: ConfirmAnswerInput): Promise<Recheck[]> {
    return this.tx.run(viewer, async (em) => {
      const [assessment]: { state: string; instrument_id: string; instrument_version: string }[] = await em.query(
        `select state, instrument_id, instrument_version from app.assessment
          where tenant_id = $1 and id = $2 for share`,
        [viewer.tenantId, assessmentId],
      );
      if (!assessment) throw problem('NOT_FOUND');
      const { compiled } = this.instruments.find(assessment.instrument_id, assessment.instrument_version);
      if (!compiled.placeOf.has(questionId)) throw problem('UNKNOWN_QUESTION', { question: questionId });
      if (assessment.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
      const [settled]: unknown[][] = await em.query(
        `update app.answer_recheck r set settled_how = 'confirmed', settled_by = $5, settled_at = $6
           from app.answer x
          where r.tenant_id = $1 and r.assessment_id = $2 and r.question_id = $3 and r.settled_at is null
            and x.tenant_id = r.tenant_id and x.assessment_id = r.assessment_id and x.question_id = r.question_id
            and x.revision = $4
         returning r.flag`,
        [viewer.tenantId, assessmentId, questionId, revision, viewer.userId, this.clock.now()],
      );
      const open: { recheck: Recheck }[] = await em.query(OPEN, [viewer.tenantId, assessmentId]);
      if (settled && settled.length > 0) {
        await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
        await record(em, viewer, {
          action: 'answer.confirm',
          object: 'assessment',
          objectId: assessmentId,
          details: { question: questionId, revision },
        });
      }
      return open.map(({ recheck }) => recheck);
    });
  }
}

function changeOf(
  { compiled }: LoadedInstrument,
  { mode, answers, organisationAnswers, marks }: DraftRow,
  before: StoredProfile,
  after: StoredProfile,
): ProfileChange {
  const organisation = { answers: organisationAnswers };
  return profileChange(compiled, { mode, answers, organisation, profile: before, marks }, after);
}

function toDraftChange({ id }: DraftRow, { version }: LoadedInstrument, change: ProfileChange): DraftChange {
  return {
    assessmentId: id,
    instrument: version,
    added: change.added.map((question) => question.id),
    removed: change.removed.map((question) => ({ questionId: question.id, answerKept: question.answerKept })),
    lookAgain: change.lookAgain.map(({ question, flag, became }) => ({ questionId: question, flag, became })),
    redLines: change.redLines,
    harms: { on: change.harms.on.map((harm) => harm.id), off: change.harms.off.map((harm) => harm.id) },
  };
}
