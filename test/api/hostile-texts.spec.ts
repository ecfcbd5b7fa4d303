import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { captureOutput } from '../support/captured-output.js';
import type { TestClient } from '../support/graphql-client.js';
import { ownIds, places, tryHostile } from '../support/hostile-calls.js';
import { PASSWORD } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import type { RootField } from '../support/walk-schema.js';

let app: TestApp;
let admin: TestClient;
let own: ReadonlyMap<string, string>;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as('organisation-admin');
  own = await ownIds(admin);
});
afterAll(() => app.close());

const tryWith = (client: TestClient, field: RootField, path: string, hostile: unknown) =>
  tryHostile(client, field, path, hostile, own);

describe('A34: fifty kilobytes that are slow to match', () => {
  const LONG = 50_000;
  const HOSTILE = [
    `a@${'a.'.repeat(LONG / 2)}!`,
    `${'a'.repeat(LONG)}@b.example`,
    `"${'\\"'.repeat(LONG / 2)}@b.example`,
    `${'a+'.repeat(LONG / 2)}@`,
    `${' '.repeat(LONG)}x`,
    `https://${'a-'.repeat(LONG / 2)}.example/`,
    `${'('.repeat(LONG)}`,
    `${'0'.repeat(LONG)}-`,
  ];

  it('are refused in every text that has a limit, and the next request is answered', async () => {
    for (const [name, field, path] of places(['String'])) {
      for (const hostile of HOSTILE) {
        const { status, codes } = await tryWith(admin, field, path, hostile);
        expect([name, status < 500, codes.includes('INTERNAL')]).toEqual([name, true, false]);
      }
    }
    for (const hostile of HOSTILE) expect((await app.visitor().signIn(hostile, PASSWORD)).status).toBe(400);
    expect((await app.visitor().fetch('/health/ready')).status).toBe(200);
  }, 120_000);
});

describe('A31: addresses that would run or lead elsewhere', () => {
  const ACTIVE = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'view-source:https://example.org',
    'about:blank',
    '//evil.example/list',
    '/\\evil.example',
    'ftp://example.org/list',
    'https://user:word@example.org/',
    'https://',
    'mailto:a@b.example',
  ];
  const urls = places(['String']).filter(([name]) => /url|issuer|endpoint|address$/i.test(name));

  it('are refused in every field that takes an address', async () => {
    expect(urls.length).toBeGreaterThan(0);
    for (const [name, field, path] of urls) {
      for (const address of ACTIVE) {
        const { codes } = await tryWith(admin, field, path, address);
        expect([name, address, codes.length > 0, codes.includes('INTERNAL')]).toEqual([name, address, true, false]);
      }
    }
    const kept = await app.database.sql(`select 1 from app.evidence where url !~ '^https?://'`);
    expect(kept).toEqual([]);
  });

  it('are refused as e-mail addresses with lines of their own', async () => {
    for (const email of [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example\n',
      'a@b.example%0aBcc:c@d.example',
      '<a@b.example>',
      'a@b.example, c@d.example',
    ]) {
      for (const [name, field, path] of places(['String']).filter(([each]) => each.endsWith('.email'))) {
        const { codes } = await tryWith(admin, field, path, email);
        expect([name, email, codes.length]).toEqual([name, email, 1]);
      }
    }
  });
});

describe('A32: what reaches the log', () => {
  const SECRET = 'open-sesame-9f3c';
  const HOSTILE = `x\r\n{"level":"log","message":"forged"}\n\u001b[2Jcleared \u2028 \u202e "}], ${SECRET}`;

  it('is one line of JSON for each entry in production, without what was sent', async () => {
    const production = await startApp({ production: true, env: { PUBLIC_URL: 'https://cria.example.org' } });
    const output = captureOutput();
    try {
      const post = (path: string, body: unknown) =>
        production.visitor().post(path, body, { origin: 'https://cria.example.org', 'user-agent': 'forged {"a":1}' });
      await post('/api/auth/sign-in/email', { email: HOSTILE, password: SECRET });
      await post('/api/auth/sign-in/email', { email: 'a@b.example', password: HOSTILE });
      await post('/graphql', { query: HOSTILE, variables: { [HOSTILE]: SECRET } });
      await post(`/graphql?${encodeURIComponent(HOSTILE)}`, `{"${SECRET}":`);
      await production.visitor().fetch(`/api/${encodeURIComponent(HOSTILE)}`);
      await production.database.sql('alter table auth."user" rename column email to hidden_email');
      expect((await post('/api/auth/sign-in/email', { email: 'a@b.example', password: SECRET })).status).toBe(500);
      await production.database.sql('alter table auth."user" rename column hidden_email to email');
      const { presentFault } = await import('#api/platform/present-fault.js');
      presentFault(new Error(`invalid input "${HOSTILE.replace(SECRET, '')}"`));
    } finally {
      output.stop();
      await production.close();
    }
    const lines = output
      .text()
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: 'error' });
    const control = [...output.text()].filter((sign) => sign !== '\n' && (sign < ' ' || '\u2028\u202e'.includes(sign)));
    expect(control).toEqual([]);
    expect(output.text()).not.toContain(SECRET);
    expect(output.text()).not.toContain(PASSWORD);
  });
});
