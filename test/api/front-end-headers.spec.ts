import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createProduct, start } from '../support/assessment-story.js';
import { TestClient } from '../support/graphql-client.js';
import { PASSWORD } from '../support/people.js';
import { PDF } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { uploaded } from '../support/upload.js';

const HOME = 'https://cria.example.org';
const asset = readdirSync('dist/web/assets').find((name) => name.endsWith('.js')) ?? '';

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** What every answer carries, whatever it is; in production HSTS besides. */
function expectSafe({ headers }: Response, { policy = POLICY.join('; '), tls = true } = {}): void {
  expect(headers.get('content-security-policy')).toBe(policy);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toBe('camera=(), microphone=(), geolocation=()');
  expect(headers.get('strict-transport-security')).toBe(tls ? 'max-age=31536000; includeSubDomains' : null);
  for (const name of ['x-powered-by', 'server', 'access-control-allow-origin', 'access-control-allow-credentials']) {
    expect([name, headers.get(name)]).toEqual([name, null]);
  }
}

describe('in production', () => {
  let app: TestApp;
  let member: TestClient;
  beforeAll(async () => {
    app = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
    member = new TestClient(app.origin, HOME);
    expect((await member.signIn(app.viewer('contributor').email, PASSWORD)).status).toBe(200);
  });
  afterAll(() => app.close());

  it.each([
    ['the start page', '/', 200],
    ['a page', '/products', 200],
    ['the sign-in page', '/sign-in', 200],
    ['a script', `/assets/${asset}`, 200],
    ['a picture', '/favicon.svg', 200],
    ['the health of the instance', '/health/live', 200],
    ['its readiness', '/health/ready', 200],
    ['an address nobody has', '/api/nothing', 404],
    ['a script that is gone', '/assets/gone.js', 404],
    ['a route without a session', '/api/account/export.json', 401],
    ['a GraphQL call by GET', '/graphql?query=%7B__typename%7D', 400],
    ['an address with a NUL', '/%00', 200],
    ['an address that is no text', '/api/evidence/%E0%A4%A/file', 400],
  ])('A81: %s carries every header', async (_what, path, status) => {
    const response = await new TestClient(app.origin, HOME).fetch(path);
    expect([path, response.status]).toEqual([path, status]);
    expectSafe(response);
  });

  it('A81: refusals by POST carry them too', async () => {
    for (const [path, body, headers] of [
      ['/graphql', '{"query":', {}],
      ['/graphql', '{}', { origin: 'https://evil.example' }],
      ['/graphql', 'x'.repeat(300_000), {}],
      ['/api/auth/sign-in/email', '{}', {}],
      ['/api/evidence', '', {}],
      ['/products', '{}', {}],
    ] as const) {
      const response = await member.post(path, body, headers);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expectSafe(response);
    }
    expectSafe(await member.fetch('/graphql', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }));
  });

  it('A81: pages and answers are not kept by caches in between, assets are for good', async () => {
    const caching = async (path: string) => (await member.fetch(path)).headers.get('cache-control');
    expect(await caching('/')).toBe('no-cache');
    expect(await caching(`/assets/${asset}`)).toBe('public, max-age=31536000, immutable');
    expect(await caching('/api/nothing')).toBe('no-store');
    const answer = await member.post('/graphql', { query: '{ viewer { name } }' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    '/.env',
    '/.env.local',
    '/.git/config',
    '/.git/HEAD',
    '/.npmrc',
    '/.well-known/openid-configuration',
    '/package.json',
    '/package-lock.json',
    '/persisted-documents.json.map',
    `/assets/${asset}.map`,
    '/metrics',
    '/metrics.json',
    '/debug/vars',
    '/actuator/env',
    '/console',
    '/server-status',
    '/graphiql',
    '/server-status.php',
    '/wp-login.php',
    '/backup.sql',
    '/id_rsa.pem',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/api/metrics',
    '/health/metrics',
    '/assets/',
    '/api',
    '/health',
    '/instruments/opencria/1.0.0/..%2f..%2f..%2fpackage.json',
  ])('A81: %s is 404, without a page or a file', async (path) => {
    const response = await member.fetch(path);
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.text()).not.toMatch(/<html|"dependencies"|PASSWORD|\[core\]/);
    expectSafe(response);
  });

  it('A81: no asset carries its source or names a map', async () => {
    expect(readdirSync('dist/web/assets').filter((name) => name.endsWith('.map'))).toEqual([]);
    expect(await (await member.fetch(`/assets/${asset}`)).text()).not.toContain('sourceMappingURL');
  });

  it('the page holds no script, style or handler of its own and names no other host', async () => {
    const page = await (await member.fetch('/')).text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=|\bstyle=|https?:\/\/|\/\/[a-z]/i);
  });
});

