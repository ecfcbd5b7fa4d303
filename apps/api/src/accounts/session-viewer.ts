import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config.js';
import { InstallationSecret } from '../platform/keys.js';
import { Gather } from '../platform/gather.js';
import { preparedAlone } from '../platform/prepared.js';
import { ViewerSource, type OrganisationKind, type Role, type Viewer, type ViewerSession } from '../platform/viewer.js';
import { bearerOf } from '../platform/http/bearer.js';
import { isUnattended } from '../platform/http/unattended.js';
import { sessionCookieName, sessionSecret } from './auth.js';
import { TokenViewer } from './token-viewer.js';

interface ViewerRow {
  user_id: string;
  tenant_id: string;
  role: Role;
  name: string;
  email: string;
  organisation_name: string;
  organisation_kind: OrganisationKind;
  session_id: string;
  second_factor: 'none' | 'due' | 'given';
  fresh: boolean;
  sso: boolean;
}

/** Whose session it is, and whether asking counts as using it. */
interface LookUp {
  readonly token: string;
  readonly inUse: boolean;
}

const MOST_LOOK_UPS = 100;

/** A live session; while its second factor is due it opens nothing but the giving of that factor. */
export interface LiveSession {
  readonly token: string;
  readonly due: boolean;
  readonly viewer: Viewer & { readonly session: ViewerSession };
}

/** Value of one cookie of a Cookie header, decoded; null when absent or malformed. */
export function readCookie(header: string | undefined, name: string): string | null {
  const pair = header?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  if (!pair) return null;
  try {
    return decodeURIComponent(pair.slice(pair.indexOf('=') + 1).trim());
  } catch {
    return null;
  }
}

/** The token of a cookie `token.signature` whose HMAC-SHA-256 is right; null otherwise. */
function verifySignedToken(cookie: string, secret: string): string | null {
  const dot = cookie.lastIndexOf('.');
  if (dot < 1) return null;
  const token = cookie.slice(0, dot);
  const given = Buffer.from(cookie.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

/** The counterpart of verifySignedToken, as the sign-in library writes it. */
export function signToken(token: string, secret: string): string {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}

/**
 * Each request asks the database whose session it carries, by one indexed statement that requests of the same moment
 * share: ending a session, a membership or changing a role takes effect on the next request.
 */
@Injectable()
export class SessionViewer extends ViewerSource {
  private readonly lookUps = new Gather((asked: readonly LookUp[]) => this.lookUp(asked), MOST_LOOK_UPS);
  private readonly cookie: string;
  private readonly secret: string;
  private readonly asked = new WeakMap<Request, Promise<LiveSession | null>>();
  private readonly callers = new WeakMap<Request, Promise<Viewer | null>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
    private readonly tokens: TokenViewer,
    secret: InstallationSecret,
  ) {
    super();
    this.cookie = sessionCookieName(config);
    this.secret = sessionSecret(secret);
  }

  async viewerOf(request: Request): Promise<Viewer | null> {
    const bearer = bearerOf(request);
    if (bearer !== null) return this.callerOf(request, bearer);
    const session = await this.sessionOf(request);
    return session && !session.due ? session.viewer : null;
  }

  async stillViewerOf(request: Request): Promise<Viewer | null> {
    const bearer = bearerOf(request);
    if (bearer !== null) return this.tokens.find(bearer);
    const session = await this.find(request, false);
    return session && !session.due ? session.viewer : null;
  }

  /** The session a request carries, also one whose second factor is still due. */
  sessionOf(request: Request): Promise<LiveSession | null> {
    let session = this.asked.get(request);
    if (!session) {
      session = this.find(request, !isUnattended(request));
      this.asked.set(request, session);
    }
    return session;
  }

  async ofToken(token: string, inUse = true): Promise<LiveSession | null> {
    const row = await this.lookUps.add({ token, inUse });
    if (!row) return null;
    const due = row.second_factor === 'due';
    return {
      token,
      due,
      viewer: {
        userId: row.user_id,
        tenantId: row.tenant_id,
        role: row.role,
        name: row.name,
        email: row.email,
        organisationName: row.organisation_name,
        organisationKind: row.organisation_kind,
        session: {
          id: row.session_id,
          secondFactor: row.second_factor === 'given' ? 'given' : 'none',
          fresh: row.fresh,
          sso: row.sso,
        },
      },
    };
  }

  /** The session that an answer of the sign-in library begins; null where it sets no cookie of one. */
  tokenIn(answer: Response): string | null {
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    const cookie = readCookie(cookies.join(';'), this.cookie);
    return cookie && verifySignedToken(cookie, this.secret);
  }

  /** Rows in the order of what is asked; whoever asks for the same session shares its row. */
  private async lookUp(asked: readonly LookUp[]): Promise<(ViewerRow | undefined)[]> {
    const tokens = [...new Set(asked.map(({ token }) => token))].sort();
    const inUse = tokens.map((token) => asked.some((each) => each.token === token && each.inUse));
    const rows = await preparedAlone<ViewerRow & { token: string }>(this.dataSource, {
      name: 'viewers-of-sessions',
      text: `select w.token, v.* from unnest($1::text[], $2::boolean[]) as w (token, in_use)
               cross join lateral app.viewer_of_session(w.token, $3, w.in_use) v`,
      values: [tokens, inUse, this.config.sessionIdleMinutes],
    });
    const found = new Map(rows.map((row) => [row.token, row]));
    return asked.map(({ token }) => found.get(token));
  }

  private callerOf(request: Request, bearer: string): Promise<Viewer | null> {
    let caller = this.callers.get(request);
    if (!caller) {
      caller = this.tokens.find(bearer);
      this.callers.set(request, caller);
    }
    return caller;
  }

  private async find(request: Request, inUse: boolean): Promise<LiveSession | null> {
    // A call with a token is not made by whoever is signed in beside it.
    if (bearerOf(request) !== null) return null;
    const cookie = readCookie(request.headers.cookie, this.cookie);
    const token = cookie && verifySignedToken(cookie, this.secret);
    return token ? this.ofToken(token, inUse) : null;
  }
}
