import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { record } from '../platform/audit.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { TombstoneFile, type Tombstone } from '../platform/tombstone-file.js';
import { buryAs } from './bury.js';
import { OrganisationErasureService } from './organisation-erasure.service.js';
import { organisationsOf } from './organisations-of.js';

interface TombstoneRow extends Omit<Tombstone, 'at'> {
  readonly at: Date;
}

/** Keeps erased what was erased: a backup from before it brings the rows back, and the list outside takes them out again. */
@Injectable()
export class TombstonesService implements OnApplicationBootstrap {
  constructor(
    private readonly tx: TenantTx,
    private readonly dataSource: DataSource,
    private readonly file: TombstoneFile,
    private readonly organisations: OrganisationErasureService,
  ) {}

  /** Before anything is served. */
  async onApplicationBootstrap(): Promise<void> {
    await this.replayTombstones();
  }

  /**
   * Does again every erasure of the file that the database does not know of, then adds to the file what only
   * the database knows (another instance did it). Idempotent. Returns how many erasures were done again.
   */
  async replayTombstones(): Promise<number> {
    const listed = await this.file.read();
    const rows = await this.dataSource.query<TombstoneRow[]>(
      'select id, kind, subject_id as "subjectId", tenant_id as "tenantId", at from auth.tombstone order by at, id',
    );
    const done = new Set(rows.map(({ id }) => id));
    const again = listed.filter(({ id }) => !done.has(id));
    for (const tombstone of again) {
      if (tombstone.kind === 'person') await this.erasePerson(tombstone);
      else await this.eraseOrganisation(tombstone);
    }
    const known = new Set(listed.map(({ id }) => id));
    await this.file.append(
      rows.filter(({ id }) => !known.has(id)).map((row) => ({ ...row, at: row.at.toISOString() })),
    );
    return again.length;
  }

  private async erasePerson(tombstone: Tombstone): Promise<void> {
    const { subjectId, tenantId: only } = tombstone;
    await this.tx.across(
      async (em) => {
        await buryAs(em, tombstone);
        const places = await organisationsOf(em, subjectId);
        return { tenantIds: places.filter((id) => only === null || id === only), result: undefined };
      },
      async (em, tenantId) => {
        await em.query('select app.erase_person($1)', [subjectId]);
        const entry = { action: 'person.erase', object: 'person', objectId: subjectId, details: { by: 'restore' } };
        await record(em, { tenantId, userId: subjectId }, entry);
      },
    );
  }

  private async eraseOrganisation(tombstone: Tombstone): Promise<void> {
    const tenantId = tombstone.subjectId;
    await this.tx.run({ tenantId }, (em) =>
      em.query('update app.organisation set erase_after = $2 where tenant_id = $1 and erased_at is null', [
        tenantId,
        tombstone.at,
      ]),
    );
    await this.organisations.erase(tombstone);
    await buryAs(this.dataSource.manager, tombstone);
  }
}
