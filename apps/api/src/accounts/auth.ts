import { betterAuth, type BetterAuthOptions } from 'better-auth';
import pg from 'pg';
import type { Config } from '../platform/config.js';
import { TIMEOUTS } from '../platform/database/data-source.js';
import { trustedOrigins } from '../platform/http/same-origin.js';
import type { InstallationSecret } from '../platform/keys.js';
import { hashPassword, MAX_PASSWORD, MIN_PASSWORD, verifyPassword } from './credentials.js';

const WEEK_SECONDS = 7 * 24 * 60 * 60;
const AUTH_POOL = 4;

/** Signs session cookies. */
export function sessionSecret(secret: InstallationSecret): string {
  return secret.keyFor('session').toString('base64url');
}

/** With TLS the browser itself refuses to let another host or path set this cookie. */
export function sessionCookieName(config: Pick<Config, 'overTls'>): string {
  return config.overTls ? '__Host-opencria_session' : 'opencria_session';
}

/** The one place that knows better-auth: it checks passwords and issues and ends sessions; the rest is ours. */
export function authOptions(config: Config, secret: InstallationSecret, pool: pg.Pool) {
  return {
    appName: 'OpenCRIA',
    database: pool,
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret: sessionSecret(secret),
    trustedOrigins: (request?: Request) => trustedOrigins(config, request?.headers.get('host') ?? undefined),
    telemetry: { enabled: false },
    // Faults that are no refusals come out as they are and reach the fault filter.
    onAPIError: { throw: true },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    session: { expiresIn: WEEK_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    advanced: {
      // Off by default under NODE_ENV=test; the product checks in every mode.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: 'uuid' },
      cookies: {
        session_token: {
          name: sessionCookieName(config),
          attributes: { secure: config.overTls, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
  } satisfies BetterAuthOptions;
}

export function authPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: AUTH_POOL,
    application_name: 'opencria auth',
    options: '-c search_path=auth',
    ...TIMEOUTS,
  });
  // A connection the server ended is replaced at the next use.
  pool.on('error', () => undefined);
  return pool;
}

/** Issues and ends sessions; a request goes in, a response with cookies comes out. */
export class Auth {
  private readonly handle: (request: Request) => Promise<Response>;

  constructor(
    config: Config,
    secret: InstallationSecret,
    private readonly pool: pg.Pool,
  ) {
    this.handle = betterAuth(authOptions(config, secret, pool)).handler;
  }

  answer(request: Request): Promise<Response> {
    return this.handle(request);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
