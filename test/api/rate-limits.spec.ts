import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Clock } from '#api/platform/clock.js';
import { Config } from '#api/platform/config.js';
import { SharedLimits } from '#api/platform/limits/shared-limits.js';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, PASSWORD } from '../support/people.js';
import { PDF } from '../support/sample-files.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';
import { uploadFile } from '../support/upload.js';

const REQUEST = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { minutes } }';

/** How often each status came, and the waits that were named. */
async function tally(answers: Promise<Response>[]): Promise<{ statuses: Record<number, number>; waits: number[] }> {
  const statuses: Record<number, number> = {};
  const waits = new Set<number>();
  for (const answer of await Promise.all(answers)) {
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    if (answer.status === 429) waits.add(Number(answer.headers.get('retry-after')));
    await answer.arrayBuffer();
  }
  return { statuses, waits: [...waits] };
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_none, n) => make(n));
const after = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

describe('a burst of ordinary requests', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ env: { RATE_LIMITS: 'requests=50/10' } });
  });
  afterAll(() => app.close());

  it('A47: of one person ends with 429 and Retry-After, while everybody else is answered', async () => {
    const [noisy, other] = [await app.as('contributor'), await app.as('executive')];
    const ask = (client: TestClient) => client.post('/graphql', { query: '{ viewer { role } }' });
    const burst = await tally(times(200, () => ask(noisy)));
    expect(burst).toEqual({ statuses: { 200: 50, 429: 150 }, waits: [1] });
    expect((await ask(other)).status).toBe(200);
    expect((await app.visitor().fetch('/health/ready')).status).toBe(200);
    const refused = await ask(noisy);
    expect(await refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', mend: 'Wait 1 seconds and try again.' });
    app.moveTo(after(1));
    expect((await tally(times(10, () => ask(noisy)))).statuses).toEqual({ 200: 5, 429: 5 });
  });

  it('A47: counts a second session of the same person with the first', async () => {
    app.moveTo(after(100));
    const sessions = [await app.as('compliance-officer'), await app.as('compliance-officer')];
    const { statuses } = await tally(
      times(80, (n) => sessions[n % 2]!.post('/graphql', { query: '{ viewer { role } }' })),
    );
    expect(statuses).toEqual({ 200: 50, 429: 30 });
  });

  it('A47: of visitors who cannot be told apart meets a bucket ten times as large, and no member', async () => {
    app.moveTo(after(200));
    const member = await app.as('executive');
    app.moveTo(after(300));
    const { statuses } = await tally(
      times(600, () => app.visitor().post('/graphql', { query: '{ workspace { localMode } }' })),
    );
    expect(statuses).toEqual({ 200: 500, 429: 100 });
    expect((await member.post('/graphql', { query: '{ viewer { role } }' })).status).toBe(200);
  });
});

