import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { FileStore } from '../platform/files.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { TombstoneFile, type Tombstone } from '../platform/tombstone-file.js';
import type { Viewer } from '../platform/viewer.js';
import { buryAs } from './bury.js';
import type { OrganisationErasure } from './privacy.types.js';

const DAY = 24 * 3_600_000;
/** Rows of each table deleted in one transaction, which keeps each of them short. */
const AT_ONCE = 2_000;

interface Asked {
  readonly erase_after: Date | null;
  readonly requested_by: string | null;
  readonly name: string | null;
}

/** An organisation goes after days of grace, with its rows and files; its audit log stays, which holds opaque ids only. */
@Injectable()
export class OrganisationErasureService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly tombstones: TombstoneFile,
  ) {}

  state(viewer: Viewer): Promise<OrganisationErasure> {
    return this.tx.run(viewer, async (em) => {
      const [asked] = await em.query<Asked[]>(
        `select o.erase_after, o.erase_requested_by as requested_by, p.name from app.organisation o
           left join app.person p on p.tenant_id = o.tenant_id and p.id = o.erase_requested_by
          where o.tenant_id = $1`,
        [viewer.tenantId],
      );
      const by = asked?.requested_by ?? null;
      return {
        graceDays: this.config.erasureGraceDays,
        eraseAfter: asked?.erase_after?.toISOString() ?? null,
        requestedBy: by === null ? null : { id: by, name: asked?.name ?? 'Former member' },
      };
    });
  }

  /** Asks for erasure at the end of the grace; confirmed by the organisation's name. Asking again changes nothing. */
  request(viewer: Viewer, organisationName: string): Promise<OrganisationErasure> {
    if (organisationName.trim() !== viewer.organisationName.trim()) {
      throw invalidInput([{ field: 'organisationName', says: 'Type the name of the organisation to confirm.' }]);
    }
    const eraseAfter = new Date(this.clock.now().getTime() + this.config.erasureGraceDays * DAY);
    return this.tx.run(viewer, async (em) => {
      const [asked] = await em.query<[unknown[], number]>(
        `update app.organisation set erase_after = $2, erase_requested_by = $3
          where tenant_id = $1 and erase_after is null returning 1`,
        [viewer.tenantId, eraseAfter, viewer.userId],
      );
      const state = await this.state(viewer);
      if (asked.length > 0) {
        const details = { after: eraseAfter.toISOString() };
        await record(em, viewer, {
          action: 'organisation.erase-request',
          object: 'organisation',
          objectId: viewer.tenantId,
          details,
        });
      }
      return state;
    });
  }

  cancel(viewer: Viewer): Promise<OrganisationErasure> {
    return this.tx.run(viewer, async (em) => {
      const [kept] = await em.query<[unknown[], number]>(
        `update app.organisation set erase_after = null, erase_requested_by = null
          where tenant_id = $1 and erase_after is not null and erasing_at is null returning 1`,
        [viewer.tenantId],
      );
      if (kept.length === 0) throw problem('ERASURE_NOT_ASKED');
      const state = await this.state(viewer);
      await record(em, viewer, {
        action: 'organisation.erase-cancel',
        object: 'organisation',
        objectId: viewer.tenantId,
      });
      return state;
    });
  }

  /** Erases every organisation whose grace is over. One that was cut off is gone on with. Returns how many are done. */
  async eraseDue(): Promise<number> {
    const now = this.clock.now();
    const all = await this.dataSource.query<{ tenant_id: string; erase_after: Date | null }[]>(
      'select * from app.organisations_for_upkeep()',
    );
    const due = all.filter(({ erase_after }) => erase_after !== null && erase_after <= now);
    for (const { tenant_id: subjectId } of due) {
      await this.erase({
        id: randomUUID(),
        kind: 'organisation',
        subjectId,
        tenantId: subjectId,
        at: now.toISOString(),
      });
    }
    return due.length;
  }

  /** Destroys the files first, whose names are in the rows, then the rows; can be repeated after any break. */
  async erase(tombstone: Tombstone): Promise<void> {
    const tenantId = tombstone.subjectId;
    const begun = await this.tx.run({ tenantId }, async (em) => {
      const [row] = await em.query<{ begun: boolean }[]>('select app.begin_erasure($1) as begun', [tombstone.at]);
      if (!row?.begun) return false;
      const [asked] = await em.query<{ by: string }[]>(
        'select coalesce(erase_requested_by, tenant_id) as by from app.organisation where tenant_id = $1',
        [tenantId],
      );
      await buryAs(em, tombstone);
      const actor = { tenantId, userId: asked?.by ?? tenantId };
      await record(em, actor, { action: 'organisation.erase', object: 'organisation', objectId: tenantId });
      return true;
    });
    if (!begun) return;
    await this.tombstones.append([tombstone]);
    await this.removeFiles(tenantId);
    while (!(await this.eraseSome(tenantId, tombstone.at))) continue;
  }

  private eraseSome(tenantId: string, at: string): Promise<boolean> {
    return this.tx.run({ tenantId }, async (em) => {
      const [row] = await em.query<{ done: boolean }[]>('select app.erase_some($1, $2) as done', [at, AT_ONCE]);
      return row?.done ?? true;
    });
  }

  private async removeFiles(tenantId: string): Promise<void> {
    const rows = await this.tx.run({ tenantId }, (em) =>
      em.query<{ sha256: string }[]>(
        `select distinct encode(sha256, 'hex') as sha256 from app.evidence where tenant_id = $1 and sha256 is not null`,
        [tenantId],
      ),
    );
    for (const { sha256 } of rows) await this.files.remove(this.files.keyOf(tenantId, sha256));
  }
}
