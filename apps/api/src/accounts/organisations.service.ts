import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { OrganisationKind, Role, Viewer } from '../platform/viewer.js';
import type { MyOrganisation, Organisation } from './accounts.types.js';

interface Row {
  tenant_id: string;
  name: string;
  kind: OrganisationKind;
  role: Role;
  own_sign_in: boolean;
}

/** Somebody who belongs to several organisations has one of them open, and says which. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer): Promise<MyOrganisation[]> {
    const rows = await this.dataSource.query<Row[]>('select * from app.memberships_of_person($1)', [viewer.userId]);
    return rows.map(({ tenant_id: id, name, kind, role, own_sign_in: ownSignIn }) => ({
      organisation: { id, name, kind },
      role,
      open: id === viewer.tenantId,
      ownSignIn,
    }));
  }

  /** From its next request on the session opens this organisation and no other; both record it. */
  async choose(viewer: Viewer, organisationId: string): Promise<Organisation> {
    const { session, userId, tenantId: from } = viewer;
    if (!session) throw problem('FORBIDDEN');
    const to = knownId(organisationId);
    const chosen = (await this.list(viewer)).find(({ organisation }) => organisation.id === to);
    if (!chosen) throw problem('NOT_FOUND');
    if (chosen.ownSignIn) throw problem('OWN_SIGN_IN_NEEDED', { organisation: chosen.organisation.name });
    if (chosen.open) return chosen.organisation;
    const now = this.clock.now();
    return this.tx.across(
      async (em) => {
        const [moved] = await em.query<[unknown[], number]>(
          'update auth.session set tenant_id = $3 where id = $1 and tenant_id = $2 returning 1',
          [session.id, from, to],
        );
        if (moved.length === 0) throw problem('UNAUTHENTICATED');
        return { tenantIds: [from, to], result: chosen.organisation };
      },
      async (em, tenantId) => {
        if (tenantId === to) {
          const [kept] = await em.query<[unknown[], number]>(
            'update app.membership set chosen_at = $3 where tenant_id = $1 and person_id = $2 returning 1',
            [to, userId, now],
          );
          if (kept.length === 0) throw problem('NOT_FOUND');
        }
        const action = tenantId === to ? 'session.enter' : 'session.leave';
        await record(em, { tenantId, userId }, { action, object: 'person', objectId: userId });
      },
    );
  }
}
