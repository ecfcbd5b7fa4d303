import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Response as HttpResponse } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { record } from '../platform/audit.js';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { cookieAttributes, sessionCookieName, sessionSecret } from './auth.js';
import { deviceOf } from './device.js';
import type { AccountSession } from './security.types.js';
import { signToken, type LiveSession } from './session-viewer.js';

const TOKEN_BYTES = 32;

interface SessionRow {
  id: string;
  started_at: Date;
  last_seen_at: Date;
  user_agent: string | null;
}

/** Sessions of a person: shown, renewed under another token, and ended at once. */
@Injectable()
export class SessionsService {
  private readonly secret: string;

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    secret: InstallationSecret,
  ) {
    this.secret = sessionSecret(secret);
  }

  /** Live sessions, last used first. */
  async list(viewer: Viewer): Promise<AccountSession[]> {
    const rows = await this.dataSource.query<SessionRow[]>(
      `select id, "createdAt" as started_at, last_seen_at, "userAgent" as user_agent from auth.session
        where "userId" = $1 and "expiresAt" > now() and last_seen_at > now() - make_interval(mins => $2)
        order by last_seen_at desc, id`,
      [viewer.userId, this.config.sessionIdleMinutes],
    );
    return rows.map((row) => ({
      id: row.id,
      startedAt: row.started_at,
      lastSeenAt: row.last_seen_at,
      current: row.id === viewer.session?.id,
      ...deviceOf(row.user_agent),
    }));
  }

  /** Ends one session of the viewer; the next request that carries it is nobody's. */
  end(viewer: Viewer, id: string): Promise<void> {
    return this.tx.run(viewer, async (em) => {
      const [ended] = await em.query<[unknown[], number]>(
        'delete from auth.session where id = $1 and "userId" = $2 returning 1',
        [knownId(id), viewer.userId],
      );
      if (ended.length === 0) throw problem('NOT_FOUND');
      await record(em, viewer, { action: 'session.revoke', object: 'person', objectId: viewer.userId });
    });
  }

  endOthers(viewer: Viewer): Promise<void> {
    return this.tx.run(viewer, async (em) => {
      const count = await endSessionsOf(em, viewer.userId, viewer.session?.id);
      const details = { sessions: count };
      await record(em, viewer, { action: 'session.revoke', object: 'person', objectId: viewer.userId, details });
    });
  }

  /** The browser begins another session: the one it carried ends, so that no planted or forgotten one lives on. */
  async replace(carried: LiveSession | null): Promise<void> {
    if (carried) await this.discard(carried.token);
  }

  async discard(token: string): Promise<void> {
    await this.dataSource.query('delete from auth.session where token = $1', [token]);
  }

  /** Notes that a second factor was part of beginning this session. */
  async markSecondFactor(token: string): Promise<void> {
    await this.dataSource.query('update auth.session set second_factor_at = now() where token = $1', [token]);
  }

  /** After a fresh proof: the session goes on under a new token, the old one is worth nothing from here on. */
  async renew(session: LiveSession, response: HttpResponse, given: { secondFactor: boolean }): Promise<void> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const [renewed] = await this.dataSource.query<[{ expires: Date }[], number]>(
      `update auth.session
          set token = $2, authenticated_at = now(), last_seen_at = now(),
              second_factor_at = case when $3 then now() else second_factor_at end
        where token = $1 returning "expiresAt" as expires`,
      [session.token, token, given.secondFactor],
    );
    const [row] = renewed;
    if (!row) throw problem('UNAUTHENTICATED');
    response.cookie(sessionCookieName(this.config), signToken(token, this.secret), {
      ...cookieAttributes(this.config),
      expires: row.expires,
    });
    response.setHeader('cache-control', 'no-store');
  }
}

/**
 * Ends every session of a person but one, inside the caller's transaction; returns how many. For whatever
 * makes earlier proofs worthless: another password or second factor, a person disabled.
 */
export async function endSessionsOf(em: EntityManager, userId: string, except?: string): Promise<number> {
  const [ended] = await em.query<[unknown[], number]>(
    'delete from auth.session where "userId" = $1 and id is distinct from $2 returning 1',
    [userId, except ?? null],
  );
  return ended.length;
}
