import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '#api/platform/viewer.js';
import { codeFor } from '../support/authenticator-app.js';
import { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, PASSWORD } from '../support/people.js';
import { SoftPasskey } from '../support/soft-passkey.js';
import { startApp, type TestApp } from '../support/start-app.js';

const HOME = 'https://cria.example.org';

interface Shown {
  data?: {
    viewer?: { mustSetUpSecondFactor: boolean; can: string[] } | null;
    accountSecurity?: {
      secondFactorNeeded: boolean;
      authenticatorApp: boolean;
      recoveryCodes: number;
      passkeys: { id: string; name: string }[];
    };
  };
  errors?: { extensions: { code: string; mend: string } }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
});
afterAll(() => app.close());
beforeEach(() => app.database.sql('delete from auth.sign_in_attempt'));

/** Signs in with the password alone; what follows depends on the person. */
async function withPassword(email: string): Promise<{ browser: TestClient; said: Record<string, unknown> }> {
  const browser = new TestClient(app.origin, HOME);
  const response = await browser.signIn(email, PASSWORD);
  expect(response.status).toBe(200);
  return { browser, said: (await response.json()) as Record<string, unknown> };
}

const shown = async (browser: TestClient, operation: string, input?: object) =>
  (await browser.askTrusted(operation, input && { input })) as Shown;

const codeOf = async (browser: TestClient, operation: string, input?: object) =>
  (await shown(browser, operation, input)).errors?.[0]?.extensions.code;

const isSomebody = async (browser: TestClient) => Boolean((await shown(browser, 'Session')).data?.viewer);

async function refusal(response: Response): Promise<[number, string]> {
  const { code } = (await response.json()) as { code: string };
  return [response.status, code];
}

interface App {
  readonly uri: string;
  readonly recoveryCodes: string[];
}

async function setUpApp(browser: TestClient): Promise<App> {
  const started = await browser.post('/api/auth/second-factor/app', { password: PASSWORD });
  expect(started.status).toBe(200);
  const factor = (await started.json()) as App;
  const response = await browser.post('/api/auth/second-factor/app/verify', { code: codeFor(factor.uri) });
  expect(await response.json()).toEqual({ added: true });
  return factor;
}

async function setUpPasskey(browser: TestClient, passkey: SoftPasskey, name = 'Laptop'): Promise<Response> {
  const options = (await (await browser.post('/api/auth/second-factor/passkey/options', {})).json()) as {
    challenge: string;
  };
  return browser.post('/api/auth/second-factor/passkey/verify', { response: passkey.register(options), name });
}

async function prove(
  browser: TestClient,
  passkey: SoftPasskey,
  asked?: { verified: boolean; origin?: string },
): Promise<Response> {
  const options = (await (await browser.post('/api/auth/passkey/options', {})).json()) as { challenge: string };
  return browser.post('/api/auth/passkey/verify', { response: passkey.sign(options, asked) });
}

