import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findPersonalData } from '#libs/privacy';
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

const DISCUSSED = `query Discussed($assessmentId: ID!) { assessmentDiscussion(assessmentId: $assessmentId) {
  questionId comments openThreads openProposals check { askedOf { name } } } }`;

const productOf = ({ products }: Seeded, name: string) => products.edges.find(({ node }) => node.name === name);

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

async function signedIn(organisation: number, person = 0): Promise<TestClient> {
  const client = app.visitor();
  const email = DEMO_ORGANISATIONS[organisation]?.people[person]?.email ?? '';
  expect((await client.signIn(email, demoPassword(app.app.get(InstallationSecret)))).status).toBe(200);
  return client;
}

describe('the demo workspace', () => {
  it('shows a company with a product that is answered throughout, good and bad, with one red line open', async () => {
    const client = await signedIn(0);
    const skerry = productOf(await client.ask<Seeded>(SEEDED), 'Skerry');
    expect(skerry?.node.profile.length).toBeGreaterThan(40);
    const [assessment] = skerry?.node.assessments ?? [];
    expect(assessment).toMatchObject({ mode: 'FULL', summary: { gate: 'G1', redLinesBreached: 1 } });
    expect(assessment?.summary.answered).toBeGreaterThan(50);
    expect(assessment?.answers.some(({ evidenceIds }) => evidenceIds.length > 1)).toBe(true);
    expect(assessment?.organisationAnswers.length).toBeGreaterThan(10);
  });

  it('tells what children said about the product, by kinds and numbers, linked to answers and evidence', async () => {
    const client = await signedIn(0);
    const id = productOf(await client.ask<Seeded>(SEEDED), 'Skerry')?.node.assessments[0]?.id;
    const { assessment } = await client.ask<{
      assessment: { participation: { consultations: Record<string, unknown>[] } };
    }>(
      `query ($id: ID!) { assessment(id: $id) { participation { consultations {
         title heldTo children ageBands heard decided setting because questionIds evidenceIds } } } }`,
      { id },
    );
    const [record, ...others] = assessment.participation.consultations;
    expect(others).toEqual([]);
    expect(record).toMatchObject({ heldTo: '2026-06-05', children: 44, ageBands: ['13-15', '16-17'] });
    for (const text of ['heard', 'decided', 'setting', 'because']) {
      expect(findPersonalData(String(record?.[text]))).toEqual([]);
    }
    expect(record?.['questionIds']).toContain('changed-by-children');
    expect(record?.['evidenceIds']).toHaveLength(2);
  });

  it('has the figures that the command line works out from the same answers, to the last digit', async () => {
    const client = await signedIn(0);
    const id = productOf(await client.ask<Seeded>(SEEDED), 'Skerry')?.node.assessments[0]?.id;
    // Consultations are records of the service; an answers file has none.
    const { participation, ...figures } = (await (
      await client.fetch(`/api/assessments/${id}/assessment.json`)
    ).json()) as Record<string, unknown>;
    expect(participation).toBeDefined();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-demo-'));
    try {
      const file = path.join(folder, 'skerry.json');
      const call = ['dist/apps/cli/src/main.js', 'assess', 'test/fixtures/skerry.answers.yaml', '--json', file];
      await promisify(execFile)(process.execPath, call);
      expect(figures).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows a contributor what is shared out to her: open questions by their day, and what waits for her word', async () => {
    const mei = await signedIn(0, 1);
    const { myQuestions } = await mei.ask<{
      myQuestions: {
        open: number;
        overdue: number;
        done: number;
        edges: { node: { assessmentTitle: string; questionId: string; dueOn: string } }[];
      };
    }>(`{ myQuestions(first: 20) { open overdue done edges { node { assessmentTitle questionId dueOn } } } }`);
    expect(myQuestions).toMatchObject({ open: 4, overdue: 0, done: 2 });
    expect(myQuestions.edges.map(({ node }) => node.dueOn)).toEqual([
      '2026-11-18',
      '2026-11-18',
      '2026-11-26',
      '2026-11-26',
    ]);
    expect(new Set(myQuestions.edges.map(({ node }) => node.assessmentTitle)).size).toBe(1);
    const assessmentId = productOf(await mei.ask<Seeded>(SEEDED), 'Skerry')?.node.assessments[0]?.id;
    const { assessmentDiscussion } = await mei.ask<{ assessmentDiscussion: object[] }>(DISCUSSED, { assessmentId });
    expect(assessmentDiscussion).toHaveLength(3);
    expect(assessmentDiscussion).toEqual(
      expect.arrayContaining([
        { questionId: 'people-suggestions', comments: 2, openThreads: 1, openProposals: 1, check: null },
        { questionId: 'see-mend-delete', comments: 2, openThreads: 0, openProposals: 0, check: null },
        {
          questionId: 'unknown-adult-contact',
          comments: 0,
          openThreads: 0,
          openProposals: 0,
          check: { askedOf: { name: 'Mei Tanaka' } },
        },
      ]),
    );
  });

  it('has records that cover only some markets, have run out, or say until when they hold', async () => {
    const amara = await signedIn(0);
    const id = productOf(await amara.ask<Seeded>(SEEDED), 'Skerry')?.node.assessments[0]?.id;
    const { assessment } = await amara.ask<{
      assessment: { evidence: { title: string; validUntil: string | null; concerns: string[] }[] };
    }>(`query Evidence($id: ID!) { assessment(id: $id) { evidence { title validUntil concerns } } }`, { id });
    const limited = assessment.evidence.filter(({ validUntil }) => validUntil !== null);
    expect(limited.map(({ title, concerns }) => [title, ...concerns])).toEqual(
      expect.arrayContaining([
        ['Log of test contacts on each route', 'OTHER_MARKETS'],
        ["Run by test accounts with partners' replies", 'EXPIRED'],
        ['Yearly check of the process by a hotline'],
      ]),
    );
    expect(limited).toHaveLength(3);
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

  it('shows Skerry as a reviewing body got it, while its draft goes on', async () => {
    const client = await signedIn(0);
    const { submissions } = await client.ask<{ submissions: unknown[] }>(
      '{ submissions { title version state turn programmeName } }',
    );
    expect(submissions).toEqual([
      { title: 'Skerry', version: 1, state: 'SUBMITTED', turn: 'BODY', programmeName: 'Children online: first round' },
    ]);
    const states = await app.database.sql(`select distinct state from app.assessment`);
    expect(states).toEqual([{ state: 'draft' }]);
  });

  it('is made once: what is there is left alone', async () => {
    const counts = () =>
      app.database.sql(
        `select (select count(*) from app.answer) as answers, (select count(*) from app.product) as products,
            (select count(*) from app.comment) as comments, (select count(*) from app.assignment) as assignments`,
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
