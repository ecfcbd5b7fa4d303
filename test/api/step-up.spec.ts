import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { STEP_UP } from '#api/platform/assurance.js';
import { readConfig } from '#api/platform/config.js';
import type { Role } from '#api/platform/viewer.js';
import { codeFor } from '../support/authenticator-app.js';
import { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, PASSWORD } from '../support/people.js';
import { SoftPasskey } from '../support/soft-passkey.js';
import { startApp, type TestApp } from '../support/start-app.js';

const HOME = 'https://cria.example.org';

interface Shown {
  errors?: { extensions: { code: string; mend: string } }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
});
afterAll(() => app.close());
beforeEach(() => app.database.sql('delete from auth.sign_in_attempt; delete from auth.used_code'));

async function signedIn(role: Role, organisation?: string): Promise<TestClient> {
  const browser = new TestClient(app.origin, HOME);
  expect((await browser.signIn(app.viewer(role, organisation).email, PASSWORD)).status).toBe(200);
  return browser;
}

const codeOf = async (browser: TestClient, operation: string, input?: object) =>
  ((await browser.askTrusted(operation, input && { input })) as Shown).errors?.[0]?.extensions.code;

const setUpApp = async (browser: TestClient) => {
  const started = await browser.post('/api/auth/second-factor/app', { password: PASSWORD });
  const { uri } = (await started.json()) as { uri: string };
  await browser.post('/api/auth/second-factor/app/verify', { code: codeFor(uri) });
  await app.database.sql('delete from auth.used_code');
  return uri;
};

/** The last proof of everybody's sessions lies so many minutes back. */
const wait = (minutes: number) =>
  app.database.sql('update auth.session set authenticated_at = now() - make_interval(mins => $1)', [minutes]);

describe('a sensitive call', () => {
  it('is done within ten minutes of signing in, and refused after them with what to do', async () => {
    const browser = await signedIn('contributor');
    await wait(9);
    expect(await codeOf(browser, 'EndOtherSessions')).toBeUndefined();
    await wait(10);
    const { errors } = (await browser.askTrusted('EndOtherSessions')) as Shown;
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STEP_UP_REQUIRED',
      mend: expect.stringContaining('Confirm with your password, a code or a passkey'),
    });
    expect(await codeOf(browser, 'LearningTexts')).toBeUndefined();
  });

  it('is done again after the password, under a new token', async () => {
    const browser = await signedIn('contributor');
    await wait(11);
    const copy = new TestClient(app.origin, HOME);
    copy.cookie = browser.cookie;
    const wrong = await browser.post('/api/auth/proof/password', { password: 'not these four words' });
    expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([401, 'PASSWORD_REFUSED']);
    expect(await codeOf(browser, 'EndOtherSessions')).toBe('STEP_UP_REQUIRED');
    expect((await browser.post('/api/auth/proof/password', { password: PASSWORD })).status).toBe(200);
    expect(await codeOf(browser, 'EndOtherSessions')).toBeUndefined();
    expect(browser.cookie).not.toBe(copy.cookie);
    expect(await codeOf(copy, 'LearningTexts')).toBe('UNAUTHENTICATED');
  });

  it('is done again after a code', async () => {
    const browser = await signedIn('executive');
    const uri = await setUpApp(browser);
    await wait(11);
    expect(await codeOf(browser, 'RenewRecoveryCodes')).toBe('STEP_UP_REQUIRED');
    expect((await browser.post('/api/auth/proof/code', { code: codeFor(uri) })).status).toBe(200);
    expect(await codeOf(browser, 'RenewRecoveryCodes')).toBeUndefined();
  });

  it('is done again after a passkey, in the same session, and not after that of somebody else', async () => {
    const passkeys = { ours: new SoftPasskey(HOME), theirs: new SoftPasskey(HOME) };
    const browsers = {
      ours: await signedIn('contributor', BRIGHTPEBBLE),
      theirs: await signedIn('executive', BRIGHTPEBBLE),
    };
    for (const who of ['ours', 'theirs'] as const) {
      const path = '/api/auth/second-factor/passkey';
      const options = (await (await browsers[who].post(`${path}/options`, {})).json()) as { challenge: string };
      const response = passkeys[who].register(options);
      expect((await browsers[who].post(`${path}/verify`, { response, name: 'Key' })).status).toBe(200);
    }
    const { userId } = app.viewer('contributor', BRIGHTPEBBLE);
    const ids = () => app.database.sql('select id, "expiresAt" from auth.session where "userId" = $1', [userId]);
    const before = await ids();
    await wait(11);
    const prove = async (passkey: SoftPasskey) => {
      const options = (await (await browsers.ours.post('/api/auth/passkey/options', {})).json()) as {
        challenge: string;
      };
      return (await browsers.ours.post('/api/auth/passkey/verify', { response: passkey.sign(options) })).status;
    };
    expect(await prove(passkeys.theirs)).toBe(401);
    expect(await codeOf(browsers.ours, 'EndOtherSessions')).toBe('STEP_UP_REQUIRED');
    expect(await prove(passkeys.ours)).toBe(200);
    expect(await codeOf(browsers.ours, 'EndOtherSessions')).toBeUndefined();
    expect(await ids()).toEqual(before);
  });

  it('cannot be proven by guessing the password: nine attempts, then 429 with Retry-After', async () => {
    const browser = await signedIn('contributor');
    const statuses: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      const answer = await browser.post('/api/auth/proof/password', { password: `wrong words number ${n}` });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array<number>(9).fill(401), 429]);
  });

  it('leaves an audit row for the fresh proof and for each refused one', async () => {
    const rows = await app.database.sql<{ action: string }>('select action from app.audit_entry where actor_id = $1', [
      app.viewer('contributor').userId,
    ]);
    const actions = rows.map(({ action }) => action);
    expect(actions).toContain('session.confirm');
    expect(actions.filter((action) => action === 'session.refuse').length).toBeGreaterThanOrEqual(10);
  });
});

