import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { ConfirmSsoDomainInput, SsoDomainClaim } from './sso.types.js';

interface ClaimRow {
  tenant_id: string;
  organisation: string;
  domain: string;
  claimed_at: Date;
  confirmed_at: Date | null;
}

/** Which e-mail domain leads to whose sign-in service: decided by who runs the installation, told by nobody else. */
@Injectable()
export class DomainClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<SsoDomainClaim[]> {
    const rows = await this.dataSource.query<ClaimRow[]>('select * from app.sso_domain_claims()');
    return rows.map(({ tenant_id: organisationId, organisation, domain, claimed_at: claimedAt, confirmed_at }) => ({
      organisationId,
      organisation,
      domain,
      claimedAt,
      confirmed: confirmed_at !== null,
    }));
  }

  /** Leaves its row in the log of the organisation concerned. Doing it again changes nothing. */
  async confirm(viewer: Viewer, input: ConfirmSsoDomainInput): Promise<SsoDomainClaim[]> {
    const { domain, confirmed } = input;
    const tenantId = knownId(input.organisationId);
    await this.tx.run({ tenantId }, async (em) => {
      // Confirmations of one domain wait for one another, so that it never leads to two organisations.
      await em.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`sso-domain ${domain}`]);
      const claims = await em.query<ClaimRow[]>('select * from app.sso_domain_claims() c where c.domain = $1', [
        domain,
      ]);
      const elsewhere = claims.some((claim) => claim.confirmed_at !== null && claim.tenant_id !== tenantId);
      if (confirmed && elsewhere) throw problem('DOMAIN_TAKEN');
      const [changed] = await em.query<[unknown[], number]>(
        'update app.sso_domain set confirmed_at = $2 where domain = $1 returning 1',
        [domain, confirmed ? this.clock.now() : null],
      );
      if (changed.length === 0) throw problem('NOT_FOUND');
      const actor = { tenantId, userId: viewer.userId };
      const details = { confirmed };
      await record(em, actor, { action: 'sso.confirm-domain', object: 'organisation', objectId: tenantId, details });
    });
    return this.list();
  }
}
