import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runAdmin } from '#cli/admin.js';
import { fingerprint, readKeys, type KeysFile } from '#libs/proof';
import { testSecret } from '../support/clone-database.js';
import { PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { signedOut } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { organisation } }';
const NEW = 'walnut harbour lamp';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runAdmin(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env: { DATABASE_URL: app.database.adminUrl, OPENCRIA_SECRET: testSecret(), DATA_DIR: app.dataDir },
    now: () => new Date('2026-11-02T09:00:00Z'),
  });
  return { code, ...said };
}

const trail = (action: string) =>
  app.database.sql('select actor_id, object_id from app.audit_entry where action = $1', [action]);

describe('opencria admin', () => {
  it('makes a link with which somebody who is locked out chooses a new password, once', async () => {
    const { email, userId } = app.viewer('organisation-admin');
    const { code, out } = await run('reset-link', email.toUpperCase());
    expect(code).toBe(0);
    expect(out).toMatch(/until 2026-11-02T10:00:00/);
    const token = /#token=(\S+)/.exec(out)?.[1];
    await app.visitor().ask(RESET, { input: { token, password: NEW } });
    expect((await app.visitor().signIn(email, PASSWORD)).status).toBe(401);
    expect((await app.visitor().signIn(email, NEW)).status).toBe(200);
    expect((await app.visitor().refusal(RESET, { input: { token, password: NEW } })).code).toBe('LINK_INVALID');
    expect(await trail('password.reset-link')).toEqual([
      { actor_id: '00000000-0000-0000-0000-000000000000', object_id: userId },
    ]);
  });

  it('lets an organisation in again whose only sign-in service is down, and keeps what was set', async () => {
    const { tenantId, email, userId } = app.viewer('contributor');
    await app.database.sql(
      `insert into app.sso_provider values ($1, 'https://id.example', 'client', '\\x00', 'reported', true, $2, now())`,
      [tenantId, userId],
    );
    expect((await app.visitor().signIn(email, PASSWORD)).status).not.toBe(200);
    const { code, out } = await run('lift-sso', email);
    expect([code, out]).toEqual([0, 'People of Fernhollow can sign in without its own sign-in service again.\n']);
    expect((await app.visitor().signIn(email, PASSWORD)).status).toBe(200);
    expect(await app.database.sql('select required, issuer from app.sso_provider')).toEqual([
      { required: false, issuer: 'https://id.example' },
    ]);
    expect(await trail('sso.lift')).toHaveLength(1);
    expect((await run('lift-sso', email)).code).toBe(1);
  });

  it('makes a set-up link only while nobody has set the installation up', async () => {
    const made = await run('set-up-link');
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/\/set-up\?token=[\w-]{43}\nIt works once, until 2026-11-03T09:00:00/);
    await app.database.sql('update auth.installation set set_up_at = now()');
    expect((await run('set-up-link')).err).toMatch(/is set up already/);
  });

  it('makes another signing key and keeps the public half of the old one, which nobody can sign with again', async () => {
    const published = async (): Promise<KeysFile> =>
      (await (await app.visitor().fetch('/api/keys.json')).json()) as KeysFile;
    const [first] = (await published()).keys;
    const { code, out } = await run('rotate-signing-key');
    const { keys } = await published();
    expect(code).toBe(0);
    expect(keys).toMatchObject([{ until: null }, { ...first, until: '2026-11-02T09:00:00.000Z' }]);
    expect(out).toContain(`signed with ${fingerprint(keys[0]?.keyId ?? '')}`);
    expect(await readKeys(JSON.stringify(await published()))).toEqual({ keys });
    expect(await app.database.sql('select key_id from auth.signing_key where private_key is not null')).toEqual([
      { key_id: keys[0]?.keyId },
    ]);
    const two = await Promise.all([run('rotate-signing-key'), run('rotate-signing-key')]);
    expect(two.map((each) => each.code)).toEqual([0, 0]);
    expect((await published()).keys).toHaveLength(4);
  });

  it('founds a second reviewing body, whose people join by a link and see nothing of the first', async () => {
    const one = await run('reviewing-body', 'Noor@second.example', 'programme-admin', 'Second', 'Body');
    expect([one.code, one.out]).toEqual([
      0,
      expect.stringMatching(/founded.\n.*\/invitation#token=.*until 2026-11-09/s),
    ]);
    const two = await run('reviewing-body', 'rui@second.example', 'reviewer', 'second body');
    expect(two.out).not.toContain('founded');
    const join = async (said: string, name: string) => {
      const client = app.visitor();
      await client.ask(ACCEPT, { input: { token: /#token=(\S+)/.exec(said)?.[1], name, password: NEW } });
      await client.signIn(`${name.toLowerCase()}@second.example`, NEW);
      return client;
    };
    const [admin, reviewer] = [await join(one.out, 'Noor'), await join(two.out, 'Rui')];
    const ask = '{ viewer { role organisation { name kind } } people { name } }';
    expect(await admin.ask(ask)).toMatchObject({
      viewer: { role: 'PROGRAMME_ADMIN', organisation: { name: 'Second Body', kind: 'REVIEWING_BODY' } },
    });
    expect((await reviewer.ask<{ people: { name: string }[] }>(ask)).people.map(({ name }) => name).sort()).toEqual([
      'Noor',
      'Rui',
    ]);
    expect(await reviewer.ask('{ programmes { id } }')).toEqual({ programmes: [] });
    expect((await run('reviewing-body', 'rui@second.example', 'reviewer', 'Second Body')).err).toMatch(/belongs to/);
  });

  it.each([
    [['reset-link', 'nobody@nowhere.example'], /Nobody signs in with a password as nobody@nowhere.example/],
    [['reset-link'], /Name the e-mail address/],
    [['lift-sso', 'nobody@nowhere.example'], /belongs to no organisation/],
    [['reviewing-body', 'a@b.example', 'installation-admin', 'X'], /Name the role after the address/],
    [['reviewing-body', 'a@b.example', 'reviewer'], /1 to 200 characters/],
    [['open-sesame'], /There is no "open-sesame"/],
    [['reset-link', 'a@b.example', 'c'], /"c" is not understood/],
  ])('says what is wrong with %j and changes nothing', async (args, says) => {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(err).toMatch(/^Nothing was changed\./);
  });
});