describe('a fresh proof', () => {
  it.each([
    ['GET', '/api/account/export.json'],
    ['GET', '/api/organisation/export.jsonl'],
  ])('is wanted by the export %s %s', async (method, path) => {
    const browser = await signedIn('organisation-admin');
    if (path.includes('organisation')) await setUpApp(browser);
    else browser.cookie = (await signedIn('contributor')).cookie;
    await wait(11);
    const answer = await browser.fetch(path, { method });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'STEP_UP_REQUIRED']);
  });

  it('is wanted by all that changes who may do what, adds or removes a proof, ends sessions, exports or erases', () => {
    expect(sensitive()).toEqual(
      expect.arrayContaining([
        'inviteMember',
        'changeMemberRole',
        'removeMember',
        'startApp',
        'verifyApp',
        'passkeyOptions',
        'verifyPasskey',
        'removePasskey',
        'removeAuthenticatorApp',
        'renewRecoveryCodes',
        'endSession',
        'endOtherSessions',
        'eraseMe',
        'erasePerson',
        'decideCase',
        'decideAppeal',
      ]),
    );
  });

  /** Names of the resolver and controller methods that are marked as sensitive. */
  function sensitive(): string[] {
    const instances = [...app.app.get(ModulesContainer).values()].flatMap(({ providers, controllers }) =>
      [...providers.values(), ...controllers.values()].map(({ instance }) => instance as object | null),
    );
    return instances.flatMap((instance) => {
      const prototype = instance ? (Object.getPrototypeOf(instance) as object | null) : null;
      return Object.entries(prototype ? Object.getOwnPropertyDescriptors(prototype) : {})
        .filter(
          ([, { value }]) => typeof value === 'function' && Reflect.getMetadata(STEP_UP, value as object) === true,
        )
        .map(([name]) => name);
    });
  }
});

describe('local mode', () => {
  it('asks nobody for a second factor or a fresh proof, and no setting brings that to production', async () => {
    const local = await startApp();
    try {
      const browser = await local.as('organisation-admin');
      await local.database.sql(`update auth.session set authenticated_at = now() - interval '3 hours'`);
      const { viewer } = await browser.ask<{ viewer: { mustSetUpSecondFactor: boolean } }>(
        '{ viewer { mustSetUpSecondFactor } }',
      );
      expect(viewer.mustSetUpSecondFactor).toBe(false);
      await browser.ask('mutation { endOtherSessions { authenticatorApp } }');
    } finally {
      await local.close();
    }
    const secret = { OPENCRIA_SECRET: 'Kq2-vTn8_xW4zRb6-mYc1_pLd9-hGs5_jFe3' };
    for (const env of [{ HOST: '0.0.0.0' }, { DATABASE_URL: 'postgres://a@b/c' }, { HOST: '192.168.1.5' }]) {
      expect(readConfig({ ...secret, ...env }).localMode).toBe(false);
    }
  });
});
