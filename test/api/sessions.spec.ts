import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sessionSecret } from '#api/accounts/auth.js';
import { InstallationSecret } from '#api/platform/keys.js';
import { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const HOME = 'https://cria.example.org';
const COOKIE = '__Host-opencria_session';
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Shown {
  data?: {
    viewer?: { id: string } | null;
    accountSecurity?: {
      sessions: { id: string; browser: string | null; system: string | null; current: boolean; lastSeenAt: string }[];
    };
  };
  errors?: { message: string; extensions: { code: string } }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
});
afterAll(() => app.close());

async function signedIn(email: string, browser = new TestClient(app.origin, HOME)): Promise<TestClient> {
  expect(
    (await browser.post('/api/auth/sign-in/email', { email, password: PASSWORD }, { 'user-agent': USER_AGENT })).status,
  ).toBe(200);
  return browser;
}

const shown = async (browser: TestClient, operation: string, input?: object) =>
  (await browser.askTrusted(operation, input && { input })) as Shown;

const codeOf = async (browser: TestClient, operation: string, input?: object) =>
  (await shown(browser, operation, input)).errors?.[0]?.extensions.code;

const isSomebody = async (browser: TestClient) => Boolean((await shown(browser, 'Session')).data?.viewer);

const sessionsOf = async (browser: TestClient) =>
  (await shown(browser, 'AccountSecurity')).data?.accountSecurity?.sessions ?? [];

/** The same cookies in another browser: what somebody has who copied them. */
function copyOf(browser: TestClient): TestClient {
  const copy = new TestClient(app.origin, HOME);
  copy.cookie = browser.cookie;
  return copy;
}

const tokenOf = (browser: TestClient) => decodeURIComponent(browser.cookie.split('=')[1] ?? '').split('.')[0] ?? '';

describe('A08: a session that was ended', () => {
  it('opens nothing after signing out, for a copy of the cookie neither', async () => {
    const browser = await signedIn(app.viewer('executive').email);
    const copy = copyOf(browser);
    await browser.signOut();
    expect(await isSomebody(copy)).toBe(false);
    expect((await copy.fetch('/api/account/export.json')).status).toBe(401);
  });

  it('opens nothing from the next request on when the person is removed from the organisation', async () => {
    const browser = await signedIn(app.viewer('executive', BRIGHTPEBBLE).email);
    expect(await isSomebody(browser)).toBe(true);
    await app.database.sql('delete from app.membership where person_id = $1', [
      app.viewer('executive', BRIGHTPEBBLE).userId,
    ]);
    expect(await isSomebody(browser)).toBe(false);
  });

  it('has the rights of another role from the next request on, also the duty of a second factor', async () => {
    const { email, userId } = app.viewer('contributor', BRIGHTPEBBLE);
    const browser = await signedIn(email);
    expect(await codeOf(browser, 'LearningTexts')).toBeUndefined();
    await app.database.sql(`update app.membership set role = 'compliance-officer' where person_id = $1`, [userId]);
    expect(await codeOf(browser, 'LearningTexts')).toBe('SECOND_FACTOR_REQUIRED');
  });

  it('opens nothing after the password was changed, in this browser and in every other', async () => {
    const { email } = app.viewer('contributor');
    const browsers = [await signedIn(email), await signedIn(email)];
    const input = { currentPassword: PASSWORD, password: 'harbour walnut lamp seven' };
    expect(await codeOf(browsers[0]!, 'ChangePassword', input)).toBeUndefined();
    expect(await Promise.all(browsers.map(isSomebody))).toEqual([false, false]);
  });
});

