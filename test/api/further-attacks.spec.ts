import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '#api/platform/config.js';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { lettersTo, letterTo } from '../support/mailbox.js';
import { PASSWORD } from '../support/people.js';
import { PDF } from '../support/sample-files.js';
import { rawRequest } from '../support/raw-request.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { uploaded } from '../support/upload.js';

const EVIL = 'evil.example';
const WHO = '{ viewer { email } }';
const RESET = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { minutes } }';

/** A POST that names another host than the one it is sent to. */
function postAs(app: TestApp, host: string, body: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${app.origin}/graphql`,
      { method: 'POST', headers: { host, 'content-type': 'application/json', 'x-forwarded-host': host } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}

describe('in local mode', () => {
  let app: TestApp;
  let officer: TestClient;
  let screening: Started;
  let file: string;
  beforeAll(async () => {
    app = await startApp();
    officer = await app.as('compliance-officer');
    screening = await start(officer, 'SCREENING', await createProduct(officer, 'Skerry'));
    file = `/api/evidence/${(await uploaded(officer, screening, PDF, 'policy.pdf')).id}/file`;
  });
  afterAll(() => app.close());

  const report = () => `/api/assessments/${screening.id}/report.pdf`;

  it('links in letters lead to the address of the installation, whatever host a request names', async () => {
    const { email } = app.viewer('contributor');
    expect(await postAs(app, EVIL, { query: RESET, variables: { input: { email } } })).toBe(200);
    const letter = JSON.stringify(await letterTo(app, email, /./));
    expect(letter).not.toContain(EVIL);
    expect(letter).toContain(`${app.app.get(Config).publicUrl}/reset-password#token=`);
  });

  it('an address that only looks like another opens no account and gets no letter of it', async () => {
    const kim = app.visitor();
    await kim.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { name } }', {
      input: { organisationName: 'Kestrel', name: 'Kim', email: 'kim@kestrel.example', password: PASSWORD },
    });
    const alike = [
      '\u212aim@kestrel.example',
      'k\u0131m@kestrel.example',
      '\uff4bim@kestrel.example',
      'kim\uff20kestrel.example',
      'kim@\u212aestrel.example',
      'k\u0456m@kestrel.example',
      'kim@kestrel.example\u200b',
      'kim\u00ad@kestrel.example',
    ];
    for (const email of alike) {
      const client = app.visitor();
      await client.post('/graphql', { query: RESET, variables: { input: { email } } });
      const taken = await client.signIn(email, 'not the right words');
      expect([email, [400, 401].includes(taken.status)]).toEqual([email, true]);
      expect(await lettersTo(app, email)).toEqual([]);
    }
    const rows = await app.database.sql(`select email from auth."user" where email like '%kestrel%'`);
    expect(rows).toEqual([{ email: 'kim@kestrel.example' }]);
  });

  it('no answer of a person can be told from a stored one: no ETag, no 304, nothing kept', async () => {
    for (const path of [file, report(), `/api/assessments/${screening.id}/assessment.json`]) {
      const first = await officer.fetch(path);
      expect([path, first.headers.get('etag'), first.headers.get('last-modified')]).toEqual([path, null, null]);
      const again = await officer.fetch(path, {
        headers: { 'if-none-match': '*', 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
      });
      expect([path, again.status, again.headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
      await Promise.all([first.arrayBuffer(), again.arrayBuffer()]);
      expect((await app.visitor().fetch(path, { headers: { 'if-none-match': '*' } })).status).toBe(401);
    }
  });

  it('asking for pieces of a file gives no more than the file', async () => {
    const pieces = Array.from({ length: 1000 }, (_none, n) => `${n}-`).join(',');
    for (const range of [
      'bytes=0-3',
      `bytes=${pieces}`,
      'bytes=-1',
      'bytes=9999999999-',
      'bytes=0-0,0-0',
      'lines=1-2',
    ]) {
      const answer = await officer.fetch(file, { headers: { range } });
      const bytes = await answer.arrayBuffer();
      expect([range, [200, 206, 416].includes(answer.status), bytes.byteLength <= PDF.length]).toEqual([
        range,
        true,
        true,
      ]);
      expect((await app.visitor().fetch(file, { headers: { range } })).status).toBe(401);
    }
  });

  it('a method in a header or a field is not obeyed, and others do not exist', async () => {
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const answer = await officer.fetch(`${file}?_method=DELETE`, { headers: { [name]: 'DELETE' } });
      expect([name, answer.status]).toEqual([name, 200]);
      await answer.arrayBuffer();
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'LOCK']) {
      expect([method, (await officer.fetch(file, { method })).status]).toEqual([method, 404]);
    }
    const traced = await rawRequest(
      app,
      'TRACE / HTTP/1.1\r\nHost: x\r\nX-Secret: echoed-back\r\nConnection: close\r\n\r\n',
    );
    expect(traced).not.toContain('echoed-back');
    expect((await officer.fetch(file)).status).toBe(200);
  });

  it('headers that other servers believe change neither page, address nor route', async () => {
    const plain = await (await officer.fetch('/products')).text();
    for (const name of [
      'x-forwarded-host',
      'x-host',
      'x-forwarded-server',
      'forwarded',
      'x-original-url',
      'x-rewrite-url',
      'x-forwarded-prefix',
      'x-forwarded-scheme',
    ]) {
      const value = name.endsWith('-url') ? file : EVIL;
      const answer = await officer.fetch('/products', { headers: { [name]: value } });
      expect([name, await answer.text()]).toEqual([name, plain]);
      expect(JSON.stringify([...answer.headers])).not.toContain(EVIL);
    }
  });

  it('an address with two slashes leads nowhere else', async () => {
    for (const path of [
      `//${EVIL}/`,
      `//${EVIL}/%2e%2e`,
      `/\\${EVIL}`,
      `/%5c%5c${EVIL}`,
      `//${EVIL}/assets`,
      '/assets',
      `/assets//${EVIL}`,
    ]) {
      const answer = await rawRequest(app, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      const location = /^location: (.*)$/im.exec(answer)?.[1]?.trim() ?? '/';
      expect([path, location]).toEqual([path, expect.stringMatching(/^\/(?![/\\])/)]);
    }
  });

  it('two sessions in one request are never mixed: one of them is meant throughout', async () => {
    const attacker = await app.as('contributor');
    const { email } = app.viewer('contributor');
    const both = app.visitor();
    both.cookie = attacker.cookie;
    const headers = { cookie: `${attacker.cookie}; ${officer.cookie}`, 'content-type': 'application/json' };
    const send = (path: string, body: unknown) =>
      fetch(`${app.origin}${path}`, {
        method: 'POST',
        headers: { ...headers, origin: app.origin },
        body: JSON.stringify(body),
      });
    expect(await (await send('/graphql', { query: WHO })).json()).toEqual({ data: { viewer: { email } } });
    await send('/api/auth/sign-out', {});
    expect(await officer.ask(WHO)).toEqual({ viewer: { email: app.viewer('compliance-officer').email } });
  });

  it('a token that is not valid is not mended by the cookie beside it', async () => {
    for (const authorization of ['Bearer x', 'bearer oct_x', 'Bearer', 'Bearer  ']) {
      expect((await officer.fetch(report(), { headers: { authorization } })).status).toBe(401);
    }
  });

  it('lists within lists without end are refused, and exhaust no stack', async () => {
    const endless = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const bodies = [
      [
        '/graphql',
        `{"query":"query ($a: Int) { products(first: $a) { edges { cursor } } }","variables":{"a":${endless}}}`,
      ],
      ['/graphql', `{"query":"{ viewer { email } }","variables":{"unused":${endless}}}`],
      ['/api/auth/sign-in/email', `{"email":${endless},"password":"x"}`],
    ] as const;
    for (const [path, body] of bodies) expect([path, (await officer.post(path, body)).status]).toEqual([path, 400]);
  });

  it('the same parameter twice names nothing', async () => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(PDF)]), 'a.pdf');
    const path = `/api/evidence?assessmentId=${screening.id}&assessmentId=${screening.id}`;
    expect((await officer.fetch(path, { method: 'POST', body })).status).toBe(404);
  });
});
