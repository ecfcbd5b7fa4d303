import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ADMIN_ROLES } from '../people/roles-of-kind.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { TombstoneFile, type Tombstone } from '../platform/tombstone-file.js';
import type { Viewer } from '../platform/viewer.js';
import { buryAs } from './bury.js';
import { organisationsOf } from './organisations-of.js';
import type { Erased } from './privacy.types.js';

/**
 * Destroys what says who a person is: name, address, password, sessions, passkeys, memberships. The opaque id
 * stays in the audit log and beside answers, which show "Former member". There is no way back.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly tombstones: TombstoneFile,
  ) {}

  /** The viewer, in every organisation; confirmed by the own address. */
  async eraseMe(viewer: Viewer, email: string): Promise<Erased> {
    if (email.trim().toLowerCase() !== viewer.email.toLowerCase()) {
      throw invalidInput([{ field: 'email', says: 'Type the e-mail address of this account to confirm.' }]);
    }
    const tombstone = this.tombstone(viewer.userId, null);
    await this.tx.across(
      async (em) => {
        await buryAs(em, tombstone);
        return { tenantIds: await organisationsOf(em, viewer.userId), result: undefined };
      },
      (em, tenantId) => eraseHere(em, { ...viewer, tenantId }, viewer.userId, 'self'),
    );
    await this.tombstones.append([tombstone]);
    return { id: viewer.userId };
  }

  /** A member or former member, in the viewer's organisation alone. */
  async erasePerson(viewer: Viewer, personId: string): Promise<Erased> {
    const id = knownId(personId);
    const tombstone = this.tombstone(id, viewer.tenantId);
    await this.tx.run(viewer, async (em) => {
      await buryAs(em, tombstone);
      await eraseHere(em, viewer, id, 'admin');
    });
    await this.tombstones.append([tombstone]);
    return { id };
  }

  private tombstone(subjectId: string, tenantId: string | null): Tombstone {
    return { id: randomUUID(), kind: 'person', subjectId, tenantId, at: this.clock.now().toISOString() };
  }
}

async function eraseHere(em: EntityManager, viewer: Viewer, personId: string, by: 'self' | 'admin'): Promise<void> {
  await refuseLastAdmin(em, viewer.tenantId, personId);
  const [row] = await em.query<{ erased: boolean }[]>('select app.erase_person($1) as erased', [personId]);
  if (!row?.erased) throw problem('NOT_FOUND');
  await record(em, viewer, { action: 'person.erase', object: 'person', objectId: personId, details: { by } });
}

/** Somebody has to be left who can administer the organisation; changes of members wait for one another. */
async function refuseLastAdmin(em: EntityManager, tenantId: string, personId: string): Promise<void> {
  await em.query('select 1 from app.organisation where tenant_id = $1 for update', [tenantId]);
  const [row] = await em.query<{ last: boolean }[]>(
    `select count(*) filter (where person_id = $2) = 1 and count(*) filter (where person_id <> $2) = 0 as last
       from app.membership where tenant_id = $1 and role = any($3)`,
    [tenantId, personId, ADMIN_ROLES],
  );
  if (row?.last) throw problem('LAST_ADMIN');
}