describe('limits that hold for all instances', () => {
  let app: TestApp;
  let officer: TestClient;
  let screening: Started;
  beforeAll(async () => {
    app = await startApp({
      env: { RATE_LIMITS: 'requests=1000000/1 upload=3/600 reset=3/3600 link=4/3600', TRUSTED_PROXIES: 'loopback' },
    });
    officer = await app.as('compliance-officer');
    screening = await start(officer, 'SCREENING', await createProduct(officer, 'Skerry'));
  });
  afterAll(() => app.close());

  it('A48: fifty reports asked for at once by one person: thirty are queued and given, the others told when to come back', async () => {
    const report = (client: TestClient) => client.fetch(`/api/assessments/${screening.id}/report.pdf`);
    expect(await tally(times(50, () => report(officer)))).toEqual({ statuses: { 200: 30, 429: 20 }, waits: [600] });
    expect((await report(await app.as('executive'))).status).toBe(200);
    const json = await officer.fetch(`/api/assessments/${screening.id}/assessment.json`);
    expect([json.status, json.headers.get('retry-after')]).toEqual([429, '600']);
    app.moveTo(after(599));
    expect((await report(officer)).headers.get('retry-after')).toBe('1');
    app.moveTo(after(601));
    expect((await report(officer)).status).toBe(200);
  }, 120_000);

  it('counts in PostgreSQL, where another instance finds the count', async () => {
    const another = () => new SharedLimits(app.app.get(DataSource), app.app.get(Clock), app.app.get(Config));
    for (let n = 1; n <= 30; n++) await another().take('outward', 'somebody');
    await expect(another().take('outward', 'somebody')).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      status: 429,
    });
    await expect(another().take('outward', 'somebody else')).resolves.toBeUndefined();
    const rows = await app.database.sql<{ key: string }>('select key from auth.rate_window');
    expect(rows.filter(({ key }) => /somebody|outward/.test(key))).toEqual([]);
  });

  it('stop uploads of one person and not those of a colleague', async () => {
    const send = (client: TestClient) => uploadFile(client, screening, PDF, 'policy.pdf');
    const answers = [await send(officer), await send(officer), await send(officer), await send(officer)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
    expect((await send(await app.as('contributor'))).status).toBe(201);
  });

  it('stop asking for letters from one source, over GraphQL with 429 and Retry-After, and no other source', async () => {
    const ask = (n: number, source: string) =>
      app
        .visitor()
        .post(
          '/graphql',
          { query: REQUEST, variables: { input: { email: `n${n}@nowhere.example` } } },
          { 'x-forwarded-for': source },
        );
    for (let n = 1; n <= 3; n++) expect((await ask(n, '198.51.100.7')).status).toBe(200);
    const refused = await ask(4, '198.51.100.7');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    // What stands left of the last hop is the caller's own claim.
    expect((await ask(5, '203.0.113.9, 198.51.100.7')).status).toBe(429);
    expect((await ask(6, '203.0.113.9')).status).toBe(200);
  });

  it('stop guessing at one-time links', async () => {
    const guess = (n: number) =>
      app.visitor().post(
        '/graphql',
        {
          query: `query ($t: String!) { invitationOffer(token: $t) { __typename } }`,
          variables: { t: `guess ${n}` },
        },
        { 'x-forwarded-for': `2001:db8:1:2:${n}::4` },
      );
    const statuses: number[] = [];
    for (let n = 1; n <= 5; n++) statuses.push((await guess(n)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  it('A23: a hundred sign-ups in one operation are refused as a whole, sixteen of them too', async () => {
    const calls = (count: number) => times(count, (n) => `a${n}: completeSetUp(input: $i) { id }`).join(' ');
    const ask = (count: number) =>
      app.visitor().post('/graphql', {
        query: `mutation ($i: CompleteSetUpInput!) { ${calls(count)} }`,
        variables: { i: { token: 'x', organisationName: 'x', name: 'x', email: 'a@b.example', password: PASSWORD } },
      });
    expect([(await ask(100)).status, (await ask(16)).status]).toEqual([400, 400]);
    const { errors } = (await (await ask(15)).json()) as { errors: unknown[] };
    // The first refusal ends the operation: one try each.
    expect(errors).toHaveLength(1);
  });
});

describe('guessing passwords', () => {
  const FAR = '203.0.113.77';
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ env: { TRUSTED_PROXIES: 'loopback' } });
  });
  afterAll(() => app.close());

  const signIn = (email: string, password: string, source: string) =>
    app.visitor().post('/api/auth/sign-in/email', { email, password }, { 'x-forwarded-for': source });

  it('A03: closes an address to the source that guessed, and not to its owner elsewhere', async () => {
    const { email } = app.viewer('executive');
    for (let n = 1; n <= 9; n++) expect((await signIn(email, `wrong words ${n}`, '198.51.100.1')).status).toBe(401);
    for (const source of ['198.51.100.1', '10.9.8.7, 198.51.100.1']) {
      const stopped = await signIn(email, PASSWORD, source);
      expect(stopped.status).toBe(429);
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await signIn(email, PASSWORD, FAR)).status).toBe(200);
  });

  it('A03: judges no more than nine of forty guesses sent at the same moment', async () => {
    const { email } = app.viewer('executive', BRIGHTPEBBLE);
    const { statuses } = await tally(times(40, (n) => signIn(email, `wrong words ${n}`, '198.51.100.2')));
    expect(statuses).toEqual({ 401: 9, 429: 31 });
  });

  it('A03: stops one source that tries many addresses, and opens within a quarter of an hour', async () => {
    const source = '2001:db8:77::1';
    for (let round = 0; round < 10; round++) {
      await tally(times(10, (n) => signIn(`person${round}.${n}@nowhere.example`, 'wrong words', source)));
    }
    const { email } = app.viewer('contributor');
    expect((await signIn(email, PASSWORD, '2001:db8:77::ffff:2')).status).toBe(429);
    expect((await signIn(email, PASSWORD, FAR)).status).toBe(200);
    const [{ late } = { late: -1 }] = await app.database.sql<{ late: number }>(
      `select count(*)::int as late from auth.sign_in_attempt where window_ends_at > now() + interval '15 minutes'`,
    );
    expect(late).toBe(0);
    await app.database.sql(`update auth.sign_in_attempt set window_ends_at = window_ends_at - interval '15 minutes'`);
    expect((await signIn(email, PASSWORD, source)).status).toBe(200);
  });

  it('A03: closes an address to everybody only after tries from many sources', async () => {
    const { email } = app.viewer('contributor', BRIGHTPEBBLE);
    for (let n = 1; n <= 10; n++) {
      await tally(times(9, (guess) => signIn(email, `wrong words ${guess}`, `198.51.100.${100 + n}`)));
    }
    expect((await signIn(email, PASSWORD, FAR)).status).toBe(429);
  });
});