describe('files and forms', () => {
  let app: TestApp;
  let officer: TestClient;
  beforeAll(async () => {
    app = await startApp();
    officer = await app.as('compliance-officer');
  });
  afterAll(() => app.close());

  it('A41, A81: an uploaded file, a report and an export come as downloads that run nothing', async () => {
    const screening = await start(officer, 'SCREENING', await createProduct(officer, 'Skerry'));
    const { id } = await uploaded(officer, screening, PDF, 'policy.pdf');
    for (const [path, policy] of [
      [
        `/api/evidence/${id}/file`,
        "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      ],
      [`/api/assessments/${screening.id}/report.pdf`, POLICY.join('; ')],
      [`/api/assessments/${screening.id}/assessment.json`, POLICY.join('; ')],
      ['/api/account/export.json', POLICY.join('; ')],
    ] as const) {
      const response = await officer.fetch(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expectSafe(response, { policy, tls: false });
      await response.arrayBuffer();
    }
  });

  it('A11: a form of another site changes nothing, whatever it calls itself', async () => {
    const before = await app.database.sql('select count(*) from app.product');
    const query = 'mutation { createProduct(input: { name: "Forged" }) { id } }';
    const form = new URLSearchParams({ query });
    const parts = new FormData();
    parts.append('operations', JSON.stringify({ query }));
    const foreign = { origin: 'https://evil.example' };
    const answers = [
      officer.post('/graphql', { query }, foreign),
      officer.post('/graphql', { query }, { origin: 'null' }),
      officer.post('/graphql', { query }, { origin: `${app.origin}.evil.example` }),
      officer.post('/graphql', { query }, { origin: app.origin.replace('127.0.0.1', '127.0.0.2') }),
      officer.post('/graphql', JSON.stringify({ query }), { 'content-type': 'text/plain' }),
      officer.post('/graphql', form.toString(), { 'content-type': 'application/x-www-form-urlencoded' }),
      officer.fetch('/graphql', { method: 'POST', body: parts }),
      officer.fetch(`/graphql?${form.toString()}`),
      officer.fetch(`/graphql?${form.toString()}`, { headers: { 'x-http-method-override': 'POST' } }),
      officer.post('/api/auth/sign-out', {}, foreign),
      officer.fetch('/api/evidence?assessmentId=x', { method: 'POST', body: parts, headers: foreign }),
    ];
    for (const answer of await Promise.all(answers)) {
      expect([400, 403, 415]).toContain(answer.status);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(await app.database.sql('select count(*) from app.product')).toEqual(before);
    expect(await officer.ask('{ viewer { role } }')).toEqual({ viewer: { role: 'COMPLIANCE_OFFICER' } });
  });

  it('A11: a preflight of another site is answered without a word of leave', async () => {
    for (const path of ['/graphql', '/api/auth/sign-in/email', '/api/evidence', '/']) {
      const { headers } = await officer.fetch(path, {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      });
      for (const name of ['origin', 'credentials', 'methods', 'headers']) {
        expect([path, name, headers.get(`access-control-allow-${name}`)]).toEqual([path, name, null]);
      }
    }
  });
});
