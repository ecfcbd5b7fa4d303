import { Injectable } from '@nestjs/common';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { recordRead } from '../platform/audit.js';
import { cutPage, pageSize, readCursor } from '../platform/paging.js';
import { invalidInput } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { csvLine, CSV_HEAD, jsonLine } from './export-lines.js';
import { nameTrail, readTrail } from './read-trail.js';
import type { AuditFilterInput, AuditTrailConnection } from './trail.types.js';

export type ExportFormat = 'csv' | 'jsonl';

/** How many entries one statement of an export reads. */
const EXPORT_BATCH = 1_000;

/** The trail of the viewer's own organisation. */
@Injectable()
export class AuditService {
  constructor(
    private readonly tx: TenantTx,
    private readonly instruments: InstrumentsService,
  ) {}

  /** Newest first. Reading about others is itself recorded, page by page. */
  page(
    viewer: Viewer,
    filter: AuditFilterInput,
    first?: number | null,
    after?: string | null,
  ): Promise<AuditTrailConnection> {
    const size = pageSize(first);
    const before = readKey(after);
    return this.tx.run(viewer, async (em) => {
      const rows = await readTrail(em, viewer.tenantId, { filter, before, order: 'newest', limit: size + 1 });
      const named = await nameTrail(em, viewer.tenantId, rows, this.instruments);
      const entries = named.map((entry) => ({ ...entry, at: new Date(entry.at) }));
      if (filter.actor !== viewer.userId) {
        await recordRead(em, viewer, {
          action: 'audit.read',
          ...(filter.actor
            ? { object: 'person', objectId: filter.actor }
            : { object: 'organisation', objectId: viewer.tenantId }),
        });
      }
      return cutPage(entries, size, ({ seq }) => [String(seq)]);
    });
  }

  /** Records the export and gives it piece by piece, oldest first; a whole trail ends with the entry of the export itself. */
  async export(viewer: Viewer, filter: AuditFilterInput, format: ExportFormat): Promise<AsyncIterable<string>> {
    const end = await this.recordExport(viewer, filter, format);
    return this.pieces(viewer, filter, format, end);
  }

  private async *pieces(
    viewer: Viewer,
    filter: AuditFilterInput,
    format: ExportFormat,
    end: number,
  ): AsyncGenerator<string> {
    if (format === 'csv') yield CSV_HEAD;
    const line = format === 'csv' ? csvLine : jsonLine;
    for (let after = 0; ;) {
      const batch = await this.tx.run(viewer, async (em) => {
        const range = { filter, after, before: end + 1, order: 'oldest', limit: EXPORT_BATCH } as const;
        const rows = await readTrail(em, viewer.tenantId, range);
        return nameTrail(em, viewer.tenantId, rows, this.instruments);
      });
      yield batch.map(line).join('');
      const last = batch.at(-1);
      if (!last || batch.length < EXPORT_BATCH) return;
      after = last.seq;
    }
  }

  /** Returns the number of the export's own entry. */
  private recordExport(viewer: Viewer, filter: AuditFilterInput, format: ExportFormat): Promise<number> {
    const { actor = null, action = null, object = null, from = null, to = null } = filter;
    return this.tx.run(viewer, async (em) => {
      await recordRead(em, viewer, {
        action: 'audit.export',
        object: 'organisation',
        objectId: viewer.tenantId,
        details: { format, actor, action, object, from, to },
      });
      const [own]: { seq: number }[] = await em.query(
        'select max(seq)::float8 as seq from app.audit_entry where tenant_id = $1',
        [viewer.tenantId],
      );
      return own?.seq ?? 0;
    });
  }
}

function readKey(after: string | null | undefined): number | null {
  const keys = readCursor(after, 1);
  if (!keys) return null;
  const seq = Number(keys[0]);
  if (!Number.isSafeInteger(seq) || seq < 1) {
    throw invalidInput([{ field: 'after', says: 'This cursor was not given out by this list.' }]);
  }
  return seq;
}
