import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AssessmentsService } from '#api/assessments/assessments.service.js';
import { FileUpkeep } from '#api/evidence/file-upkeep.js';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import { EICAR, startClamdStub, type ClamdStub, type ScannerMood } from '../support/clamd-stub.js';
import { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, PASSWORD, REVIEWERS } from '../support/people.js';
import { startS3Server } from '../support/s3-server.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { answerTo, download, nobodysId, uploaded, type UploadedFile } from '../support/upload.js';

const LIST = `query ($id: ID!) { assessment(id: $id) { evidence { id fileState downloadable } } }`;

interface Shown {
  id: string;
  fileState: string;
  downloadable: boolean;
}

/** What members see of one file. */
async function shown(client: TestClient, { id }: Started, file: UploadedFile): Promise<Omit<Shown, 'id'> | undefined> {
  const { assessment } = await client.ask<{ assessment: { evidence: Shown[] } }>(LIST, { id });
  const found = assessment.evidence.find((item) => item.id === file.id);
  return found && { fileState: found.fileState, downloadable: found.downloadable };
}

const text = (name: string) => Buffer.from(`minutes of ${name}\n`);

const STORES = [
  { place: 'a folder', openStore: () => Promise.resolve({ env: {}, close: () => Promise.resolve() }) },
  { place: 'a bucket', openStore: startS3Server },
];

describe.each(STORES)('A40: with a virus scanner, a file kept in $place', ({ openStore }) => {
  let app: TestApp;
  let clamd: ClamdStub;
  let officer: TestClient;
  let assessment: Started;
  let closeStore: () => Promise<void>;
  beforeAll(async () => {
    clamd = await startClamdStub();
    const { env, close } = await openStore();
    closeStore = close;
    app = await startApp({
      env: { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port), SCANNER_PATIENCE_SECONDS: '1', ...env },
    });
    officer = await app.as('compliance-officer');
    assessment = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  });
  afterEach(async () => {
    await clamd.stop();
    clamd.mood = 'well';
    await clamd.start();
  });
  afterAll(async () => {
    await app.close();
    await clamd.stop();
    await closeStore();
  });
  const scanAgain = () => app.app.get(FileUpkeep).scan();

  it('opens once the scanner found nothing in what was sent', async () => {
    const content = text('the board');
    const file = await uploaded(officer, assessment, content, 'minutes.txt');
    expect(clamd.scanned.at(-1)).toBe(content.length);
    expect(await shown(officer, assessment, file)).toEqual({ fileState: 'CLEAN', downloadable: true });
    expect((await download(officer, file.id)).status).toBe(200);
  });

  it('is quarantined where it found something: it never opens, and can be removed', async () => {
    const file = await uploaded(officer, assessment, Buffer.from(EICAR), 'minutes.txt');
    expect(await shown(officer, assessment, file)).toEqual({ fileState: 'QUARANTINED', downloadable: false });
    expect(await answerTo(officer, file.id)).toMatchObject({ status: 409, body: { code: 'FILE_QUARANTINED' } });
    await scanAgain();
    expect(await shown(officer, assessment, file)).toEqual({ fileState: 'QUARANTINED', downloadable: false });
    await officer.ask('mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { id } }', {
      input: { id: file.id },
    });
    expect(await answerTo(officer, file.id)).toMatchObject({ status: 404 });
  });

  it('stays pending and closed while the scanner is down, and opens when it is back', async () => {
    await clamd.stop();
    const file = await uploaded(officer, assessment, text('May'), 'may.txt');
    expect(await shown(officer, assessment, file)).toEqual({ fileState: 'PENDING', downloadable: false });
    expect(await answerTo(officer, file.id)).toMatchObject({ status: 409, body: { code: 'FILE_PENDING' } });
    expect(await scanAgain()).toBe(0);
    expect(await shown(officer, assessment, file)).toEqual({ fileState: 'PENDING', downloadable: false });
    await clamd.start();
    expect(await scanAgain()).toBe(1);
    expect(await shown(officer, assessment, file)).toEqual({ fileState: 'CLEAN', downloadable: true });
    expect(Buffer.from(await (await download(officer, file.id)).arrayBuffer()).equals(text('May'))).toBe(true);
  });

  it.each<ScannerMood>(['silent', 'confused', 'hanging up'])(
    'stays pending and closed while the scanner is %s',
    async (mood) => {
      clamd.mood = mood;
      const file = await uploaded(officer, assessment, text(mood), 'notes.txt');
      expect(await shown(officer, assessment, file)).toEqual({ fileState: 'PENDING', downloadable: false });
      expect((await download(officer, file.id)).status).toBe(409);
      clamd.mood = 'well';
      expect(await scanAgain()).toBe(1);
      expect((await download(officer, file.id)).status).toBe(200);
    },
  );

  it('that waited is quarantined by the later scan, for every row with its content, and the audit log says so', async () => {
    await clamd.stop();
    const content = Buffer.from(`June\n${EICAR}`);
    const files = [
      await uploaded(officer, assessment, content, 'june.txt'),
      await uploaded(officer, assessment, content, 'june again.txt'),
    ];
    await clamd.start();
    expect(await scanAgain()).toBe(1);
    for (const file of files) {
      expect(await shown(officer, assessment, file)).toEqual({ fileState: 'QUARANTINED', downloadable: false });
      const entries = await app.database.sql<{ state: string }>(
        `select details ->> 'state' as state from app.audit_entry
          where object_id = $1 and action = 'evidence.file-state'`,
        [file.id],
      );
      expect(entries).toEqual([{ state: 'quarantined' }]);
    }
  });

  it('that was stored before there was a scanner is scanned as soon as there is one', async () => {
    const file = await uploaded(officer, assessment, text('last year'), 'old.txt');
    await app.database.sql(`update app.evidence set file_state = 'not-scanned' where id = $1`, [file.id]);
    const before = clamd.scanned.length;
    expect(await scanAgain()).toBe(1);
    expect(clamd.scanned).toHaveLength(before + 1);
    expect(await shown(officer, assessment, file)).toEqual({ fileState: 'CLEAN', downloadable: true });
  });
});