describe('A09: the session cookie', () => {
  let email: string;
  beforeAll(() => {
    ({ email } = app.viewer('executive'));
  });

  it('can be set by this host over TLS alone, is out of reach of scripts and of other sites', async () => {
    const response = await new TestClient(app.origin, HOME).signIn(email, PASSWORD);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-opencria_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });

  it('holds an opaque token of at least 128 bits that never comes twice', async () => {
    const tokens: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) tokens.push(tokenOf(await signedIn(email)));
    expect(new Set(tokens).size).toBe(12);
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]+$/);
      // Each sign of such a token carries more than five bits.
      expect(token.length * 5).toBeGreaterThanOrEqual(128);
    }
    const positions = Array.from({ length: 32 }, (_none, at) => new Set(tokens.map((token) => token[at])).size);
    expect(Math.min(...positions)).toBeGreaterThan(3);
  });

  it('is another one after signing in: a planted session neither becomes the victim’s nor lives on', async () => {
    const attacker = await signedIn(app.viewer('executive').email);
    const victim = copyOf(attacker);
    await signedIn(app.viewer('reviewer', 'Reviewing Body').email, victim);
    expect(victim.cookie).not.toBe(attacker.cookie);
    expect(await isSomebody(attacker)).toBe(false);
    const unsigned = new TestClient(app.origin, HOME);
    unsigned.cookie = `${COOKIE}=chosen-by-somebody-else`;
    await signedIn(email, unsigned);
    expect(unsigned.cookie).not.toContain('chosen');
  });

  it('ends after an hour without use, and not while it is used', async () => {
    const browser = await signedIn(email);
    const unused = await signedIn(email);
    const age = (client: TestClient, minutes: number) =>
      app.database.sql('update auth.session set last_seen_at = now() - make_interval(mins => $2) where token = $1', [
        tokenOf(client),
        minutes,
      ]);
    await age(browser, 59);
    expect(await isSomebody(browser)).toBe(true);
    const [used] = await app.database.sql<{ recent: boolean }>(
      `select last_seen_at > now() - interval '1 minute' as recent from auth.session where token = $1`,
      [tokenOf(browser)],
    );
    expect(used?.recent).toBe(true);
    await age(unused, 60);
    expect(await isSomebody(unused)).toBe(false);
    expect((await sessionsOf(browser)).every(({ lastSeenAt }) => Date.now() - Date.parse(lastSeenAt) < 3_600_000)).toBe(
      true,
    );
  });

  it('notes its use at most once a minute, so that reading stays reading', async () => {
    const browser = await signedIn(email);
    const version = async () =>
      (
        await app.database.sql<{ xmin: string }>('select xmin::text from auth.session where token = $1', [
          tokenOf(browser),
        ])
      )[0]?.xmin;
    const before = await version();
    for (let n = 0; n < 5; n += 1) await isSomebody(browser);
    expect(await version()).toBe(before);
  });

  it('ends twelve hours after signing in, however much it is used, and a fresh proof does not prolong it', async () => {
    const browser = await signedIn(email);
    const ends = async () =>
      (
        await app.database.sql<{ hours: string; at: Date }>(
          `select round(extract(epoch from "expiresAt" - "createdAt") / 3600) as hours, "expiresAt" as at
             from auth.session where token = $1`,
          [tokenOf(browser)],
        )
      )[0];
    const first = await ends();
    expect(first?.hours).toBe('12');
    expect((await browser.post('/api/auth/proof/password', { password: PASSWORD })).status).toBe(200);
    expect(await ends()).toEqual(first);
    await app.database.sql(`update auth.session set "expiresAt" = now() where token = $1`, [tokenOf(browser)]);
    expect(await isSomebody(browser)).toBe(false);
  });
});

