import { Injectable, Logger } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import type { ProvenMember } from '../accounts/organisation-sign-in.service.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { Problem, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Role } from '../platform/viewer.js';
import { TokenRefused, type Claims } from './id-token.js';
import { gaveSecondFactor, provenAt, verifiedEmail } from './claims.js';
import { Provider } from './provider.js';
import { readProvider, unsealSecret, type ProviderRow } from './provider-row.js';
import { challengeOf, hashState, newFlow, sealFlow, unsealFlow } from './sso-flow.js';

export const CALLBACK = '/api/auth/sso/callback';

interface Started {
  /** Where the browser goes. */
  readonly location: string;
  /** What it brings back. */
  readonly cookie: string;
}

/** What the provider sent the browser back with. */
export interface ProviderAnswer {
  readonly code?: string;
  readonly state?: string;
  readonly iss?: string;
}

interface MemberRow {
  readonly person_id: string;
  readonly role: Role;
}

/** The answer could not be taken, or names nobody who may come in. */
export type NotIn = 'failed' | 'refused';

/** The way to an organisation's sign-in service and back (OpenID Connect, code flow with PKCE, state and nonce). */
@Injectable()
export class SsoSignInService {
  private readonly log = new Logger('SingleSignOn');

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly provider: Provider,
    private readonly secret: InstallationSecret,
  ) {}

  private get redirectUri(): string {
    return `${this.config.publicUrl}${CALLBACK}`;
  }

  /** `whose`: an e-mail address, of which only the domain is looked at, or the id of an organisation. */
  async start(whose: string, back: string, again: boolean): Promise<Started> {
    const tenantId = await this.organisationOf(whose);
    const row = tenantId === null ? null : await this.tx.run({ tenantId }, (em) => readProvider(em));
    if (tenantId === null || row === null) throw problem('NO_SSO');
    const { authorizationEndpoint } = await this.provider.metadata(row.issuer);
    const flow = newFlow({ tenantId, issuer: row.issuer, back }, this.clock.now());
    const location = new URL(authorizationEndpoint);
    const asked = {
      response_type: 'code',
      client_id: row.clientId,
      redirect_uri: this.redirectUri,
      scope: 'openid email profile',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: challengeOf(flow.verifier),
      code_challenge_method: 'S256',
      // Asking for an age makes the provider say when the person was last asked.
      max_age: String(this.config.sessionHours * 3600),
      ...(again && { prompt: 'login' }),
    };
    for (const [name, value] of Object.entries(asked)) location.searchParams.set(name, value);
    return { location: location.href, cookie: sealFlow(flow, this.key) };
  }

  /** Takes an answer once. Why it is not taken goes to the log; the browser learns as little as can be. */
  async finish(cookie: string | null, answer: ProviderAnswer): Promise<NotIn | (ProvenMember & { back: string })> {
    const flow = cookie === null ? null : unsealFlow(cookie, this.key, this.clock.now());
    if (!flow || answer.code === undefined || answer.state !== flow.state) return this.fail('no way was begun here');
    if (answer.iss !== undefined && answer.iss !== flow.issuer) return this.fail('another issuer answered');
    const { tenantId, back } = flow;
    const row = await this.tx.run({ tenantId }, (em) => readProvider(em));
    if (row?.issuer !== flow.issuer) return this.fail('the service was changed meanwhile');
    if (!(await this.take(flow.state, new Date(flow.until)))) return this.fail('the answer was used before');
    let claims: Claims;
    try {
      claims = await this.provider.claims(
        await this.provider.metadata(row.issuer),
        { clientId: row.clientId, clientSecret: unsealSecret(row, tenantId, this.secret) },
        { code: answer.code, verifier: flow.verifier, redirectUri: this.redirectUri },
        { issuer: row.issuer, clientId: row.clientId, nonce: flow.nonce, now: this.clock.now() },
      );
    } catch (fault) {
      if (fault instanceof TokenRefused || fault instanceof Problem) return this.fail(fault.message);
      throw fault;
    }
    const member = await this.tx.run({ tenantId }, (em) => this.memberOf(em, tenantId, row, claims));
    if (!member) return 'refused';
    return {
      userId: member.person_id,
      tenantId,
      role: member.role,
      secondFactor: gaveSecondFactor(row.secondFactor, claims),
      provenAt: provenAt(claims),
      back,
    };
  }

  private get key(): Buffer {
    return this.secret.keyFor('sso-flow');
  }

  private fail(because: string): NotIn {
    this.log.error(`an answer was not taken: ${JSON.stringify(because)}`);
    return 'failed';
  }

  private async organisationOf(whose: string): Promise<string | null> {
    if (isUUID(whose)) return whose;
    const domain = whose.slice(whose.lastIndexOf('@') + 1).toLowerCase();
    const [row] = await this.dataSource.query<{ tenant_id: string }[]>('select * from app.sso_of_domain($1)', [domain]);
    return row?.tenant_id ?? null;
  }

  private async take(state: string, until: Date): Promise<boolean> {
    await this.dataSource.query('delete from auth.used_sso_answer where expires_at < $1', [this.clock.now()]);
    const taken = await this.dataSource.query<unknown[]>(
      'insert into auth.used_sso_answer (state_hash, expires_at) values ($1, $2) on conflict do nothing returning 1',
      [hashState(state), until],
    );
    return taken.length > 0;
  }

  /**
   * A member of this organisation, by what the provider calls them; the first time by an e-mail address that the
   * provider has verified. Nobody becomes a member here, and accounts of other organisations are never looked at.
   */
  private async memberOf(
    em: EntityManager,
    tenantId: string,
    { issuer }: ProviderRow,
    claims: Claims,
  ): Promise<MemberRow | null> {
    const subject = String(claims['sub']);
    const [known] = await em.query<MemberRow[]>(
      `select m.person_id, m.role from app.sso_identity i
         join app.membership m on m.tenant_id = i.tenant_id and m.person_id = i.person_id
        where i.issuer = $1 and i.subject = $2`,
      [issuer, subject],
    );
    if (known) return known;
    const email = verifiedEmail(claims);
    if (email === null) return null;
    const [member] = await em.query<MemberRow[]>(
      `select m.person_id, m.role from app.person p
         join app.membership m on m.tenant_id = p.tenant_id and m.person_id = p.id
        where p.email = $1 and not exists (
          select 1 from app.sso_identity i
           where i.tenant_id = p.tenant_id and i.person_id = p.id and i.issuer = $2 and i.subject <> $3)`,
      [email, issuer, subject],
    );
    if (!member) return null;
    const linked = await em.query<unknown[]>(
      `insert into app.sso_identity (tenant_id, issuer, subject, person_id, linked_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1`,
      [tenantId, issuer, subject, member.person_id, this.clock.now()],
    );
    if (linked.length === 0) return null;
    const userId = member.person_id;
    await record(em, { tenantId, userId }, { action: 'sso.link', object: 'person', objectId: userId });
    return member;
  }
}
