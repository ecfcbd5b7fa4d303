import type { EntityManager } from 'typeorm';
import type { InstrumentsService } from '../instruments/instruments.service.js';
import { invalidInput } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { ConsultationContent } from './check-consultation.js';

interface Linked {
  readonly id: string;
  readonly product_id: string | null;
  readonly instrument_id: string;
  readonly instrument_version: string;
}

/**
 * Share-locks what a record links to and refuses what is not there.
 * @returns the product all its assessments are about; null for the organisation
 */
export async function holdLinks(
  em: EntityManager,
  viewer: Viewer,
  { assessmentIds, evidenceIds, questionIds }: ConsultationContent,
  instruments: InstrumentsService,
): Promise<string | null> {
  const assessments: Linked[] = await em.query(
    `select id, product_id, instrument_id, instrument_version from app.assessment
      where tenant_id = $1 and id = any($2::uuid[]) order by id for share`,
    [viewer.tenantId, assessmentIds],
  );
  const [first] = assessments;
  if (!first || assessments.length < assessmentIds.length) {
    throw invalidInput([{ field: 'assessmentIds', says: 'One of these assessments does not exist any more.' }]);
  }
  if (assessments.some(({ product_id }) => product_id !== first.product_id)) {
    throw invalidInput([{ field: 'assessmentIds', says: 'All assessments of one record are about the same product.' }]);
  }
  const known = new Set(
    assessments.flatMap(({ instrument_id, instrument_version }) =>
      instruments.find(instrument_id, instrument_version).instrument.questions.map(({ id }) => id),
    ),
  );
  const unknown = questionIds.findIndex((id) => !known.has(id));
  if (unknown >= 0) {
    throw invalidInput([{ field: `questionIds.${unknown}`, says: 'The questionnaire has no such question.' }]);
  }
  const evidence: unknown[] = await em.query(
    `select 1 from app.evidence where tenant_id = $1 and id = any($2::uuid[]) and removed_at is null for share`,
    [viewer.tenantId, evidenceIds],
  );
  if (evidence.length < evidenceIds.length) {
    throw invalidInput([{ field: 'evidenceIds', says: 'One of these pieces of evidence does not exist any more.' }]);
  }
  return first.product_id;
}
