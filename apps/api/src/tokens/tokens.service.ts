import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashApiToken } from '../accounts/token-viewer.js';
import { record } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { knownId } from '../platform/known-id.js';
import { once } from '../platform/once.js';
import { makeToken } from '../platform/one-time-token.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { TOKEN_PREFIX } from '../platform/token-scopes.js';
import type { Viewer } from '../platform/viewer.js';
import type { ApiToken, ApiTokenCreated, CreateApiTokenInput, RevokeApiTokenInput } from './tokens.types.js';

const DAY = 86_400_000;
/** Until a token expires, unless its maker says otherwise. */
const DAYS = 90;
/** More at once are hardly looked after. */
const MOST_TOKENS = 50;
/** Begins the name under which a token appears in the audit log and beside what it wrote. */
const ACTOR = 'token: ';

/** Stands where people have an address: one of its own that never leads anywhere (RFC 2606). */
const noMailbox = (id: string): string => `${id}@token.invalid`;

const LIVE = `
  select t.id, substr(p.name, ${ACTOR.length + 1}) as name, t.scopes, c.name as "createdBy", m.person_id is not null as works,
         t.created_at as "createdAt", t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt"
    from app.api_token t
    join app.person p on p.tenant_id = t.tenant_id and p.id = t.id
    left join app.membership m on m.tenant_id = t.tenant_id and m.person_id = t.created_by
    left join app.person c on c.tenant_id = m.tenant_id and c.id = m.person_id
   where t.revoked_at is null and t.expires_at > $1
   order by t.created_at desc, t.id`;

/** Keys with which programs act for an organisation: as themselves, within their scopes and their maker's role. */
@Injectable()
export class TokensService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer): Promise<ApiToken[]> {
    return this.tx.run(viewer, (em) => this.live(em));
  }

  async create(viewer: Viewer, input: CreateApiTokenInput): Promise<ApiTokenCreated> {
    const now = this.clock.now();
    const days = input.days ?? DAYS;
    const secret = `${TOKEN_PREFIX}${makeToken()}`;
    let made = false;
    const { id, all } = await this.tx.run(viewer, async (em) => {
      const reply = await once(em, viewer, input.operationId, input, now, async () => {
        await this.checkCount(em, viewer);
        const id = randomUUID();
        await em.query('insert into app.person (tenant_id, id, name, email, created_at) values ($1, $2, $3, $4, $5)', [
          viewer.tenantId,
          id,
          `${ACTOR}${input.name.trim()}`,
          noMailbox(id),
          now,
        ]);
        const expires = new Date(now.getTime() + days * DAY);
        await em.query(
          `insert into app.api_token (tenant_id, id, token_hash, scopes, created_by, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [viewer.tenantId, id, hashApiToken(secret), input.scopes, viewer.userId, now, expires],
        );
        const details = { scopes: input.scopes.join(' '), days };
        await record(em, viewer, { action: 'token.create', object: 'person', objectId: id, details });
        made = true;
        return { id };
      });
      return { id: reply.id, all: await this.live(em) };
    });
    const token = all.find((one) => one.id === id);
    if (!token) throw problem('NOT_FOUND');
    return { token, secret: made ? secret : null };
  }

  revoke(viewer: Viewer, input: RevokeApiTokenInput): Promise<ApiToken[]> {
    const id = knownId(input.tokenId);
    const now = this.clock.now();
    return this.tx.run(viewer, async (em) => {
      await once(em, viewer, input.operationId, input, now, async () => {
        const [revoked] = await em.query<[unknown[], number]>(
          'update app.api_token set revoked_at = $2 where id = $1 and revoked_at is null returning 1',
          [id, now],
        );
        if (revoked.length === 0) throw problem('NOT_FOUND');
        await record(em, viewer, { action: 'token.revoke', object: 'person', objectId: id });
        return {};
      });
      return this.live(em);
    });
  }

  private live(em: EntityManager): Promise<ApiToken[]> {
    return em.query<ApiToken[]>(LIVE, [this.clock.now()]);
  }

  /** Tokens of one organisation are made one after another, so that the count holds. */
  private async checkCount(em: EntityManager, viewer: Viewer): Promise<void> {
    await em.query('select 1 from app.organisation where tenant_id = $1 for update', [viewer.tenantId]);
    if ((await this.live(em)).length >= MOST_TOKENS) throw problem('TOO_MANY_TOKENS', { limit: MOST_TOKENS });
  }
}
