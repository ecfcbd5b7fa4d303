import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClient } from '../support/graphql-client.js';
import { PASSWORD } from '../support/people.js';
import { rawRequest } from '../support/raw-request.js';
import { startApp, type TestApp } from '../support/start-app.js';

const HOME = 'https://cria.example.org';

describe('in production', () => {
  let app: TestApp;
  let page: TestClient;
  beforeAll(async () => {
    app = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
    page = new TestClient(app.origin, HOME);
  });
  afterAll(() => app.close());

  const free = { query: '{ workspace { localMode } }' };

  it.each([
    '/graphql/',
    '/GraphQL',
    '/graphql/x',
    '/graphql//',
    '//graphql',
    '/graphql%2f',
    '/%67raphql',
    '/graphql;x',
    '/./graphql',
    '/api/../graphql',
  ])('the spelling %s of an address does not get past the list of trusted documents', async (path) => {
    const body = JSON.stringify(free);
    const answer = await rawRequest(
      app,
      `POST ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${HOME}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('"data"');
  });

  it.each([
    ['a key twice', '{"query":"{ viewer { name } }","query":"{ workspace { localMode } }"}'],
    [
      'a query beside an unknown hash',
      `{"query":"{ workspace { localMode } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
    ],
    [
      'a hash of the wrong kind',
      '{"query":"{ workspace { localMode } }","documentId":["x"],"extensions":{"persistedQuery":{"sha256Hash":{}}}}',
    ],
    ['a hash that every object has', '{"documentId":"__proto__"}'],
    ['a name that every object has', '{"documentId":"constructor","operationName":"constructor"}'],
    ['a list', '[{"query":"{ workspace { localMode } }"}]'],
    ['a text', '"{ workspace { localMode } }"'],
    ['null', 'null'],
    ['a mark before it', '\ufeff{"query":"{ workspace { localMode } }"}'],
    [
      'lists without end',
      `{"query":"query ($a: Int) { workspace { localMode } }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ],
  ])('a body that is %s is refused', async (_what, body) => {
    const answer = await page.post('/graphql', body);
    expect([answer.status >= 400, answer.status < 500]).toEqual([true, true]);
    expect(await answer.text()).not.toContain('"data"');
  });

  it.each(['utf-7', 'utf-16le', 'utf-32', 'iso-2022-kr', 'x'])(
    'a body said to be written in %s is refused',
    async (charset) => {
      const type = `application/json; charset=${charset}`;
      for (const path of ['/graphql', '/api/auth/sign-in/email']) {
        const { status } = await page.post(path, '{"email":"a@b.example","password":"x"}', { 'content-type': type });
        expect([path, status >= 400 && status < 500 && status !== 401]).toEqual([path, true]);
      }
    },
  );

  it('a body that is small until it is unpacked is refused', async () => {
    for (const path of ['/graphql', '/api/auth/sign-in/email']) {
      const answer = await page.fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: new Uint8Array(gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '))),
      });
      expect([path, answer.status]).toEqual([path, 413]);
    }
  });

  it('a session of another cookie name is not taken, so that no neighbour can plant one', async () => {
    await page.signIn(app.viewer('contributor').email, PASSWORD);
    const good = page.cookie;
    expect(good).toMatch(/^__Host-opencria_session=/);
    for (const name of [
      'opencria_session',
      '__Secure-opencria_session',
      '__host-opencria_session',
      '%5f_Host-opencria_session',
    ]) {
      const neighbour = new TestClient(app.origin, HOME);
      neighbour.cookie = good.replace('__Host-opencria_session', name);
      expect((await neighbour.fetch('/api/account/export.json')).status).toBe(401);
    }
    page.cookie = '';
  });

  it('a signed-in browser that signs in again leaves no session behind', async () => {
    const first = new TestClient(app.origin, HOME);
    await first.signIn(app.viewer('executive').email, PASSWORD);
    const before = first.cookie;
    await first.signIn(app.viewer('contributor').email, PASSWORD);
    const old = new TestClient(app.origin, HOME);
    old.cookie = before;
    expect(first.cookie).not.toBe(before);
    expect((await old.fetch('/api/account/export.json')).status).toBe(401);
  });

  it.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde'],
    ['a length and pieces', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n'],
    ['pieces by another name', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a header of two lines', 'X-A: b\r\n c: d\r\nContent-Length : 3\r\n\r\nabc'],
    ['headers of twenty kilobytes', `X-Long: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['a thousand cookies', `Cookie: ${'a=b; '.repeat(10_000)}\r\n\r\n`],
  ])('a request with %s is refused, and the connection closed', async (_what, rest) => {
    const answer = await rawRequest(app, `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
    expect((await page.fetch('/health/live')).status).toBe(200);
  });
});