describe('a role that needs a second factor', () => {
  const needing: Role[] = [
    'compliance-officer',
    'organisation-admin',
    'reviewer',
    'lead-reviewer',
    'programme-admin',
    'installation-admin',
  ];

  it.each(needing)('opens nothing but the own account before there is one: %s', async (role) => {
    const organisation =
      role === 'compliance-officer' || role === 'organisation-admin' ? BRIGHTPEBBLE : 'Reviewing Body';
    const { browser, said } = await withPassword(app.viewer(role, organisation).email);
    expect(said).toEqual({ signedIn: true });
    const { data } = await shown(browser, 'Session');
    expect(data?.viewer).toMatchObject({ mustSetUpSecondFactor: true, can: ['account.secure'] });
    const [error] = (await shown(browser, 'LearningTexts')).errors ?? [];
    expect(error?.extensions).toMatchObject({
      code: 'SECOND_FACTOR_REQUIRED',
      mend: expect.stringContaining('Sign-in and security'),
    });
    expect((await shown(browser, 'AccountSecurity')).data?.accountSecurity).toMatchObject({ secondFactorNeeded: true });
    const file = await browser.fetch(`/api/assessments/${app.viewer(role, organisation).userId}/report.pdf`);
    expect(file.status).toBe(403);
  });

  it.each<Role>(['contributor', 'executive'])('is not one of those that can do without: %s', async (role) => {
    const { browser } = await withPassword(app.viewer(role, BRIGHTPEBBLE).email);
    expect((await shown(browser, 'Session')).data?.viewer?.mustSetUpSecondFactor).toBe(false);
    expect(await codeOf(browser, 'LearningTexts')).toBeUndefined();
  });

  it('opens everything of the role as soon as there is one, and keeps the last one', async () => {
    const { browser } = await withPassword(app.viewer('organisation-admin', BRIGHTPEBBLE).email);
    expect(await codeOf(browser, 'LearningTexts')).toBe('SECOND_FACTOR_REQUIRED');
    await setUpApp(browser);
    expect(await codeOf(browser, 'LearningTexts')).toBeUndefined();
    expect(await codeOf(browser, 'RemoveAuthenticatorApp')).toBe('LAST_SECOND_FACTOR');
    expect((await shown(browser, 'AccountSecurity')).data?.accountSecurity?.authenticatorApp).toBe(true);
    expect((await setUpPasskey(browser, new SoftPasskey(HOME))).status).toBe(200);
    expect(await codeOf(browser, 'RemoveAuthenticatorApp')).toBeUndefined();
    expect((await shown(browser, 'AccountSecurity')).data?.accountSecurity).toMatchObject({
      authenticatorApp: false,
      recoveryCodes: 0,
    });
  });
});

