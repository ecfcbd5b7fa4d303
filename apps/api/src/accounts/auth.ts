import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions, type BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins/two-factor';
import pg from 'pg';
import type { Config } from '../platform/config.js';
import { TIMEOUTS } from '../platform/database/data-source.js';
import { trustedOrigins } from '../platform/http/same-origin.js';
import type { InstallationSecret } from '../platform/keys.js';
import { hashPassword, MAX_PASSWORD, MIN_PASSWORD, verifyPassword } from './credentials.js';
import { newRecoveryCodes } from './recovery-codes.js';

const HOUR_SECONDS = 60 * 60;
const AUTH_POOL = 4;

/** Signs session cookies. */
export function sessionSecret(secret: InstallationSecret): string {
  return secret.keyFor('session').toString('base64url');
}

/** With TLS the browser itself refuses to let another host or path set this cookie. */
export function cookieName(config: Pick<Config, 'overTls'>, what: 'session' | 'passkey' | 'sso'): string {
  return `${config.overTls ? '__Host-' : ''}opencria_${what}`;
}

export function sessionCookieName(config: Pick<Config, 'overTls'>): string {
  return cookieName(config, 'session');
}

export function cookieAttributes(config: Pick<Config, 'overTls'>) {
  return { secure: config.overTls, httpOnly: true, sameSite: 'lax', path: '/' } as const;
}

/**
 * Codes of an authenticator app and recovery codes, sealed in the database. Without the plugin's hook on
 * signing in: our sessions themselves wait for the second factor, whichever way they began.
 */
function codes() {
  const plugin = twoFactor({
    allowPasswordless: true,
    backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: newRecoveryCodes },
    schema: { twoFactor: { modelName: 'two_factor' } },
  });
  return { ...plugin, hooks: { after: [] } };
}

/** Passkeys count as both factors, so each ceremony must have asked for PIN or fingerprint; the plugin alone would not insist. */
function passkeys(config: Config) {
  const insist = (verified: boolean | undefined) => {
    if (!verified) throw new APIError('UNAUTHORIZED', { message: 'user verification is missing' });
    return Promise.resolve();
  };
  const { origin, hostname } = new URL(config.publicUrl);
  return passkey({
    rpID: hostname,
    rpName: 'OpenCRIA',
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => insist(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => insist(verification.authenticationInfo.userVerified),
    },
    advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
  });
}

interface Whose {
  readonly userId: string;
}

/** Input of our own call, in the form in which the library takes schemas. */
const WHOSE: {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { value: Whose };
    readonly types?: { readonly input: Whose; readonly output: Whose };
  };
} = { '~standard': { version: 1, vendor: 'opencria', validate: (value) => ({ value: value as Whose }) } };

/** Begins a session for somebody who was proven elsewhere. Never a route: only this process can call it. */
function begunSessions() {
  return {
    id: 'begun-sessions',
    endpoints: {
      beginSession: createAuthEndpoint(
        '/begin-session',
        { method: 'POST', metadata: { SERVER_ONLY: true }, body: WHOSE },
        async (context) => {
          const { userId } = context.body;
          const user = await context.context.internalAdapter.findUserById(userId);
          if (!user) throw new APIError('NOT_FOUND');
          const session = await context.context.internalAdapter.createSession(userId, false);
          await setSessionCookie(context, { session, user });
          return context.json({});
        },
      ),
    },
  } satisfies BetterAuthPlugin;
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
    session: {
      expiresIn: config.sessionHours * HOUR_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      // Whether a proof is fresh enough is asked by our own guard.
      freshAge: 0,
    },
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
        session_token: { name: cookieName(config, 'session'), attributes: cookieAttributes(config) },
        passkey_challenge: { name: cookieName(config, 'passkey'), attributes: cookieAttributes(config) },
      },
    },
    plugins: [codes(), passkeys(config), begunSessions()],
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
  private readonly begin: (userId: string, headers: Headers) => Promise<Response>;

  constructor(
    config: Config,
    secret: InstallationSecret,
    private readonly pool: pg.Pool,
  ) {
    const { handler, api } = betterAuth(authOptions(config, secret, pool));
    this.handle = handler;
    this.begin = (userId, headers) => api.beginSession({ body: { userId }, headers, asResponse: true });
  }

  answer(request: Request): Promise<Response> {
    return this.handle(request);
  }

  /** A session for a person whom something else than a password of ours has proven. */
  beginSession(userId: string, userAgent: string | undefined): Promise<Response> {
    return this.begin(userId, new Headers(userAgent === undefined ? {} : { 'user-agent': userAgent }));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
