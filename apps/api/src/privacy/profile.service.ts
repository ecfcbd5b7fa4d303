import { Injectable } from '@nestjs/common';
import type { Person } from '../accounts/person.types.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { organisationsOf } from './organisations-of.js';

@Injectable()
export class ProfileService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  /** Another name, in every organisation the person belongs to. */
  async save(viewer: Viewer, name: string): Promise<Person> {
    const { userId } = viewer;
    const wanted = name.trim();
    await this.tx.across(
      async (em) => {
        const now = this.clock.now();
        await em.query('update auth."user" set name = $2, "updatedAt" = $3 where id = $1', [userId, wanted, now]);
        return { tenantIds: await organisationsOf(em, userId), result: undefined };
      },
      async (em, tenantId) => {
        await em.query('update app.person set name = $3 where tenant_id = $1 and id = $2', [tenantId, userId, wanted]);
        const entry = { action: 'person.rename', object: 'person', objectId: userId };
        await record(em, { tenantId, userId }, entry);
      },
    );
    return { id: userId, name: wanted };
  }
}