describe('A10: what looks like a signed token', () => {
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  /** JWTs as attackers make them, some with the real key of the cookie. */
  function forged(): [string, string][] {
    const { userId, tenantId } = app.viewer('organisation-admin');
    const claims = { sub: userId, tenantId, role: 'organisation-admin', aud: HOME, exp: Date.now() / 1000 + 3600 };
    const key = sessionSecret(app.app.get(InstallationSecret));
    const signed = (header: object, body: object, secret: string) => {
      const text = `${base64(header)}.${base64(body)}`;
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    };
    const HS256 = { alg: 'HS256', typ: 'JWT' };
    return [
      ['without a signature', `${base64({ alg: 'none' })}.${base64(claims)}.`],
      ['signed with the key of the cookie', signed(HS256, claims, key)],
      ['signed with an empty key', signed(HS256, claims, '')],
      ['that names another algorithm than it was signed by', signed({ alg: 'RS256' }, claims, key)],
      [
        'of another organisation',
        signed(HS256, { ...claims, tenantId: app.viewer('contributor', BRIGHTPEBBLE).tenantId }, key),
      ],
      ['that has expired', signed(HS256, { ...claims, exp: 1 }, key)],
      ['for another audience', signed(HS256, { ...claims, aud: 'https://elsewhere.example' }, key)],
    ];
  }

  it('is nobody, in the cookie and as a bearer, on routes and in queries', async () => {
    for (const [how, token] of forged()) {
      for (const headers of [{ cookie: `${COOKIE}=${token}` }, { authorization: `Bearer ${token}` }]) {
        const browser = new TestClient(app.origin, HOME);
        const route = await browser.fetch('/api/account/export.json', { headers });
        expect([how, route.status]).toEqual([how, 401]);
      }
      const browser = new TestClient(app.origin, HOME);
      browser.cookie = `${COOKIE}=${token}`;
      expect([how, await isSomebody(browser)]).toEqual([how, false]);
    }
  });

  it('is nobody either when a real session token stands in it', async () => {
    const honest = await signedIn(app.viewer('executive').email);
    const token = tokenOf(honest);
    for (const value of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`, `.${token}`]) {
      const browser = new TestClient(app.origin, HOME);
      browser.cookie = `${COOKIE}=${encodeURIComponent(value)}`;
      expect(await isSomebody(browser)).toBe(false);
    }
    expect(await isSomebody(honest)).toBe(true);
  });
});

describe('the list of sessions', () => {
  it('shows a person her own, names browser and system, and marks the one in use', async () => {
    const { email, userId } = app.viewer('lead-reviewer', 'Reviewing Body');
    await app.database.sql('delete from auth.session where "userId" = $1', [userId]);
    const browser = await signedIn(email);
    await signedIn(email);
    const sessions = await sessionsOf(browser);
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(sessions).toEqual(sessions.map((session) => ({ ...session, browser: 'Firefox', system: 'Linux' })));
    expect(JSON.stringify(sessions)).not.toContain(tokenOf(browser));
  });

  it('ends one of them, or all others, at once', async () => {
    const { email } = app.viewer('programme-admin', 'Reviewing Body');
    const [browser, second, third, fourth] = [
      await signedIn(email),
      await signedIn(email),
      await signedIn(email),
      await signedIn(email),
    ];
    const own = (await sessionsOf(second)).find(({ current }) => current);
    expect(await codeOf(browser, 'EndSession', { id: own?.id })).toBeUndefined();
    expect(await isSomebody(second)).toBe(false);
    expect(await codeOf(browser, 'EndOtherSessions')).toBeUndefined();
    expect(await Promise.all([third, fourth, browser].map(isSomebody))).toEqual([false, false, true]);
  });

  it('answers for a session of somebody else as for one that does not exist', async () => {
    const ours = await signedIn(app.viewer('executive').email);
    const theirs = await signedIn(app.viewer('organisation-admin', BRIGHTPEBBLE).email);
    const id = (await sessionsOf(theirs)).find(({ current }) => current)?.id;
    const answers = await Promise.all(
      [id, '00000000-0000-4000-8000-000000000000', 'no id at all'].map(async (each) => {
        const [error] = (await shown(ours, 'EndSession', { id: each })).errors ?? [];
        return [error?.extensions.code, error?.message];
      }),
    );
    expect(answers[0]?.[0]).toBe('NOT_FOUND');
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await isSomebody(theirs)).toBe(true);
  });

  it('leaves an audit row for what was ended', async () => {
    const { userId } = app.viewer('programme-admin', 'Reviewing Body');
    const rows = await app.database.sql<{ action: string; details: object }>(
      `select action, details from app.audit_entry where actor_id = $1 and action = 'session.revoke' order by seq`,
      [userId],
    );
    expect(rows.map(({ details }) => details)).toEqual([{}, { sessions: 2 }]);
  });
});
