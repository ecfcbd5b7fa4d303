import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { versionChange } from '#libs/scoring';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { InstrumentsService, type LoadedInstrument } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { markCarried, readToConfirm, type CarriedPartRow } from './carried-parts.js';
import { copyAssessment } from './copy-assessment.js';
import { moveDraft } from './move-draft.js';
import type { CarriedPart, ConfirmCarriedInput, MoveToNewerVersionInput, ReassessInput } from './reassessment.types.js';

const CONFIRM = `
update app.carried_part c set settled_by = $4, settled_at = $5
  from jsonb_to_recordset($3::jsonb) as p(kind text, id text, revision int)
 where c.tenant_id = $1 and c.assessment_id = $2 and c.part = p.kind and c.part_id = p.id and c.revision = p.revision
   and c.settled_at is null
returning c.part_id`;

/** New assessments that start from the last answers, and drafts that follow their questionnaire to a newer version. */
@Injectable()
export class ReassessmentsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
    private readonly instruments: InstrumentsService,
  ) {}

  /** Starts a draft from the answers of a submitted assessment; each of them waits to be confirmed. */
  async reassess(viewer: Viewer, input: ReassessInput): Promise<LoadedAssessment> {
    const now = this.clock.now();
    const { assessmentId } = await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const source = await this.assessments.one(viewer, input.assessmentId);
        if (source.state === 'draft') throw problem('STILL_A_DRAFT');
        await refuseSecondDraft(em, viewer, source);
        const { id, version } = source.instrument;
        const to = this.instruments.newerThan(id, version) ?? source.loaded;
        const { answers } = versionChange(source.loaded.compiled, to.compiled, source.input);
        const copied = await copyAssessment(em, viewer, source, {
          to,
          questionIds: [...answers.kept, ...answers['to-confirm']],
          withHistory: false,
          now,
        });
        await markCarried(
          em,
          viewer.tenantId,
          {
            ...copied,
            assessmentId: copied.id,
            because: 'assessed-again',
            fromAssessmentId: source.id,
            fromVersion: version,
          },
          now,
        );
        if (source.product) await this.bringOrganisation(em, viewer, source, to, now);
        await record(em, viewer, {
          action: 'assessment.repeat',
          object: 'assessment',
          objectId: copied.id,
          details: { from: source.id, version: to.instrument.version, answers: copied.questionIds.length },
        });
        return { assessmentId: copied.id };
      }),
    );
    return this.assessments.one(viewer, assessmentId);
  }

  /**
   * One confirmed act. A product's draft is pinned to the version and keeps all that belongs to it. The organisation's
   * own answers are inherited by drafts of the older version, which stay as they are: they go on in a draft of their own.
   */
  async move(viewer: Viewer, input: MoveToNewerVersionInput): Promise<LoadedAssessment> {
    const now = this.clock.now();
    const { assessmentId } = await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        await em.query(`select 1 from app.assessment where tenant_id = $1 and id = $2 for update`, [
          viewer.tenantId,
          input.assessmentId,
        ]);
        const draft = await this.assessments.one(viewer, input.assessmentId);
        if (draft.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
        const to = this.instruments.newerThan(draft.instrument.id, draft.instrument.version);
        if (to?.instrument.version !== input.version) throw problem('VERSION_NOT_OFFERED', { version: input.version });
        const id = draft.product
          ? await this.moveProduct(em, viewer, draft, to, now)
          : await this.goOn(em, viewer, draft, to, now);
        await announce(em, viewer, { assessmentId: draft.id, kind: 'assessment', ids: [] });
        await record(em, viewer, {
          action: 'assessment.move-version',
          object: 'assessment',
          objectId: id,
          details: { from: draft.instrument.version, to: input.version },
        });
        return { assessmentId: id };
      }),
    );
    return this.assessments.one(viewer, assessmentId);
  }

  /** What still waits to be confirmed in an assessment, of questions and harms that there are. */
  toConfirm(viewer: Viewer, assessmentId: string): Promise<CarriedPart[]> {
    return this.tx.run(viewer, async (em) =>
      (await readToConfirm(em, viewer.tenantId, [assessmentId])).map(toCarriedPart),
    );
  }

  /** Says of several answers and ratings at once that they still hold; returns what still waits. */
  confirm(viewer: Viewer, { assessmentId, parts }: ConfirmCarriedInput): Promise<CarriedPart[]> {
    return this.tx.run(viewer, async (em) => {
      await em.query(`select 1 from app.assessment where tenant_id = $1 and id = $2 for share`, [
        viewer.tenantId,
        assessmentId,
      ]);
      const assessment = await this.assessments.one(viewer, assessmentId);
      if (assessment.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
      refuseUnknownParts(assessment, parts);
      const [settled = []]: [unknown[]?] = await em.query(CONFIRM, [
        viewer.tenantId,
        assessmentId,
        JSON.stringify(parts),
        viewer.userId,
        this.clock.now(),
      ]);
      const open = await readToConfirm(em, viewer.tenantId, [assessmentId]);
      if (settled.length > 0) {
        await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
        await record(em, viewer, {
          action: 'answer.confirm-carried',
          object: 'assessment',
          objectId: assessmentId,
          details: { parts: settled.length },
        });
      }
      return open.map(toCarriedPart);
    });
  }

  private async moveProduct(
    em: EntityManager,
    viewer: Viewer,
    draft: LoadedAssessment,
    to: LoadedInstrument,
    now: Date,
  ): Promise<string> {
    const change = versionChange(draft.loaded.compiled, to.compiled, draft.input);
    await moveDraft(em, viewer, draft, to, change, now);
    await markCarried(em, viewer.tenantId, carriedByVersion(draft, draft.id, change.answers['to-confirm']), now);
    await this.bringOrganisation(em, viewer, draft, to, now);
    return draft.id;
  }

  /** The organisation's answers in the version, with all their history; those of the older version stay in place. */
  private async goOn(
    em: EntityManager,
    viewer: Viewer,
    source: LoadedAssessment,
    to: LoadedInstrument,
    now: Date,
  ): Promise<string> {
    const [there]: unknown[] = await em.query(ORGANISATION_OF_VERSION, [
      viewer.tenantId,
      to.instrument.id,
      to.instrument.version,
    ]);
    if (there) throw problem('DRAFT_TAKEN_OVER');
    const { answers } = versionChange(source.loaded.compiled, to.compiled, source.input);
    const questionIds = [...answers.kept, ...answers['to-confirm']];
    const copied = await copyAssessment(em, viewer, source, { to, questionIds, withHistory: true, now });
    await markCarried(em, viewer.tenantId, carriedByVersion(source, copied.id, answers['to-confirm']), now);
    return copied.id;
  }

  /** So that a product does not lose what it inherits when it alone goes on to another version. */
  private async bringOrganisation(
    em: EntityManager,
    viewer: Viewer,
    { organisationAssessmentId, instrument }: LoadedAssessment,
    to: LoadedInstrument,
    now: Date,
  ): Promise<void> {
    if (organisationAssessmentId === null || instrument.version === to.instrument.version) return;
    const [there]: unknown[] = await em.query(ORGANISATION_OF_VERSION, [
      viewer.tenantId,
      to.instrument.id,
      to.instrument.version,
    ]);
    if (there) return;
    await this.goOn(em, viewer, await this.assessments.one(viewer, organisationAssessmentId), to, now);
  }
}

