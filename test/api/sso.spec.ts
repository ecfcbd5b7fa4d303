import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { InstallationSecret } from '#api/platform/keys.js';
import type { Role } from '#api/platform/viewer.js';
import { sealSecret } from '#api/sso/provider-row.js';
import { TestClient } from '../support/graphql-client.js';
import { startIdentityProvider, type IdentityProvider } from '../support/identity-provider.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const HOME = 'https://cria.example.org';
const BACK = `${HOME}/api/auth/sso/callback`;
/** Settings are saved more often here than anybody would. */
const ENV = { PUBLIC_URL: HOME, RATE_LIMITS: 'outward=1000/600' };

const ACCESS = 'redirectUri signInAddress settings { issuer clientId secondFactor only domains { domain confirmed } }';
const SAVE = `mutation ($input: SaveSsoInput!) { saveSso(input: $input) { ${ACCESS} } }`;
const REQUIRE = 'mutation ($input: RequireSsoInput!) { requireSso(input: $input) { settings { only } } }';
const REMOVE = 'mutation ($input: RemoveSsoInput!) { removeSso(input: $input) { settings { issuer } } }';
const CONFIRM =
  'mutation ($input: ConfirmSsoDomainInput!) { confirmSsoDomain(input: $input) { organisation domain confirmed } }';
const VIEWER = '{ viewer { email can organisation { name } } }';

interface Seen {
  viewer: { email: string; can: string[]; organisation: { name: string } } | null;
}

let app: TestApp;
let idp: IdentityProvider;
let admin: TestClient;
const logged: string[] = [];
const write = process.stderr.write.bind(process.stderr);

beforeAll(async () => {
  idp = await startIdentityProvider(BACK);
  app = await startApp({ env: { ...ENV, OUTWARD_HOSTS: idp.hostAndPort } });
});
afterAll(async () => {
  await app.close();
  await idp.close();
});
beforeEach(async () => {
  // Tokens of the provider carry the real time.
  app.moveTo(new Date().toISOString());
  await app.database.sql('delete from app.sso_identity; delete from app.sso_domain; delete from app.sso_provider');
  admin = await app.as('organisation-admin');
  await save();
});
beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    logged.push(String(text));
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.stderr.write = write;
});

function inputOf(more: Record<string, unknown> = {}) {
  const { issuer, clientId, clientSecret } = idp;
  const plain = { issuer, clientId, clientSecret, secondFactor: 'REPORTED', domains: ['fernhollow.example'] };
  return { operationId: randomUUID(), ...plain, ...more };
}

function save(more: Record<string, unknown> = {}, by = admin): Promise<unknown> {
  return by.ask(SAVE, { input: inputOf(more) });
}

const newBrowser = (): TestClient => new TestClient(app.origin, HOME);
const emailOf = (role: Role, organisation = FERNHOLLOW): string => app.viewer(role, organisation).email;

/** Sets out; the address at the provider. */
async function setOut(browser: TestClient, more: Record<string, unknown> = {}): Promise<string> {
  const whose = app.viewer('contributor').tenantId;
  const response = await browser.post('/api/auth/sso/start', { whose, ...more });
  expect(response.status).toBe(200);
  return ((await response.json()) as { location: string }).location;
}

