import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPassword, DEMO_ORGANISATIONS } from '#api/accounts/demo-people.js';
import { seedDemo } from '#api/operations/seed-demo.js';
import { InstallationSecret } from '#api/platform/keys.js';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

interface Seeded {
  products: {
    edges: {
      node: {
        name: string;
        profile: { flag: string; value: boolean }[];
        assessments: {
          id: string;
          mode: string;
          summary: {
            headline: string;
            gate: string | null;
            applicable: number;
            answered: number;
            blank: number;
            redLinesBreached: number;
          };
          answers: { evidenceIds: string[] }[];
          organisationAnswers: { questionId: string }[];
        }[];
      };
    }[];
  };
}

const SEEDED = `{ products { edges { node { name profile { flag value } assessments { id mode answers { evidenceIds }
  organisationAnswers { questionId } summary { headline gate applicable answered blank redLinesBreached } } } } } }`;

let app: TestApp;
beforeAll(async () => {
  // The day the answers of the demo were written for.
  app = await startApp({ env: { OPENCRIA_TODAY: '2026-11-16T09:00:00Z' } });
  // The people of other tests would make this an installation in use, which no demo is added to.
  await app.database.sql('truncate auth."user" cascade');
  await app.database.sql('set session_replication_role = replica; delete from app.membership; delete from app.person');
  await seedDemo(app.app);
});
afterAll(() => app.close());

async function signedIn(organisation: number): Promise<TestClient> {
  const client = app.visitor();
  const email = DEMO_ORGANISATIONS[organisation]?.people[0]?.email ?? '';
  expect((await client.signIn(email, demoPassword(app.app.get(InstallationSecret)))).status).toBe(200);
  return client;
}

describe('the demo workspace', () => {
  it('shows a company with a product that is answered throughout, good and bad, with one red line open', async () => {
    const client = await signedIn(0);
    const { products } = await client.ask<Seeded>(SEEDED);
    const [skerry] = products.edges;
    expect(products.edges).toHaveLength(1);
    expect(skerry?.node.name).toBe('Skerry');
    expect(skerry?.node.profile.length).toBeGreaterThan(40);
    const [assessment] = skerry?.node.assessments ?? [];
    expect(assessment).toMatchObject({ mode: 'FULL', summary: { gate: 'G1', redLinesBreached: 1 } });
    expect(assessment?.summary.answered).toBeGreaterThan(50);
    expect(assessment?.answers.some(({ evidenceIds }) => evidenceIds.length > 1)).toBe(true);
    expect(assessment?.organisationAnswers.length).toBeGreaterThan(10);
  });

  it('has the figures that the command line works out from the same answers, to the last digit', async () => {
    const client = await signedIn(0);
    const { products } = await client.ask<Seeded>(SEEDED);
    const id = products.edges[0]?.node.assessments[0]?.id;
    const exported = await (await client.fetch(`/api/assessments/${id}/assessment.json`)).json();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-demo-'));
    try {
      const file = path.join(folder, 'skerry.json');
      const call = ['dist/apps/cli/src/main.js', 'assess', 'test/fixtures/skerry.answers.yaml', '--json', file];
      await promisify(execFile)(process.execPath, call);
      expect(exported).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows a second company with a screening that was only begun', async () => {
    const { products } = await (await signedIn(1)).ask<Seeded>(SEEDED);
    const [young] = products.edges;
    expect(young?.node.assessments).toHaveLength(1);
    const [screening] = young?.node.assessments ?? [];
    expect(screening).toMatchObject({ mode: 'SCREENING' });
    expect(screening?.answers).toHaveLength(3);
    expect(screening?.summary.blank).toBeGreaterThan(3);
  });

  it('is made once: what is there is left alone', async () => {
    const counts = () =>
      app.database.sql(
        'select (select count(*) from app.answer) as answers, (select count(*) from app.product) as products',
      );
    const before = await counts();
    await app.database.sql(`update auth.installation set demo = 'people'`);
    await seedDemo(app.app);
    expect(await counts()).toEqual(before);
  });
});

describe('the demo of an installation with a questionnaire of its own', () => {
  it('shows the product, answered by nobody, instead of ending the start', async () => {
    const other = await startApp({ env: { INSTRUMENTS_DIR: path.resolve('test/fixtures/small-instrument') } });
    try {
      await other.database.sql('truncate auth."user" cascade');
      await other.database.sql(
        'set session_replication_role = replica; delete from app.membership; delete from app.person',
      );
      await seedDemo(other.app);
      const rows = await other.database.sql('select name from app.product order by name');
      expect(rows.map(({ name }) => name as string)).toEqual(['Pebble Path', 'Skerry']);
      expect(await other.database.sql('select 1 from app.answer')).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
