import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { captureOutput } from '../support/captured-output.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const VIEWER = '{ viewer { name email role can organisation { name kind } } }';
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { id name kind } }';

interface ViewerAnswer {
  viewer: {
    name: string;
    email: string;
    role: string;
    can: string[];
    organisation: { name: string; kind: string };
  } | null;
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const newCompany = (email: string, more: Record<string, unknown> = {}) => ({
  input: { organisationName: 'Quillmoor', name: 'Ada Voss', email, password: 'walnut harbour lamp', ...more },
});

describe('signing up', () => {
  it('makes an organisation whose first person administers it and can sign in at once', async () => {
    const browser = app.visitor();
    const { signUp } = await browser.ask<{ signUp: { name: string; kind: string } }>(
      SIGN_UP,
      newCompany('Ada@Quillmoor.example'),
    );
    expect(signUp).toMatchObject({ name: 'Quillmoor', kind: 'COMPANY' });
    expect((await browser.signIn('ada@quillmoor.example', 'walnut harbour lamp')).status).toBe(200);
    const { viewer } = await browser.ask<ViewerAnswer>(VIEWER);
    expect(viewer).toMatchObject({
      name: 'Ada Voss',
      role: 'ORGANISATION_ADMIN',
      organisation: { name: 'Quillmoor', kind: 'COMPANY' },
    });
    expect(viewer?.can).toContain('members.manage');
  });

  it('refuses an address that has an account, and makes nothing', async () => {
    const before = await app.database.sql('select 1 from app.organisation');
    const refusal = await app.visitor().refusal(SIGN_UP, newCompany(app.viewer('contributor').email));
    expect(refusal.code).toBe('EMAIL_TAKEN');
    expect(await app.database.sql('select 1 from app.organisation')).toHaveLength(before.length);
  });

  it.each([
    ['eleven chars', 'walnut lamp'],
    ['a common word with digits', 'Password123456!'],
    ['the name of the product', 'opencria-2026-opencria'],
    ['a run along the keyboard', 'qwertyuiopasdfg'.slice(0, 10) + 'qwerty'],
    ['a repetition', 'abcabcabcabcabc'],
  ])('refuses a password that is %s, naming the field', async (_why, password) => {
    const refusal = await app.visitor().refusal(SIGN_UP, newCompany('new@quillmoor.example', { password }));
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(refusal.fields?.map(({ field }) => field)).toEqual(['password']);
  });

  it.each([
    ['64 characters', 'ab cd ef '.repeat(8).slice(0, 63) + 'Z'],
    ['128 characters', 'lorem quay vex '.repeat(9).slice(0, 127) + 'Z'],
    ['letters of other scripts', 'пароль из многих слов'],
  ])('takes a password of %s and only exactly that one', async (why, password) => {
    const email = `${Buffer.from(why).toString('hex').slice(0, 12)}@quillmoor.example`;
    await app.visitor().ask(SIGN_UP, newCompany(email, { password }));
    expect((await app.visitor().signIn(email, password)).status).toBe(200);
    expect((await app.visitor().signIn(email, `${password.slice(0, -1)}Y`)).status).toBe(401);
  });

  it('names each field at fault', async () => {
    const refusal = await app.visitor().refusal(SIGN_UP, newCompany('not an address', { name: '' }));
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(refusal.fields?.map(({ field }) => field).sort()).toEqual(['email', 'name']);
  });
});

describe('signing in', () => {
  it('answers a wrong password and an unknown address alike', async () => {
    const answers = await Promise.all(
      [app.viewer('executive').email, 'nobody@nowhere.example'].map(async (email) => {
        const response = await app.visitor().signIn(email, 'not the right words');
        const { reference: _reference, ...body } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, body, cookies: response.headers.getSetCookie() };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REFUSED' }, cookies: [] });
  });

  it('leaves a refused attempt in the log, with its reference and neither address nor password', async () => {
    const output = captureOutput();
    const { email } = app.viewer('compliance-officer', BRIGHTPEBBLE);
    const response = await app.visitor().signIn(email, 'not the right words');
    const { reference } = (await response.json()) as { reference: string };
    output.stop();
    expect(output.text()).toContain(`${reference} SIGN_IN_REFUSED POST /api/auth/sign-in/email`);
    expect(output.text()).not.toMatch(new RegExp(`${email}|right words`));
  });

  it('stops guessing one address after nine failures, whatever forwarding header is sent, and nobody else', async () => {
    const { email } = app.viewer('executive', BRIGHTPEBBLE);
    const browser = app.visitor();
    const guess = (n: number) =>
      browser.post(
        '/api/auth/sign-in/email',
        { email, password: `wrong words ${n}` },
        { 'x-forwarded-for': `10.0.0.${n}` },
      );
    for (let n = 1; n <= 9; n++) expect((await guess(n)).status).toBe(401);
    const stopped = await guess(10);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await app.visitor().signIn(email, PASSWORD)).status).toBe(429);
    expect((await app.visitor().signIn(app.viewer('contributor').email, PASSWORD)).status).toBe(200);
  });

  it('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    const response = await app.visitor().signIn(app.viewer('contributor').email, PASSWORD);
    const [cookie, ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^opencria_session=[^;]{60,}; .*Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await response.text()).not.toContain('token');
  });

  it('refuses a tampered or made-up cookie', async () => {
    const browser = await app.as('contributor');
    const honest = browser.cookie;
    for (const cookie of [
      honest.replace(/=./, '=_'),
      honest.slice(0, -6),
      'opencria_session=abc.def',
      'opencria_session=%E0%A4%A',
    ]) {
      browser.cookie = cookie;
      expect(await browser.ask<ViewerAnswer>(VIEWER)).toEqual({ viewer: null });
    }
    browser.cookie = honest;
    expect((await browser.ask<ViewerAnswer>(VIEWER)).viewer?.organisation.name).toBe(FERNHOLLOW);
  });

  it('ends the session at sign-out, also for a copy of the cookie', async () => {
    const browser = await app.as('contributor');
    const copy = app.visitor();
    copy.cookie = browser.cookie;
    expect((await browser.signOut()).status).toBe(200);
    expect(await copy.ask<ViewerAnswer>(VIEWER)).toEqual({ viewer: null });
    expect((await copy.refusal('{ people { id } }')).code).toBe('UNAUTHENTICATED');
  });

  it('lets a changed role and a removed membership count on the very next request', async () => {
    const browser = await app.as('compliance-officer', BRIGHTPEBBLE);
    const { userId } = app.viewer('compliance-officer', BRIGHTPEBBLE);
    await app.database.sql(`update app.membership set role = 'executive' where person_id = $1`, [userId]);
    expect((await browser.ask<ViewerAnswer>(VIEWER)).viewer?.role).toBe('EXECUTIVE');
    await app.database.sql('delete from app.membership where person_id = $1', [userId]);
    expect(await browser.ask<ViewerAnswer>(VIEWER)).toEqual({ viewer: null });
  });

  it.each(['sign-up/email', 'get-session', 'update-user', 'reset-password', 'list-sessions', 'ok'])(
    'does not offer the route %s of the library',
    async (route) => {
      const response = await app.visitor().post(`/api/auth/${route}`, {});
      expect(response.status).toBe(404);
    },
  );

  it('refuses a page of another site, signed in or not', async () => {
    const signedIn = await app.as('contributor');
    for (const browser of [app.visitor(), signedIn]) {
      for (const path of ['/api/auth/sign-in/email', '/api/auth/sign-out', '/graphql']) {
        const response = await browser.post(path, {}, { origin: 'https://elsewhere.example' });
        expect(response.status).toBe(403);
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
      }
    }
    expect((await signedIn.ask<ViewerAnswer>(VIEWER)).viewer).not.toBeNull();
  });
});