/** Opens the address that the provider sends back to; where our own reply leads. */
async function comeBack(browser: TestClient, address: URL): Promise<string> {
  expect(`${address.origin}${address.pathname}`).toBe(BACK);
  const response = await browser.fetch(`${address.pathname}${address.search}`, { headers: { origin: '' } });
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

async function through(browser: TestClient, more: Record<string, unknown> = {}): Promise<string> {
  return comeBack(browser, await idp.visit(await setOut(browser, more)));
}

const seenBy = async (browser: TestClient): Promise<Seen['viewer']> => (await browser.ask<Seen>(VIEWER)).viewer;

describe('signing in with the organisation', () => {
  it('lets a member in by the verified address, then by the name the provider keeps for them', async () => {
    idp.person = { sub: 'p-1', email: emailOf('contributor').toUpperCase() };
    const browser = newBrowser();
    expect(await through(browser, { back: '/assessments' })).toBe('/assessments');
    expect(await seenBy(browser)).toMatchObject({ email: emailOf('contributor'), organisation: { name: FERNHOLLOW } });
    idp.person = { sub: 'p-1', email: 'renamed@fernhollow.example' };
    const again = newBrowser();
    expect(await through(again)).toBe('/');
    expect(await seenBy(again)).toMatchObject({ email: emailOf('contributor') });
    const rows = await app.database.sql<{ action: string; details: object }>(
      `select action, details from app.audit_entry where actor_id = $1 and action ~ '^s(so|ession)' order by seq`,
      [app.viewer('contributor').userId],
    );
    expect(rows).toEqual([
      { action: 'sso.link', details: {} },
      { action: 'session.start', details: { sso: true, secondFactor: false } },
      { action: 'session.start', details: { sso: true, secondFactor: false } },
    ]);
  });

  it('is begun by an e-mail domain once it is confirmed, whoever asks', async () => {
    const asked = { whose: 'whoever@fernhollow.example' };
    const refused = await newBrowser().post('/api/auth/sso/start', asked);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([404, 'NO_SSO']);
    const installer = await app.as('installation-admin', REVIEWERS);
    const input = { operationId: randomUUID(), organisationId: app.viewer('contributor').tenantId };
    await installer.ask(CONFIRM, { input: { ...input, domain: 'fernhollow.example', confirmed: true } });
    expect((await newBrowser().post('/api/auth/sso/start', asked)).status).toBe(200);
  });

  it('counts as a second factor where the provider reports one, always or never, as the organisation says', async () => {
    const cases: [string, readonly string[] | undefined, boolean][] = [
      ['REPORTED', undefined, false],
      ['REPORTED', ['pwd'], false],
      ['REPORTED', ['pwd', 'mfa'], true],
      ['ALWAYS', undefined, true],
      ['NEVER', ['mfa'], false],
    ];
    for (const [secondFactor, amr, expected] of cases) {
      await save({ secondFactor });
      idp.person = { sub: 'p-2', email: emailOf('executive'), ...(amr && { amr }) };
      await through(newBrowser());
      const [row] = await app.database.sql<{ given: boolean }>(
        `select second_factor_at is not null as given from auth.session where "userId" = $1 order by "createdAt" desc limit 1`,
        [app.viewer('executive').userId],
      );
      expect([secondFactor, amr, row?.given]).toEqual([secondFactor, amr, expected]);
    }
  });

  it('ends the session that the browser had before (A09)', async () => {
    const browser = new TestClient(app.origin, HOME);
    await browser.signIn(emailOf('executive'), PASSWORD);
    const before = browser.cookie;
    idp.person = { sub: 'p-3', email: emailOf('contributor') };
    await through(browser);
    const old = newBrowser();
    old.cookie = before;
    expect(await seenBy(old)).toBeNull();
    expect(await seenBy(browser)).toMatchObject({ email: emailOf('contributor') });
  });

  it('sends nobody to another site afterwards', async () => {
    idp.person = { sub: 'p-1', email: emailOf('contributor') };
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']) {
      expect(await through(newBrowser(), { back })).toBe('/');
    }
  });
});

describe('an answer of the provider', () => {
  beforeEach(() => {
    idp.person = { sub: 'p-1', email: emailOf('contributor') };
  });

  it('is refused with another state, in another browser, or without having set out', async () => {
    const browser = newBrowser();
    const address = await idp.visit(await setOut(browser));
    const wrong = new URL(address);
    wrong.searchParams.set('state', 'x'.repeat(43));
    expect(await comeBack(newBrowser(), address)).toBe('/sign-in?sso=failed');
    expect(await comeBack(browser, wrong)).toBe('/sign-in?sso=failed');
    expect(await seenBy(browser)).toBeNull();
  });

  it('is refused when the token carries another nonce', async () => {
    const browser = newBrowser();
    const location = new URL(await setOut(browser));
    location.searchParams.set('nonce', 'planted-by-somebody-else');
    expect(await comeBack(browser, await idp.visit(location.href))).toBe('/sign-in?sso=failed');
    expect(logged.join('')).toContain('wrong nonce');
  });

  it('is refused when the code was got with another PKCE challenge', async () => {
    const browser = newBrowser();
    const location = new URL(await setOut(browser));
    location.searchParams.set('code_challenge', 'a'.repeat(43));
    expect(await comeBack(browser, await idp.visit(location.href))).toBe('/sign-in?sso=failed');
  });

  it('is taken once: the same code and cookie again begin no session', async () => {
    const browser = newBrowser();
    const location = await setOut(browser);
    const cookie = browser.cookie;
    const address = await idp.visit(location);
    expect(await comeBack(browser, address)).toBe('/');
    const thief = newBrowser();
    thief.cookie = cookie;
    expect(await comeBack(thief, address)).toBe('/sign-in?sso=failed');
    expect(await seenBy(thief)).toBeNull();
    expect(logged.join('')).toContain('used before');
  });

  it('is refused when another issuer sends it', async () => {
    const browser = newBrowser();
    const address = await idp.visit(await setOut(browser));
    address.searchParams.set('iss', 'https://other.example');
    expect(await comeBack(browser, address)).toBe('/sign-in?sso=failed');
  });

  it('is refused once the service was removed', async () => {
    const browser = newBrowser();
    const address = await idp.visit(await setOut(browser));
    await admin.ask(REMOVE, { input: { operationId: randomUUID() } });
    expect(await comeBack(browser, address)).toBe('/sign-in?sso=failed');
  });
});