function refuseUnknownParts({ loaded, ownHarms }: LoadedAssessment, parts: ConfirmCarriedInput['parts']): void {
  const harms = new Set([...loaded.instrument.harms, ...ownHarms].map(({ id }) => id));
  for (const { kind, id } of parts) {
    if (kind === 'harm' && !harms.has(id)) throw problem('UNKNOWN_HARM', { harm: id });
    if (kind === 'answer' && !loaded.compiled.placeOf.has(id)) throw problem('UNKNOWN_QUESTION', { question: id });
  }
}

const ORGANISATION_OF_VERSION = `
select 1 from app.assessment
 where tenant_id = $1 and product_id is null and instrument_id = $2 and instrument_version = $3 limit 1`;

function carriedByVersion({ id, instrument }: LoadedAssessment, into: string, questionIds: readonly string[]) {
  return {
    assessmentId: into,
    because: 'newer-version' as const,
    fromAssessmentId: id,
    fromVersion: instrument.version,
    questionIds,
    harmIds: [],
  };
}

/** One draft of a subject and questionnaire at a time, of whichever version. */
async function refuseSecondDraft(em: EntityManager, viewer: Viewer, source: LoadedAssessment): Promise<void> {
  // Two people who start at the same moment come one after the other.
  await em.query(`select 1 from app.assessment where tenant_id = $1 and id = $2 for update`, [
    viewer.tenantId,
    source.id,
  ]);
  const open: unknown[] = await em.query(
    `select 1 from app.assessment where tenant_id = $1 and product_id is not distinct from $2::uuid
        and instrument_id = $3 and state = 'draft'`,
    [viewer.tenantId, source.product?.id ?? null, source.instrument.id],
  );
  if (open.length > 0) throw problem('ALREADY_STARTED', { what: 'The next assessment' });
}

function toCarriedPart({ part, partId, ...rest }: CarriedPartRow): CarriedPart {
  const { revision, because, fromAssessmentId, fromVersion, since } = rest;
  return { kind: part, id: partId, revision, because, fromAssessmentId, fromVersion, since };
}