describe('A40: without a virus scanner, a file', () => {
  const HOME = 'http://cria.example';

  it('stays pending and closed in production, where nobody decided to do without', async () => {
    const app = await startApp({ production: true, env: { PUBLIC_URL: HOME } });
    try {
      const contributor = new TestClient(app.origin, HOME);
      await contributor.signIn(app.viewer('contributor').email, PASSWORD);
      const officer = app.viewer('compliance-officer');
      const assessment = await app.app.get(AssessmentsService).start(officer, { mode: 'organisation' });
      const file = await uploaded(contributor, assessment, text('May'), 'may.txt');
      expect([file.fileState, file.downloadable]).toEqual(['pending', false]);
      await app.app.get(FileUpkeep).scan();
      expect(await answerTo(contributor, file.id)).toMatchObject({ status: 409, body: { code: 'FILE_PENDING' } });
    } finally {
      await app.close();
    }
  });

  it('opens in local mode, or where SCANNER=off says so, and is shown as not scanned', async () => {
    const app = await startApp({ env: { SCANNER: 'off' } });
    try {
      const officer = await app.as('compliance-officer');
      const assessment = await start(officer, 'ORGANISATION');
      const file = await uploaded(officer, assessment, text('May'), 'may.txt');
      expect(await shown(officer, assessment, file)).toEqual({ fileState: 'NOT_SCANNED', downloadable: true });
      expect((await download(officer, file.id)).status).toBe(200);
    } finally {
      await app.close();
    }
  });
});

describe('A41: the address of a file', () => {
  let app: TestApp;
  let officer: TestClient;
  let file: UploadedFile;
  beforeAll(async () => {
    app = await startApp();
    officer = await app.as('compliance-officer');
    file = await uploaded(officer, await start(officer, 'ORGANISATION'), text('May'), 'may.txt');
  });
  afterAll(() => app.close());

  it('opens for members alone, as a download that nothing keeps and nothing runs', async () => {
    const response = await download(await app.as('executive'), file.id);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy':
        "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(response.headers.get('location')).toBeNull();
  });

  it('gives another company the answer that an invented address gets', async () => {
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    const invented = await answerTo(stranger, nobodysId());
    expect(invented).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await answerTo(stranger, file.id)).toEqual(invented);
  });

  it('gives reviewers, who see what was submitted and nothing else, the answer that an invented address gets', async () => {
    for (const role of ['reviewer', 'lead-reviewer', 'programme-admin', 'installation-admin'] as const) {
      const reviewer = await app.as(role, REVIEWERS);
      const invented = await answerTo(reviewer, nobodysId());
      expect(invented.status).toBe(403);
      expect(await answerTo(reviewer, file.id)).toEqual(invented);
    }
  });

  it('opens nothing when it was edited', async () => {
    const invented = await answerTo(officer, nobodysId());
    const last = file.id.at(-1) === '0' ? '1' : '0';
    for (const edited of [file.id.slice(0, -1), `${file.id}0`, `${file.id.slice(0, -1)}${last}`, `${file.id}%00`]) {
      expect(await answerTo(officer, edited)).toEqual(invented);
    }
  });

  it('carries nothing that opens the file: without a session, or with one that ended, it is as good as invented', async () => {
    const leaving = await app.as('contributor');
    expect((await download(leaving, file.id)).status).toBe(200);
    const { cookie } = leaving;
    await leaving.signOut();
    const gone = new TestClient(app.origin);
    gone.cookie = cookie;
    for (const nobody of [gone, app.visitor()]) {
      const invented = await answerTo(nobody, nobodysId());
      expect(invented.status).toBe(401);
      expect(await answerTo(nobody, file.id)).toEqual(invented);
    }
  });

  it('leaves a row in the audit log each time it was opened', async () => {
    const count = async () => {
      const [found] = await app.database.sql<{ count: number }>(
        `select count(*)::int as count from app.audit_entry where action = 'evidence.download' and object_id = $1`,
        [file.id],
      );
      return found?.count ?? 0;
    };
    const before = await count();
    await download(officer, file.id);
    expect(await count()).toBe(before + 1);
  });
});
