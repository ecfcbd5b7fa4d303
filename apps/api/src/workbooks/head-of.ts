import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Viewer } from '../platform/viewer.js';
import { FORMAT } from './layout.js';
import type { FileHead } from './workbook.types.js';

/** What files of this assessment say about themselves. */
export function headOf(viewer: Viewer, { id, loaded }: LoadedAssessment, exportedAt: string): FileHead {
  const { instrument } = loaded;
  return {
    format: FORMAT,
    organisation: viewer.tenantId,
    assessment: id,
    instrument: instrument.id,
    version: instrument.version,
    digest: instrument.digest ?? '',
    exportedAt,
  };
}