describe('people', () => {
  it('lists the people of one organisation to its own and to nobody else', async () => {
    const names = async (organisation: string) => {
      const browser = await app.as('contributor', organisation);
      return (await browser.ask<{ people: { name: string }[] }>('{ people { name } }')).people.map(({ name }) => name);
    };
    const ours = await names(FERNHOLLOW);
    const theirs = await names(BRIGHTPEBBLE);
    expect(ours).toHaveLength(4);
    expect(ours.filter((name) => theirs.includes(name))).toEqual([]);
  });

  it('leaves one audit row for each sign-in and sign-out, chained, without names or addresses', async () => {
    const browser = await app.as('executive');
    await browser.signOut();
    const { tenantId, userId } = app.viewer('executive');
    const rows = await app.database.sql<{ action: string; linked: boolean; hashed: boolean; text: string }>(
      `select action, details::text as text, hash = app.audit_hash(e) as hashed,
              prev_hash = coalesce(lag(hash) over (order by seq), '\\x') as linked
         from app.audit_entry e where tenant_id = $1 order by seq`,
      [tenantId],
    );
    expect(rows.every(({ linked, hashed }) => linked && hashed)).toBe(true);
    expect(rows.slice(-2).map(({ action }) => action)).toEqual(['session.start', 'session.end']);
    expect(JSON.stringify(rows)).not.toContain('@');
    expect(userId).toHaveLength(36);
  });
});
