import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { once } from '../platform/once.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { Provider } from './provider.js';
import { readProvider, sealSecret } from './provider-row.js';
import { CALLBACK } from './sso-sign-in.service.js';
import type { RemoveSsoInput, RequireSsoInput, SaveSsoInput, SsoAccess, SsoDomain, SsoTested } from './sso.types.js';

/** How an organisation sets up its own sign-in service. */
@Injectable()
export class SsoSettingsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly provider: Provider,
    private readonly secret: InstallationSecret,
  ) {}

  access(viewer: Viewer): Promise<SsoAccess> {
    return this.tx.run(viewer, (em) => this.read(em, viewer));
  }

  /** Reaches the service before anything is stored. Another service or client starts without being required. */
  async save(viewer: Viewer, input: SaveSsoInput): Promise<SsoAccess> {
    await this.provider.discover(input.issuer);
    const { issuer, clientId, clientSecret, secondFactor } = input;
    const now = this.clock.now();
    await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, withoutSecret(input), now, async () => {
        const before = await readProvider(em, ' for update');
        const same = before?.issuer === issuer && before.clientId === clientId;
        const sealed = clientSecret ? sealSecret(clientSecret, viewer.tenantId, this.secret) : before?.clientSecret;
        if (!sealed || (!same && !clientSecret)) {
          throw invalidInput([{ field: 'clientSecret', says: 'Give the client secret of this service.' }]);
        }
        await em.query(
          `insert into app.sso_provider as p
             (tenant_id, issuer, client_id, client_secret, second_factor, required, saved_by, saved_at)
           values ($1, $2, $3, $4, $5, false, $6, $7)
           on conflict (tenant_id) do update set issuer = $2, client_id = $3, client_secret = $4, second_factor = $5,
             required = p.required and $8, saved_by = $6, saved_at = $7`,
          [viewer.tenantId, issuer, clientId, sealed, secondFactor, viewer.userId, now, same],
        );
        await this.claimDomains(em, viewer, input.domains, now);
        if (before && before.issuer !== issuer) await this.endSessions(em, viewer);
        await record(em, viewer, {
          action: 'sso.save',
          object: 'organisation',
          objectId: viewer.tenantId,
          details: { secondFactor, newService: !same, newSecret: Boolean(clientSecret), domains: input.domains.length },
        });
        return {};
      }),
    );
    return this.access(viewer);
  }

  async test(viewer: Viewer): Promise<SsoTested> {
    const row = await this.tx.run(viewer, (em) => readProvider(em));
    if (!row) throw problem('PROVIDER_CHANGED');
    const metadata = await this.provider.discover(row.issuer);
    const keys = await this.provider.countKeys(metadata);
    if (keys === 0) throw problem('PROVIDER_UNFIT', { because: 'it publishes no keys' });
    return { issuer: row.issuer, keys };
  }

  /** Can be switched on in a session alone that came in by this very way, so that nobody locks the organisation out. */
  async require(viewer: Viewer, input: RequireSsoInput): Promise<SsoAccess> {
    const { only } = input;
    await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        if (!(await readProvider(em, ' for update'))) throw problem('PROVIDER_CHANGED');
        if (only && viewer.session?.sso !== true) throw problem('SSO_UNPROVEN');
        await em.query('update app.sso_provider set required = $1', [only]);
        await record(em, viewer, {
          action: 'sso.require',
          object: 'organisation',
          objectId: viewer.tenantId,
          details: { only },
        });
        return {};
      }),
    );
    return this.access(viewer);
  }

  async remove(viewer: Viewer, input: RemoveSsoInput): Promise<SsoAccess> {
    await this.tx.run(viewer, (em) =>
      once(em, viewer, input.operationId, input, this.clock.now(), async () => {
        if (!(await readProvider(em, ' for update'))) throw problem('PROVIDER_CHANGED');
        await em.query('delete from app.sso_identity');
        await em.query('delete from app.sso_domain');
        await em.query('delete from app.sso_provider');
        await this.endSessions(em, viewer);
        await record(em, viewer, { action: 'sso.remove', object: 'organisation', objectId: viewer.tenantId });
        return {};
      }),
    );
    return this.access(viewer);
  }

  private async read(em: EntityManager, viewer: Viewer): Promise<SsoAccess> {
    const row = await readProvider(em);
    const domains = await em.query<SsoDomain[]>(
      'select domain, confirmed_at is not null as confirmed from app.sso_domain order by domain',
    );
    return {
      settings: row && {
        issuer: row.issuer,
        clientId: row.clientId,
        secondFactor: row.secondFactor,
        only: row.only,
        savedAt: row.savedAt,
        domains,
      },
      redirectUri: `${this.config.publicUrl}${CALLBACK}`,
      signInAddress: `${this.config.publicUrl}/sign-in?organisation=${viewer.tenantId}`,
    };
  }

  /** Confirmed domains that stay claimed stay confirmed. */
  private async claimDomains(em: EntityManager, viewer: Viewer, domains: readonly string[], now: Date): Promise<void> {
    await em.query('delete from app.sso_domain where domain <> all ($1)', [domains]);
    await em.query(
      `insert into app.sso_domain (tenant_id, domain, claimed_at)
       select $1, domain, $3 from unnest($2::text[]) as domain on conflict do nothing`,
      [viewer.tenantId, domains, now],
    );
  }

  private async endSessions(em: EntityManager, viewer: Viewer): Promise<void> {
    await em.query('delete from auth.session where sso_tenant_id = $1 and id is distinct from $2', [
      viewer.tenantId,
      viewer.session?.id ?? null,
    ]);
  }
}

/** What a retry is compared by: the secret leaves no trace but in its own sealed column. */
function withoutSecret({ clientSecret, ...rest }: SaveSsoInput): object {
  return { ...rest, secretGiven: Boolean(clientSecret) };
}
