import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument } from '#libs/instruments';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';

interface Exported {
  format: string;
  instrument: { id: string; version: string; digest: string };
  organisation: string;
  product: string | null;
  mode: string;
  asOf: string;
  headline: string;
  clusters: { id: string; score: { fraction: string; decimal: string } | null }[];
  plan: { key: string }[];
  flagsNotKnown: string[];
}

let app: TestApp;
let officer: TestClient;
let full: Started;
let instrument: Instrument;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry "2" – Ö', { dm: true }));
  instrument = await instrumentOf(officer, full);
  for (const question of choices(instrument).slice(0, 5)) {
    await saveAnswer(officer, {
      assessmentId: full.id,
      questionId: question.id,
      option: question.options[0]?.id,
      note: 'Zoë’s team – notes',
    });
  }
});
afterAll(() => app.close());

const download = (client: TestClient, file: string, id = full.id): Promise<Response> =>
  client.fetch(`/api/assessments/${id}/${file}`);

describe('the report', () => {
  it('is a PDF at any time, the same bytes for the same answers on the same day', async () => {
    const [one, two] = [await download(officer, 'report.pdf'), await download(officer, 'report.pdf')];
    expect(one.status).toBe(200);
    expect(one.headers.get('content-type')).toBe('application/pdf');
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('Skerry "2" – Ö 2026-11-02.pdf')}`,
    );
    const [first, second] = [Buffer.from(await one.arrayBuffer()), Buffer.from(await two.arrayBuffer())];
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.length).toBe(Number(one.headers.get('content-length')));
    expect(second.equals(first)).toBe(true);
  });

  it('changes with what is decided on an action', async () => {
    const before = Buffer.from(await (await download(officer, 'report.pdf')).arrayBuffer());
    const { assessment } = await officer.ask<{ assessment: { plan: { key: string; revision: number }[] } }>(
      'query ($id: ID!) { assessment(id: $id) { plan { key revision } } }',
      { id: full.id },
    );
    const [{ key, revision }] = assessment.plan as [{ key: string; revision: number }];
    await officer.ask('mutation ($input: MoveActionInput!) { moveAction(input: $input) { __typename } }', {
      input: {
        assessmentId: full.id,
        key,
        operationId: randomUUID(),
        baseRevision: revision,
        move: 'ACCEPTED',
        ownerId: app.viewer('organisation-admin').userId,
        dueOn: '2027-03-01',
      },
    });
    const after = Buffer.from(await (await download(officer, 'report.pdf')).arrayBuffer());
    expect(after.equals(before)).toBe(false);
  });

  it('is printed for a screening and for the organisation as well', async () => {
    const screening = await start(officer, 'SCREENING', await createProduct(officer, 'Young'));
    const organisation = await start(officer, 'ORGANISATION');
    for (const { id } of [screening, organisation])
      expect((await download(officer, 'report.pdf', id)).status).toBe(200);
  });

  it('does not keep other requests waiting while it is printed', async () => {
    let printed = false;
    const printing = download(officer, 'report.pdf').then(async (response) => {
      await response.arrayBuffer();
      printed = true;
    });
    expect((await app.visitor().fetch('/health/live')).status).toBe(200);
    expect(printed).toBe(false);
    await printing;
  });

  it('carries the same figures as JSON for programs', async () => {
    const exported = (await (await download(officer, 'assessment.json')).json()) as Exported;
    expect(exported).toMatchObject({
      format: 'opencria-assessment/1',
      instrument: { id: instrument.id, version: instrument.version, digest: instrument.digest },
      organisation: 'Fernhollow',
      product: 'Skerry "2" – Ö',
      mode: 'full',
      asOf: '2026-11-02',
    });
    expect(exported.flagsNotKnown).not.toContain('dm');
    expect(exported.flagsNotKnown).toContain('ads');
    const { assessment } = await officer.ask<{
      assessment: {
        plan: { key: string }[];
        result: { headline: string; clusters: { id: string; score: { fraction: string; decimal: string } | null }[] };
      };
    }>(
      'query ($id: ID!) { assessment(id: $id) { plan { key } result { headline clusters { id score { fraction decimal } } } } }',
      { id: full.id },
    );
    expect(exported.headline).toBe(assessment.result.headline);
    expect(exported.clusters.map(({ id, score }) => ({ id, score }))).toEqual(assessment.result.clusters);
    expect(exported.plan.map(({ key }) => key)).toEqual(assessment.plan.map(({ key }) => key));
  });

  it('is printed for every reader, and what may not be left out in public is refused by name', async () => {
    for (const kind of ['board', 'public', 'child', 'progress']) {
      const response = await download(officer, `documents/${kind}.pdf`);
      expect([kind, response.status]).toEqual([kind, 200]);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.includes('/EmbeddedFile')).toBe(false);
    }
    const grave = instrument.harms.find(({ floor }) => floor.scale === 4)?.id ?? '';
    const refusals: readonly (readonly [string, number, string])[] = [
      ['documents/everything.pdf', 404, 'DOCUMENT_UNKNOWN'],
      ['documents/reviewers.pdf', 404, 'DOCUMENT_UNKNOWN'],
      ['documents/public.pdf?withhold=RL-03:safety', 400, 'REDACTION_REFUSED'],
      [`documents/public.pdf?withhold=harm:${grave}:safety`, 400, 'REDACTION_REFUSED'],
      ['documents/child.pdf?contact=a%0Ab', 400, 'CONTACT_REFUSED'],
    ];
    for (const [file, status, code] of refusals) {
      const response = await download(officer, file);
      expect([file, response.status]).toEqual([file, status]);
      expect(await response.json()).toMatchObject({ code });
    }
    expect((await download(officer, 'documents/public.pdf?withhold=owners:personal-data')).status).toBe(200);
    expect((await download(await app.as('contributor'), 'documents/board.pdf')).status).toBe(403);
  });

  it('is for those who answer for it and for executives, and each download is audited', async () => {
    expect((await download(await app.as('contributor'), 'report.pdf')).status).toBe(403);
    expect((await download(await app.as('reviewer', 'Reviewing Body'), 'assessment.json')).status).toBe(403);
    expect((await download(app.visitor(), 'report.pdf')).status).toBe(401);
    expect((await download(await app.as('executive'), 'assessment.json')).status).toBe(200);
    const [entry] = await app.database.sql(
      'select actor_id, action, object_id, details from app.audit_entry order by seq desc limit 1',
    );
    expect(entry).toEqual({
      actor_id: app.viewer('executive').userId,
      action: 'report.download',
      object_id: full.id,
      details: { format: 'json' },
    });
  });

  it('of another company answers like one that does not exist', async () => {
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    for (const file of ['report.pdf', 'assessment.json']) {
      const answers = await Promise.all(
        [full.id, randomUUID(), 'not-an-id'].map(async (id) => {
          const response = await download(stranger, file, id);
          const { reference: _reference, ...body } = (await response.json()) as Record<string, unknown>;
          return { status: response.status, body };
        }),
      );
      expect(answers[0]).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });
});