describe('nobody comes in', () => {
  it.each([
    ['by an address the provider has not verified', () => ({ email: emailOf('contributor'), verified: false })],
    ['by an address that has no account anywhere', () => ({ email: 'nobody@fernhollow.example' })],
    [
      'by an address that has an account in another organisation',
      () => ({ email: emailOf('contributor', BRIGHTPEBBLE) }),
    ],
    ['without any address', () => ({})],
  ])('%s, and all are refused alike (A02)', async (_who, person) => {
    idp.person = { sub: `stranger-${randomUUID()}`, ...person() };
    const browser = newBrowser();
    expect(await through(browser)).toBe('/sign-in?sso=refused');
    expect(await seenBy(browser)).toBeNull();
    expect(await app.database.sql('select 1 from app.sso_identity')).toEqual([]);
  });

  it('as a member who is linked with somebody else at the provider', async () => {
    idp.person = { sub: 'first', email: emailOf('contributor') };
    expect(await through(newBrowser())).toBe('/');
    idp.person = { sub: 'second', email: emailOf('contributor') };
    expect(await through(newBrowser())).toBe('/sign-in?sso=refused');
  });

  it('once the membership has ended, also in a session begun before (A08)', async () => {
    const { tenantId, userId } = app.viewer('executive');
    idp.person = { sub: 'leaves', email: emailOf('executive') };
    const browser = newBrowser();
    await through(browser);
    await app.database.sql('delete from app.membership where person_id = $1', [userId]);
    expect(await seenBy(browser)).toBeNull();
    expect(await through(newBrowser())).toBe('/sign-in?sso=refused');
    await app.database.sql(`insert into app.membership values ($1, $2, 'executive', now())`, [tenantId, userId]);
  });
});

describe('a session begun with the organisation', () => {
  it('opens that organisation alone, though the person belongs to another since longer', async () => {
    const { userId, name, email } = app.viewer('executive', BRIGHTPEBBLE);
    const { tenantId } = app.viewer('contributor');
    await app.database.sql(`insert into app.person values ($1, $2, $3, $4, now())`, [tenantId, userId, name, email]);
    await app.database.sql(`insert into app.membership values ($1, $2, 'contributor', now() + interval '1 day')`, [
      tenantId,
      userId,
    ]);
    idp.person = { sub: 'both', email };
    const browser = newBrowser();
    await through(browser);
    expect(await seenBy(browser)).toMatchObject({ email, organisation: { name: FERNHOLLOW } });
    const own = newBrowser();
    await own.signIn(email, PASSWORD);
    expect(await seenBy(own)).toMatchObject({ organisation: { name: BRIGHTPEBBLE } });
    expect((await seenBy(browser))?.can).not.toEqual(expect.arrayContaining(['account.manage']));
    expect(await browser.refusal('{ accountSecurity { hasPassword } }')).toMatchObject({ code: 'OWN_ACCOUNT_CLOSED' });
    const enrol = await browser.post('/api/auth/second-factor/passkey/options', {});
    expect([enrol.status, ((await enrol.json()) as { code: string }).code]).toEqual([403, 'OWN_ACCOUNT_CLOSED']);
  });

  it('is the only way in where the organisation insists, which an admin who came that way alone can decide', async () => {
    const input = () => ({ input: { operationId: randomUUID(), only: true } });
    expect(await admin.refusal(REQUIRE, input())).toMatchObject({ code: 'SSO_UNPROVEN' });
    idp.person = { sub: 'admin', email: emailOf('organisation-admin') };
    const browser = newBrowser();
    await through(browser);
    await browser.ask(REQUIRE, input());
    expect(await seenBy(admin)).toBeNull();
    const response = await newBrowser().signIn(emailOf('contributor'), PASSWORD);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'NOTHING_OPENS']);
    expect(response.headers.getSetCookie()).toEqual([]);
    idp.person = { sub: 'worker', email: emailOf('contributor') };
    const worker = newBrowser();
    await through(worker);
    expect(await seenBy(worker)).toMatchObject({ email: emailOf('contributor') });
    await browser.ask(REMOVE, { input: { operationId: randomUUID() } });
    expect(await seenBy(worker)).toBeNull();
    expect((await newBrowser().signIn(emailOf('contributor'), PASSWORD)).status).toBe(200);
  });
});