describe('an authenticator app', () => {
  let email: string;
  let userId: string;
  let factor: App;
  beforeAll(async () => {
    ({ email, userId } = app.viewer('contributor'));
    factor = await setUpApp((await withPassword(email)).browser);
  });
  beforeEach(() => app.database.sql('delete from auth.used_code'));

  it('is not on before its first code, and a wrong one leaves everything as it was', async () => {
    const other = app.viewer('executive');
    const { browser } = await withPassword(other.email);
    const { uri } = (await (await browser.post('/api/auth/second-factor/app', { password: PASSWORD })).json()) as App;
    const wrong = await browser.post('/api/auth/second-factor/app/verify', { code: wrongCode(uri) });
    expect(await refusal(wrong)).toEqual([401, 'CODE_REFUSED']);
    expect((await withPassword(other.email)).said).toEqual({ signedIn: true });
  });

  it('cannot be set up with a wrong password, and not twice', async () => {
    const { browser } = await withPassword(app.viewer('executive').email);
    const wrong = await browser.post('/api/auth/second-factor/app', { password: 'not these four words' });
    expect(await refusal(wrong)).toEqual([401, 'PASSWORD_REFUSED']);
    const missing = await browser.post('/api/auth/second-factor/app', {});
    expect(await refusal(missing)).toEqual([401, 'PASSWORD_REFUSED']);
    const again = await signedIn();
    const second = await again.post('/api/auth/second-factor/app', { password: PASSWORD });
    expect(await refusal(second)).toEqual([409, 'SECOND_FACTOR_SET']);
  });

  it('makes the password alone open nothing, not even the own account', async () => {
    const { browser, said } = await withPassword(email);
    expect(said).toEqual({ signedIn: false, secondFactor: { code: true, passkey: false } });
    expect(await isSomebody(browser)).toBe(false);
    expect(await codeOf(browser, 'LearningTexts')).toBe('UNAUTHENTICATED');
    expect(await codeOf(browser, 'AccountSecurity')).toBe('UNAUTHENTICATED');
    for (const path of ['proof/password', 'second-factor/app']) {
      expect((await browser.post(`/api/auth/${path}`, { password: PASSWORD })).status).toBe(401);
    }
    expect(await (await browser.fetch('/api/auth/second-factor')).json()).toEqual({
      waiting: true,
      organisation: null,
      password: true,
      code: true,
      passkey: false,
    });
  });

  it('completes signing in with its code, under a new session token', async () => {
    const { browser } = await withPassword(email);
    const before = new TestClient(app.origin, HOME);
    before.cookie = browser.cookie;
    expect((await browser.post('/api/auth/proof/code', { code: codeFor(factor.uri) })).status).toBe(200);
    expect(await isSomebody(browser)).toBe(true);
    expect(browser.cookie).not.toBe(before.cookie);
    expect(await isSomebody(before)).toBe(false);
  });

  it('refuses a code that was used, also when both uses come at once', async () => {
    const browsers = [await withPassword(email), await withPassword(email)].map(({ browser }) => browser);
    const code = codeFor(factor.uri);
    const answers = await Promise.all(browsers.map((browser) => browser.post('/api/auth/proof/code', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const { browser } = await withPassword(email);
    expect(await refusal(await browser.post('/api/auth/proof/code', { code }))).toEqual([401, 'CODE_REFUSED']);
    expect(await isSomebody(browser)).toBe(false);
  });

  it('refuses codes that are too old or from too far ahead', async () => {
    const { browser } = await withPassword(email);
    for (const steps of [-3, 3]) {
      const answer = await browser.post('/api/auth/proof/code', { code: codeFor(factor.uri, steps) });
      expect(await refusal(answer)).toEqual([401, 'CODE_REFUSED']);
    }
  });

  it('stops guessing after nine codes, all at once or one by one, with Retry-After and for this person alone', async () => {
    const { browser } = await withPassword(email);
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_none, n) =>
        browser.post('/api/auth/proof/code', { code: wrongCode(factor.uri, n) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(9);
    const stopped = answers.filter(({ status }) => status === 429);
    expect(stopped).toHaveLength(5);
    expect(Number(stopped[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await browser.post('/api/auth/proof/code', { code: codeFor(factor.uri) })).status).toBe(429);
    expect((await withPassword(app.viewer('contributor', BRIGHTPEBBLE).email)).said).toEqual({ signedIn: true });
  });

  it('gives ten recovery codes, each good once, however they are typed', async () => {
    const [code = ''] = factor.recoveryCodes;
    expect(new Set(factor.recoveryCodes).size).toBe(10);
    const { browser } = await withPassword(email);
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
    expect((await browser.post('/api/auth/proof/code', { code: typed })).status).toBe(200);
    expect((await shown(browser, 'AccountSecurity')).data?.accountSecurity?.recoveryCodes).toBe(9);
    const again = await withPassword(email);
    expect(await refusal(await again.browser.post('/api/auth/proof/code', { code }))).toEqual([401, 'CODE_REFUSED']);
  });

  it('replaces recovery codes on demand: the ones before open nothing any more', async () => {
    const browser = await signedIn();
    const { data } = (await browser.askTrusted('RenewRecoveryCodes')) as { data: { renewRecoveryCodes: string[] } };
    expect(data.renewRecoveryCodes).toHaveLength(10);
    const { browser: other } = await withPassword(email);
    expect((await other.post('/api/auth/proof/code', { code: factor.recoveryCodes[5] })).status).toBe(401);
    expect((await other.post('/api/auth/proof/code', { code: data.renewRecoveryCodes[0] })).status).toBe(200);
  });

  it('keeps secret and recovery codes sealed in the database, and used codes hashed', async () => {
    const rows = await app.database.sql<{ text: string }>(
      `select t::text as text from auth.two_factor t where "userId" = $1
       union all select c::text from auth.used_code c where user_id = $1`,
      [userId],
    );
    const stored = rows.map(({ text }) => text).join(' ');
    expect(stored.length).toBeGreaterThan(100);
    const secret = new URL(factor.uri).searchParams.get('secret') ?? '';
    for (const plain of [secret, ...factor.recoveryCodes]) expect(stored).not.toContain(plain);
  });

  it('leaves audit rows for what was added, refused and begun, without codes', async () => {
    const rows = await app.database.sql<{ action: string; details: object }>(
      'select action, details from app.audit_entry where actor_id = $1 order by seq',
      [userId],
    );
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['authenticator.add', 'session.start', 'session.refuse', 'recovery-codes.renew']),
    );
    expect(rows.find(({ action }) => action === 'session.refuse')?.details).toEqual({ proof: 'code' });
  });

  async function signedIn(): Promise<TestClient> {
    const { browser } = await withPassword(email);
    expect((await browser.post('/api/auth/proof/code', { code: codeFor(factor.uri) })).status).toBe(200);
    return browser;
  }
});

describe('a passkey', () => {
  let email: string;
  const passkey = new SoftPasskey(HOME);
  beforeAll(async () => {
    ({ email } = app.viewer('compliance-officer'));
    const { browser } = await withPassword(email);
    expect((await setUpPasskey(browser, passkey)).status).toBe(200);
    expect(await codeOf(browser, 'LearningTexts')).toBeUndefined();
  });

  it('is asked for after the password, and completes signing in', async () => {
    const { browser, said } = await withPassword(email);
    expect(said).toEqual({ signedIn: false, secondFactor: { code: false, passkey: true } });
    expect(await isSomebody(browser)).toBe(false);
    expect((await prove(browser, passkey)).status).toBe(200);
    expect(await isSomebody(browser)).toBe(true);
  });

  it('signs in by itself', async () => {
    const browser = new TestClient(app.origin, HOME);
    const response = await prove(browser, passkey);
    expect(await response.json()).toEqual({ signedIn: true });
    expect(await codeOf(browser, 'LearningTexts')).toBeUndefined();
  });

  it.each([
    ['that did not ask for PIN or fingerprint', { verified: false }],
    ['made for another site', { verified: true, origin: 'https://elsewhere.example' }],
  ])('is refused %s', async (_why, asked) => {
    const browser = new TestClient(app.origin, HOME);
    expect(await refusal(await prove(browser, passkey, asked))).toEqual([401, 'PASSKEY_REFUSED']);
    expect(await isSomebody(browser)).toBe(false);
  });

  it('is refused when its answer is sent a second time', async () => {
    const browser = new TestClient(app.origin, HOME);
    const options = (await (await browser.post('/api/auth/passkey/options', {})).json()) as { challenge: string };
    const cookie = browser.cookie;
    const response = passkey.sign(options);
    expect((await browser.post('/api/auth/passkey/verify', { response })).status).toBe(200);
    const thief = new TestClient(app.origin, HOME);
    thief.cookie = cookie;
    expect(await refusal(await thief.post('/api/auth/passkey/verify', { response }))).toEqual([401, 'PASSKEY_REFUSED']);
  });

  it('of another person neither completes signing in nor takes the session over', async () => {
    const other = app.viewer('contributor', BRIGHTPEBBLE);
    const { browser } = await withPassword(email);
    const foreign = new SoftPasskey(HOME);
    const { browser: theirs } = await withPassword(other.email);
    expect((await setUpPasskey(theirs, foreign)).status).toBe(200);
    expect(await refusal(await prove(browser, foreign))).toEqual([401, 'PASSKEY_REFUSED']);
    expect(await isSomebody(browser)).toBe(false);
    expect((await shown(theirs, 'AccountSecurity')).data?.accountSecurity?.passkeys).toHaveLength(1);
  });

  it('is not registered without PIN or fingerprint', async () => {
    const browser = new TestClient(app.origin, HOME);
    await prove(browser, passkey);
    const options = (await (await browser.post('/api/auth/second-factor/passkey/options', {})).json()) as {
      challenge: string;
      authenticatorSelection: object;
      rp: object;
    };
    expect(options).toMatchObject({
      authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
      rp: { id: 'cria.example.org' },
    });
    const response = new SoftPasskey(HOME).register(options, { verified: false });
    const refused = await browser.post('/api/auth/second-factor/passkey/verify', { response, name: 'Key' });
    expect(await refusal(refused)).toEqual([401, 'PASSKEY_REFUSED']);
  });

  it('can be renamed and removed by its owner alone', async () => {
    const browser = new TestClient(app.origin, HOME);
    await prove(browser, passkey);
    const { data } = await shown(browser, 'AccountSecurity');
    const id = data?.accountSecurity?.passkeys[0]?.id;
    const { browser: stranger } = await withPassword(app.viewer('executive', BRIGHTPEBBLE).email);
    for (const [operation, input] of [
      ['RenamePasskey', { id, name: 'Mine now' }],
      ['RemovePasskey', { id }],
    ] as const) {
      expect(await codeOf(stranger, operation, input)).toBe('NOT_FOUND');
    }
    expect(await codeOf(browser, 'RenamePasskey', { id, name: 'Blue key' })).toBeUndefined();
    expect(await codeOf(browser, 'RemovePasskey', { id })).toBe('LAST_SECOND_FACTOR');
    const after = await shown(browser, 'AccountSecurity');
    expect(after.data?.accountSecurity?.passkeys).toMatchObject([{ id, name: 'Blue key' }]);
  });
});

describe('a member who lost every second factor', () => {
  const operation = 'ResetSecondFactor';

  it('starts anew after an administrator of the organisation took it away, and all sessions have ended', async () => {
    const { browser: admin } = await withPassword(app.viewer('organisation-admin').email);
    await setUpApp(admin);
    const member = app.viewer('executive');
    const { browser } = await withPassword(member.email);
    await setUpApp(browser);
    expect((await withPassword(member.email)).said).toMatchObject({ signedIn: false });
    expect(await codeOf(admin, operation, { memberId: member.userId })).toBeUndefined();
    expect(await isSomebody(browser)).toBe(false);
    expect((await withPassword(member.email)).said).toEqual({ signedIn: true });
    expect(await codeOf(admin, operation, { memberId: app.viewer('organisation-admin').userId })).toBe(
      'RESET_NOT_YOURS',
    );
  });

  it('is out of reach of other roles, of other organisations, and of one of several organisations alone', async () => {
    const ours = app.viewer('contributor');
    const { browser: colleague } = await withPassword(app.viewer('executive').email);
    expect(await codeOf(colleague, operation, { memberId: ours.userId })).toBe('FORBIDDEN');
    const admin = await adminOfBrightpebble();
    expect(await codeOf(admin, operation, { memberId: ours.userId })).toBe('NOT_FOUND');
    expect(await codeOf(admin, operation, { memberId: 'nobody' })).toBe('NOT_FOUND');
    const { tenantId } = app.viewer('executive', BRIGHTPEBBLE);
    await app.database.sql(
      `insert into app.person select $1, id, name, email, created_at from app.person where id = $2`,
      [tenantId, ours.userId],
    );
    await app.database.sql(`insert into app.membership values ($1, $2, 'contributor', now())`, [tenantId, ours.userId]);
    expect(await codeOf(admin, operation, { memberId: ours.userId })).toBe('RESET_NOT_YOURS');
    expect((await withPassword(ours.email)).said).toMatchObject({ signedIn: false });
  });

  async function adminOfBrightpebble(): Promise<TestClient> {
    const { userId, email } = app.viewer('organisation-admin', BRIGHTPEBBLE);
    await app.database.sql('delete from auth.passkey where "userId" = $1', [userId]);
    await app.database.sql('delete from auth.two_factor where "userId" = $1', [userId]);
    await app.database.sql('update auth."user" set "twoFactorEnabled" = false where id = $1', [userId]);
    const { browser } = await withPassword(email);
    await setUpApp(browser);
    return browser;
  }
});

/** Six digits that are right in none of the steps around now. */
function wrongCode(uri: string, n = 0): string {
  const right = [-2, -1, 0, 1, 2].map((steps) => codeFor(uri, steps));
  const candidates = Array.from({ length: 40 }, (_none, at) => String(100_000 + at * 7919));
  return candidates.filter((code) => !right.includes(code))[n] ?? '';
}
