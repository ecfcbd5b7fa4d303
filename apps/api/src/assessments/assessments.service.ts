import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { announce } from '../platform/live/announce.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { AssessmentConnection } from './assessment.types.js';
import type { StartAssessmentInput } from './assessment-inputs.types.js';
import type { AssessmentMode, AssessmentState } from './assessment-words.types.js';
import { loadAssessments, type LoadedAssessment } from './load-assessments.js';
import { readAssessments, type AssessmentsWanted } from './read-assessments.js';

interface Draft {
  readonly id: string;
  readonly mode: AssessmentMode;
}

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  async one(viewer: Viewer, id: string): Promise<LoadedAssessment> {
    const [found] = await this.load(viewer, { ids: [knownId(id)] });
    if (!found) throw problem('NOT_FOUND');
    return found;
  }

  /** Newest first; one statement for the page with all its answers. */
  async page(viewer: Viewer, first?: number | null, after?: string | null): Promise<AssessmentConnection> {
    const size = pageSize(first);
    const loaded = await this.load(viewer, { before: readKeys(after), limit: size + 1 });
    return cutPage(loaded, size, (assessment) => [assessment.startedAt, assessment.id]);
  }

  /** The newest of the organisation, at most this many. */
  newest(viewer: Viewer, limit: number): Promise<LoadedAssessment[]> {
    return this.load(viewer, { limit });
  }

  /** Those of these assessments that exist. */
  ofIds(viewer: Viewer, ids: readonly string[]): Promise<LoadedAssessment[]> {
    return this.load(viewer, { ids });
  }

  /** Assessments of several products, in one statement. */
  async ofProducts(viewer: Viewer, productIds: readonly string[]): Promise<Map<string, LoadedAssessment[]>> {
    const loaded = await this.load(viewer, { productIds });
    return Map.groupBy(loaded, (assessment) => assessment.product?.id ?? '');
  }

  /**
   * Starts an assessment against the current instrument version, or opens the draft there is: of the
   * organisation there is one, of a product one, which full mode takes over from a screening.
   */
  start(viewer: Viewer, input: StartAssessmentInput): Promise<LoadedAssessment> {
    const productId = input.productId ?? null;
    if ((productId === null) !== (input.mode === 'organisation')) {
      throw invalidInput([
        { field: 'productId', says: 'A product is named for screening and full, and for nothing else.' },
      ]);
    }
    const { id: instrumentId, version } = this.instruments.current().instrument;
    return this.tx.run(viewer, async (em) => {
      if (productId !== null) await refuseUnknownProduct(em, viewer, productId);
      const id = randomUUID();
      const now = this.clock.now();
      const inserted: unknown[] = await em.query(
        `insert into app.assessment (tenant_id, id, product_id, mode, state, instrument_id, instrument_version,
            started_by, started_at, updated_at)
         values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $8) on conflict do nothing returning id`,
        [viewer.tenantId, id, productId, input.mode, instrumentId, version, viewer.userId, now],
      );
      if (inserted.length > 0) {
        const details = { mode: input.mode, instrument: `${instrumentId} ${version}` };
        await record(em, viewer, { action: 'assessment.start', object: 'assessment', objectId: id, details });
        return this.one(viewer, id);
      }
      const [open]: Draft[] = await em.query(
        `select id, mode from app.assessment
          where tenant_id = $1 and product_id is not distinct from $2::uuid and instrument_id = $3
            and instrument_version = $4 and state = 'draft'`,
        [viewer.tenantId, productId, instrumentId, version],
      );
      if (!open) throw problem('ALREADY_STARTED', { what: 'An assessment of this product' });
      return open.mode === 'screening' && input.mode === 'full'
        ? this.continueInFull(viewer, open.id)
        : this.one(viewer, open.id);
    });
  }

  /** Turns a screening into a full assessment; its answers stay. A full one is returned as it is. */
  continueInFull(viewer: Viewer, assessmentId: string): Promise<LoadedAssessment> {
    return this.tx.run(viewer, async (em) => {
      const [assessment]: { mode: AssessmentMode; state: AssessmentState }[] = await em.query(
        `select mode, state from app.assessment where tenant_id = $1 and id = $2 for update`,
        [viewer.tenantId, assessmentId],
      );
      if (!assessment) throw problem('NOT_FOUND');
      if (assessment.mode === 'organisation') throw problem('NOT_A_SCREENING');
      if (assessment.mode === 'screening') {
        if (assessment.state !== 'draft') throw problem('ASSESSMENT_NOT_DRAFT');
        await em.query(`update app.assessment set mode = 'full', updated_at = $3 where tenant_id = $1 and id = $2`, [
          viewer.tenantId,
          assessmentId,
          this.clock.now(),
        ]);
        await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
        await record(em, viewer, { action: 'assessment.continue', object: 'assessment', objectId: assessmentId });
      }
      return this.one(viewer, assessmentId);
    });
  }

  private async load(viewer: Viewer, wanted: AssessmentsWanted): Promise<LoadedAssessment[]> {
    const rows = await readAssessments(this.tx, viewer, { ...wanted, personId: viewer.userId });
    return loadAssessments(rows, this.instruments, viewer, this.clock.today());
  }
}

async function refuseUnknownProduct(em: EntityManager, viewer: Viewer, productId: string): Promise<void> {
  const found: unknown[] = await em.query(`select 1 from app.product where tenant_id = $1 and id = $2`, [
    viewer.tenantId,
    productId,
  ]);
  if (found.length === 0) throw problem('NOT_FOUND');
}

function readKeys(after: string | null | undefined): [string, string] | null {
  const keys = readCursor(after, 2);
  if (!keys) return null;
  const [startedAt = '', id = ''] = keys;
  if (Number.isNaN(Date.parse(startedAt)) || !isUUID(id)) {
    throw invalidInput([{ field: 'after', says: 'This cursor was not given out by this list.' }]);
  }
  return [startedAt, id];
}