describe('the settings', () => {
  it('never give the client secret back, and store it sealed', async () => {
    const read = await admin.post('/graphql', { query: `{ sso { ${ACCESS} } }` });
    const saved = await admin.post('/graphql', { query: SAVE, variables: { input: inputOf() } });
    const wrong = await admin.post('/graphql', { query: SAVE, variables: { input: inputOf({ issuer: 'http://x' }) } });
    for (const response of [read, saved, wrong]) expect(await response.text()).not.toContain(idp.clientSecret);
    idp.person = { sub: 'p-9', email: emailOf('contributor') };
    await through(newBrowser());
    const tables = await app.database.sql<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('app', 'auth', 'pgboss') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const [found] = await app.database.sql<{ count: string }>(
        `select count(*) from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0`,
        [idp.clientSecret],
      );
      expect([name, found?.count]).toEqual([name, '0']);
    }
    expect(logged.join('')).not.toContain(idp.clientSecret);
  });

  it('keep the secret when none is given for the same service, and want one for another', async () => {
    await save({ clientSecret: null, secondFactor: 'ALWAYS' });
    idp.person = { sub: 'p-1', email: emailOf('contributor') };
    expect(await through(newBrowser())).toBe('/');
    const input = inputOf({ clientSecret: null, clientId: 'another' });
    expect(await admin.refusal(SAVE, { input })).toMatchObject({ fields: [{ field: 'clientSecret' }] });
  });

  it('are tested against the service itself', async () => {
    const { testSso } = await admin.ask<{ testSso: object }>('mutation { testSso { issuer keys } }');
    expect(testSso).toMatchObject({ issuer: idp.issuer });
    const input = inputOf({ issuer: `${idp.issuer}/` });
    expect(await admin.refusal(SAVE, { input })).toMatchObject({ code: 'PROVIDER_UNFIT' });
  });

  it('belong to one organisation and to its administrators', async () => {
    const theirs = await app.as('organisation-admin', BRIGHTPEBBLE);
    expect(await theirs.ask(`{ sso { settings { issuer } } }`)).toEqual({ sso: { settings: null } });
    for (const role of ['contributor', 'compliance-officer', 'executive'] as const) {
      expect(await (await app.as(role)).refusal(`{ sso { redirectUri } }`)).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await admin.refusal('{ ssoDomainClaims { domain } }')).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('never confirm one domain for two organisations', async () => {
    const theirs = await app.as('organisation-admin', BRIGHTPEBBLE);
    await save({}, theirs);
    const installer = await app.as('installation-admin', REVIEWERS);
    const claim = (organisation: string, domain = 'fernhollow.example') => ({
      input: {
        operationId: randomUUID(),
        organisationId: app.viewer('contributor', organisation).tenantId,
        domain,
        confirmed: true,
      },
    });
    await installer.ask(CONFIRM, claim(FERNHOLLOW));
    expect(await installer.refusal(CONFIRM, claim(BRIGHTPEBBLE))).toMatchObject({ code: 'DOMAIN_TAKEN' });
    expect(await installer.refusal(CONFIRM, claim(BRIGHTPEBBLE, 'x.example'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('in production', () => {
  it('a role that needs a second factor comes in only where one was given', async () => {
    const live = await startApp({ production: true, env: { PUBLIC_URL: HOME, OUTWARD_HOSTS: idp.hostAndPort } });
    try {
      const member = live.viewer('compliance-officer');
      const sealed = sealSecret(idp.clientSecret, member.tenantId, live.app.get(InstallationSecret));
      await live.database.sql(`insert into app.sso_provider values ($1, $2, $3, $4, 'reported', false, $5, now())`, [
        member.tenantId,
        idp.issuer,
        idp.clientId,
        sealed,
        member.userId,
      ]);
      const enter = async (amr?: readonly string[]) => {
        idp.person = { sub: 'officer', email: member.email, ...(amr && { amr }) };
        const browser = new TestClient(live.origin, HOME);
        const started = await browser.post('/api/auth/sso/start', { whose: member.tenantId });
        const { location } = (await started.json()) as { location: string };
        const address = await idp.visit(location);
        const answer = await browser.fetch(`${address.pathname}${address.search}`, { headers: { origin: '' } });
        return { browser, to: answer.headers.get('location'), cookies: answer.headers.getSetCookie().join('\n') };
      };
      const without = await enter();
      expect(without.to).toBe('/sign-in?sso=factor-missing');
      expect(without.cookies).not.toContain('opencria_session');
      const given = await enter(['mfa']);
      expect(given.to).toBe('/');
      expect(given.cookies).toMatch(/__Host-opencria_session=[^;]+;.*HttpOnly/i);
      const { data } = (await given.browser.askTrusted('Session')) as { data: { viewer: { email: string } } };
      expect(data.viewer.email).toBe(member.email);
      await live.database.sql(`update auth."user" set "twoFactorEnabled" = true where id = $1`, [member.userId]);
      expect((await enter()).to).toBe('/sign-in?return=%2F');
    } finally {
      await live.close();
    }
  });
});
