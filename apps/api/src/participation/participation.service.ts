import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instrument } from '#libs/instruments';
import { asksForConsultation } from '#libs/scoring';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { announce } from '../platform/live/announce.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { contentOf, faultsOf, type ConsultationContent } from './check-consultation.js';
import type { RemoveConsultationInput, SaveConsultationInput } from './consultation-inputs.types.js';
import { consultationJson, holdConsultation, readConsultations, type ConsultationRow } from './consultation-row.js';
import type { ConsultationConflict, ConsultationSaved } from './consultation.types.js';
import type { LoadedParticipation } from './find-gaps.js';
import { holdLinks } from './hold-links.js';

/** Writes the row, its history and its links in one statement; the caller holds the row. */
const SAVE = `
with saved as (
  insert into app.consultation as x (tenant_id, id, product_id, revision, title, held_from, held_to, age_bands, groups,
      children, methods, markets, setting, safeguards, kept_for, heard, decided, followed, because, told, question_ids,
      removed_because, updated_by, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
  on conflict (tenant_id, id) do update
    set product_id = excluded.product_id, revision = excluded.revision, title = excluded.title,
        held_from = excluded.held_from, held_to = excluded.held_to, age_bands = excluded.age_bands,
        groups = excluded.groups, children = excluded.children, methods = excluded.methods,
        markets = excluded.markets, setting = excluded.setting, safeguards = excluded.safeguards,
        kept_for = excluded.kept_for, heard = excluded.heard, decided = excluded.decided,
        followed = excluded.followed, because = excluded.because, told = excluded.told,
        question_ids = excluded.question_ids, removed_because = excluded.removed_because,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at
  returning x.*
), remembered as (
  insert into app.consultation_history (tenant_id, consultation_id, revision, content, saved_by, saved_at)
  select tenant_id, id, revision, $25::jsonb, updated_by, updated_at from saved
), unlinked as (
  delete from app.consultation_assessment where tenant_id = $1 and consultation_id = $2
    and assessment_id <> all($26::uuid[])
), linked as (
  insert into app.consultation_assessment (tenant_id, consultation_id, assessment_id)
  select s.tenant_id, s.id, a from saved s, unnest($26::uuid[]) a on conflict do nothing
), taken as (
  delete from app.consultation_evidence where tenant_id = $1 and consultation_id = $2
    and evidence_id <> all($27::uuid[])
)
insert into app.consultation_evidence (tenant_id, consultation_id, evidence_id)
select s.tenant_id, s.id, e from saved s, unnest($27::uuid[]) e on conflict do nothing`;

const asked = new WeakMap<Instrument, readonly string[]>();

/** Found once: an instrument never changes. */
function questionsForConsultation(instrument: Instrument): readonly string[] {
  const known = asked.get(instrument);
  if (known) return known;
  const found = instrument.questions.filter(asksForConsultation).map((question) => question.id);
  asked.set(instrument, found);
  return found;
}

@Injectable()
export class ParticipationService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly instruments: InstrumentsService,
  ) {}

  /** What children were asked and said for this assessment. */
  async of(viewer: Viewer, assessment: LoadedAssessment): Promise<LoadedParticipation> {
    const { id, product, organisationAssessmentId, loaded } = assessment;
    const here = [id, ...(organisationAssessmentId === null ? [] : [organisationAssessmentId])];
    const rows = await readConsultations(this.tx, viewer, product?.id ?? null, here);
    const counts = ({ removedBecause, assessmentIds }: ConsultationRow) =>
      removedBecause === null && assessmentIds.some((each) => here.includes(each));
    const consultations = rows.filter(counts);
    return {
      consultations,
      others: rows.filter((row) => !counts(row)),
      questionIds: questionsForConsultation(loaded.instrument),
      assessment,
    };
  }

  /** Adds or changes a record; a removed one comes back. */
  save(viewer: Viewer, input: SaveConsultationInput): Promise<ConsultationSaved | ConsultationConflict> {
    const content = contentOf(input);
    const faults = faultsOf(content, this.clock.today());
    if (faults.length > 0) throw invalidInput(faults);
    return this.change(viewer, input, input.id ?? null, async (em, current) => {
      const productId = await holdLinks(em, viewer, content, this.instruments);
      if (current && current.productId !== productId) {
        throw invalidInput([{ field: 'assessmentIds', says: 'A record stays with the product it was made for.' }]);
      }
      return { ...content, productId };
    });
  }

  /** Takes a record away; what it said and why it went stays in its history. */
  remove(viewer: Viewer, input: RemoveConsultationInput): Promise<ConsultationSaved | ConsultationConflict> {
    return this.change(viewer, input, input.id, (_em, current) => {
      if (!current) throw problem('NOT_FOUND');
      return Promise.resolve({ ...current, removedBecause: input.reason.trim() });
    });
  }

  private change(
    viewer: Viewer,
    input: SaveConsultationInput | RemoveConsultationInput,
    id: string | null,
    decide: (
      em: EntityManager,
      current: ConsultationRow | undefined,
    ) => Promise<ConsultationContent & Pick<ConsultationRow, 'productId'>>,
  ): Promise<ConsultationSaved | ConsultationConflict> {
    const now = this.clock.now();
    return this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, now, async () => {
        const current = id === null ? undefined : await holdConsultation(em, viewer.tenantId, id);
        if (id !== null && !current) throw problem('NOT_FOUND');
        if (current && current.revision !== input.baseRevision) return { current };
        const content = await decide(em, current);
        const revision = (current?.revision ?? 0) + 1;
        const consultation = await write(em, viewer, { ...content, id: id ?? randomUUID(), revision }, now);
        for (const assessmentId of new Set([...content.assessmentIds, ...(current?.assessmentIds ?? [])])) {
          await announce(em, viewer, { assessmentId, kind: 'assessment', ids: [] });
        }
        await record(em, viewer, {
          action: content.removedBecause === null ? 'consultation.save' : 'consultation.remove',
          object: 'consultation',
          objectId: consultation.id,
          details: { revision, assessments: content.assessmentIds.join(' ') },
        });
        return { consultation };
      }),
    );
  }
}

async function write(
  em: EntityManager,
  viewer: Viewer,
  row: Omit<ConsultationRow, 'updatedAt'>,
  now: Date,
): Promise<ConsultationRow> {
  const { id, productId, revision, ...content } = row;
  await em.query(SAVE, [
    viewer.tenantId,
    id,
    productId,
    revision,
    row.title,
    row.heldFrom,
    row.heldTo,
    row.ageBands,
    row.groups,
    row.children,
    row.methods,
    row.markets,
    row.setting,
    row.safeguards,
    row.keptFor,
    row.heard,
    row.decided,
    row.followed,
    row.because,
    row.told,
    row.questionIds,
    row.removedBecause,
    viewer.userId,
    now,
    JSON.stringify(content),
    row.assessmentIds,
    row.evidenceIds,
  ]);
  const [saved]: { row: ConsultationRow }[] = await em.query(
    `select ${consultationJson('c')} as row from app.consultation c where c.tenant_id = $1 and c.id = $2`,
    [viewer.tenantId, id],
  );
  if (!saved) throw new Error('the row was written in this transaction');
  return saved.row;
}
