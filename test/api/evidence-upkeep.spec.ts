import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { Readable } from 'node:stream';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FileUpkeep } from '#api/evidence/file-upkeep.js';
import { FileStore } from '#api/platform/files.js';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import { testSecret } from '../support/clone-database.js';
import { TestClient } from '../support/graphql-client.js';
import { PASSWORD } from '../support/people.js';
import { runMain } from '../support/run-main.js';
import { startS3Server, type S3Server } from '../support/s3-server.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';
import { answerTo, download, uploaded, uploadFile } from '../support/upload.js';

const HOME = 'http://cria.example';
const REMOVE = 'mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { id } }';

const text = (name: string) => Buffer.from(`minutes of ${name}\n`);

const incomingOf = (app: TestApp): string[] => {
  const folder = path.join(app.dataDir, 'files', 'incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
};

async function stored(app: TestApp): Promise<string[]> {
  const kept: string[] = [];
  for await (const { key } of app.app.get(FileStore).list()) kept.push(key);
  return kept.sort();
}

/** Looks again after each turn of the event loop until the condition holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((turn) => setImmediate(turn));
}

/** Begins an upload of 20 MB over a bare connection and sends the first megabyte of it. */
async function beginUpload(base: string, origin: string, cookie: string, assessmentId: string): Promise<net.Socket> {
  const { port } = new URL(base);
  const socket = net.connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const part = (name: string, value: string) =>
    `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${part('title', 'x')}${part('tier', '1')}--cut\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
  socket.write(
    `POST /api/evidence?assessmentId=${assessmentId} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${origin}\r\n` +
      `cookie: ${cookie}\r\ncontent-type: multipart/form-data; boundary=cut\r\ncontent-length: ${20 * 1024 * 1024}\r\n\r\n${head}${'x'.repeat(1024 * 1024)}`,
  );
  return socket;
}

describe('stored files', () => {
  let app: TestApp;
  let officer: TestClient;
  let assessment: Started;
  beforeAll(async () => {
    app = await startApp({ env: { FILES_PER_ASSESSMENT: '6' } });
    officer = await app.as('compliance-officer');
    assessment = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  });
  afterAll(() => app.close());
  afterEach(() => app.moveTo(NOW));

  /** Two days from now, by the clock that files are dated with. */
  const inTwoDays = () => app.moveTo(new Date(Date.now() + 48 * 3_600_000).toISOString());

  it('A36: are refused beyond the number an assessment may have, and room comes back with each one removed', async () => {
    const full = await start(officer, 'FULL', await createProduct(officer, 'Tavi'));
    const files = [];
    for (let index = 0; index < 6; index += 1) {
      files.push(await uploaded(officer, full, text(`meeting ${index}`), `${index}.txt`));
    }
    const before = await stored(app);
    const seventh = await uploadFile(officer, full, text('one too many'), 'seven.txt');
    expect(seventh.status).toBe(409);
    expect(await seventh.json()).toMatchObject({ code: 'TOO_MANY_FILES' });
    expect(await stored(app)).toEqual(before);
    await officer.ask(REMOVE, { input: { id: files[0]?.id } });
    const together = await Promise.all(
      ['a', 'b', 'c'].map((name) => uploadFile(officer, full, text(name), `${name}.txt`)),
    );
    expect(together.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('A58: are swept when a day old without a row, and never before, nor while a row needs them', async () => {
    const file = await uploaded(officer, assessment, text('May'), 'may.txt');
    const before = await stored(app);
    const store = app.app.get(FileStore);
    const orphan = await store.receive(Readable.from([Buffer.from('nobody knows')]), 100);
    const key = await store.keep(orphan, app.viewer('contributor').tenantId);
    const leftOver = path.join(app.dataDir, 'files', 'incoming', 'left-over');
    writeFileSync(leftOver, 'half a file');
    const upkeep = app.app.get(FileUpkeep);
    expect(await upkeep.sweep()).toBe(0);
    expect(await stored(app)).toEqual([...before, key].sort());
    inTwoDays();
    expect(await upkeep.sweep()).toBe(2);
    expect(await stored(app)).toEqual(before);
    expect(incomingOf(app)).toEqual([]);
    app.moveTo(NOW);
    expect((await download(officer, file.id)).status).toBe(200);
  });

  it.each([
    ['altered', (file: string) => writeFile(file, 'something else')],
    ['missing', (file: string) => rename(file, `${file}.away`)],
  ])('are closed when a re-read finds them %s, which the audit log records', async (_how, harm) => {
    const file = await uploaded(officer, assessment, text(`a file to be ${_how}`), 'may.txt');
    const whole = await uploaded(officer, assessment, text(`a neighbour of ${_how}`), 'june.txt');
    const [row] = await app.database.sql<{ tenant_id: string; sha256: string }>(
      `select tenant_id, encode(sha256, 'hex') as sha256 from app.evidence where id = $1`,
      [file.id],
    );
    const upkeep = app.app.get(FileUpkeep);
    expect(await upkeep.verify()).toBe(0);
    await harm(path.join(app.dataDir, 'files', app.app.get(FileStore).keyOf(row?.tenant_id ?? '', row?.sha256 ?? '')));
    expect(await upkeep.verify()).toBe(1);
    expect(await upkeep.verify()).toBe(0);
    expect(await answerTo(officer, file.id)).toMatchObject({ status: 410, body: { code: 'FILE_DAMAGED' } });
    expect((await download(officer, whole.id)).status).toBe(200);
    const entries = await app.database.sql(
      `select details ->> 'state' as state from app.audit_entry where object_id = $1 and action = 'evidence.file-state'`,
      [file.id],
    );
    expect(entries).toEqual([{ state: 'damaged' }]);
    for (const { id } of [file, whole]) await officer.ask(REMOVE, { input: { id } });
  });

  it('A64: are refused with a clear word when there is no place for them; answers are saved, and uploads work once it is mended', async () => {
    const incoming = path.join(app.dataDir, 'files', 'incoming');
    rmSync(incoming, { recursive: true, force: true });
    writeFileSync(incoming, 'in the way');
    const refused = await uploadFile(officer, assessment, text('June'), 'june.txt');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(await refused.json()).toMatchObject({ code: 'FILES_UNAVAILABLE' });
    const [question] = choices(await instrumentOf(officer, assessment));
    const option = question?.options[0]?.id;
    const saved = await saveAnswer(officer, { assessmentId: assessment.id, questionId: question?.id, option });
    expect(saved.answer?.option).toBe(option);
    rmSync(incoming);
    expect((await uploadFile(officer, assessment, text('June'), 'june.txt')).status).toBe(201);
  });

  it('A42: odd forms are refused, and 200 uploads cut in the middle leave neither handles nor files', async () => {
    const send = (body: string, type = 'multipart/form-data; boundary=cut') =>
      officer.fetch(`/api/evidence?assessmentId=${assessment.id}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
    const part = (name: string, value: string) =>
      `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const file = `--cut\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nx\r\n`;
    const facts = `${part('title', 'x')}${part('tier', '1')}`;
    const before = await stored(app);
    for (const body of [
      `${part('', 'x')}--cut--\r\n`,
      `${part('a[99999999999]', 'x')}--cut--\r\n`,
      `${part('__proto__', 'x')}${part('constructor', 'x')}--cut--\r\n`,
      `${facts}${file}`,
      facts,
      '--cut',
      '',
      `${part('x'.repeat(5_000), 'x')}${facts}${file}--cut--\r\n`,
    ]) {
      const answer = await send(body);
      expect([body.slice(0, 60), answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        body.slice(0, 60),
        400,
        expect.stringMatching(/^(INVALID_INPUT|UPLOAD_INCOMPLETE)$/),
      ]);
    }
    const handles = () => readdirSync('/proc/self/fd').length;
    const openBefore = handles();
    for (let round = 0; round < 10; round += 1) {
      const sockets = await Promise.all(
        Array.from({ length: 20 }, () => beginUpload(app.origin, app.origin, officer.cookie, assessment.id)),
      );
      await until(() => incomingOf(app).length === 20);
      for (const socket of sockets) socket.destroy();
      await until(() => incomingOf(app).length === 0);
    }
    await until(() => handles() <= openBefore + 5);
    expect(await stored(app)).toEqual(before);
    expect((await officer.fetch('/health/live')).status).toBe(200);
  });
});

describe('files in a bucket', () => {
  let app: TestApp;
  let server: S3Server;
  let officer: TestClient;
  let assessment: Started;
  beforeAll(async () => {
    server = await startS3Server();
    app = await startApp({ env: server.env });
    officer = await app.as('compliance-officer');
    assessment = await start(officer, 'ORGANISATION');
  });
  afterAll(() => app.close());

  it('A58: are swept when a day old without a row', async () => {
    const { id } = await uploaded(officer, assessment, text('May'), 'may.txt');
    const before = await stored(app);
    const store = app.app.get(FileStore);
    const orphan = await store.receive(Readable.from([Buffer.from('nobody knows')]), 100);
    await store.keep(orphan, app.viewer('contributor').tenantId);
    const upkeep = app.app.get(FileUpkeep);
    expect(await upkeep.sweep()).toBe(0);
    app.moveTo(new Date(Date.now() + 48 * 3_600_000).toISOString());
    expect(await upkeep.sweep()).toBe(1);
    app.moveTo(NOW);
    expect(await stored(app)).toEqual(before);
    expect(await upkeep.verify()).toBe(0);
    await store.remove(before[0] ?? '');
    expect(await upkeep.verify()).toBe(1);
    expect(await answerTo(officer, id)).toMatchObject({ status: 410, body: { code: 'FILE_DAMAGED' } });
  });

  it('are refused with a clear word while the bucket is away, and nothing is left over', async () => {
    const { id } = await uploaded(officer, assessment, text('June'), 'june.txt');
    await server.close();
    const refused = await uploadFile(officer, assessment, text('July'), 'july.txt');
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'FILES_UNAVAILABLE' });
    expect(await answerTo(officer, id)).toMatchObject({ status: 503, body: { code: 'FILES_UNAVAILABLE' } });
    expect(incomingOf(app)).toEqual([]);
    // A row is removed all the same; its file waits for the sweep.
    await officer.ask(REMOVE, { input: { id } });
  });
});

describe('A58: a server killed ten times in the middle of a 20 MB upload', () => {
  it('leaves no row without its file, and what it left is swept', async () => {
    const app = await startApp();
    try {
      const officer = await app.as('compliance-officer');
      const assessment = await start(officer, 'ORGANISATION');
      await uploaded(officer, assessment, text('May'), 'may.txt');
      const before = await stored(app);
      for (let round = 1; round <= 10; round += 1) {
        const main = runMain({
          DATABASE_URL: app.database.adminUrl,
          OPENCRIA_SECRET: testSecret(),
          DATA_DIR: app.dataDir,
          HOST: '127.0.0.1',
          PORT: '0',
          PUBLIC_URL: HOME,
          SCANNER: 'off',
        });
        const address = await main.ready;
        const contributor = new TestClient(address, HOME);
        await contributor.signIn(app.viewer('contributor').email, PASSWORD);
        const socket = await beginUpload(address, HOME, contributor.cookie, assessment.id);
        await until(() => incomingOf(app).length === round);
        main.child.kill('SIGKILL');
        await main.ended;
        socket.destroy();
      }
      expect(await stored(app)).toEqual(before);
      const rows = await app.database.sql(`select 1 from app.evidence where kind = 'file'`);
      expect(rows).toHaveLength(1);
      expect(await app.app.get(FileUpkeep).verify()).toBe(0);
      app.moveTo(new Date(Date.now() + 48 * 3_600_000).toISOString());
      expect(await app.app.get(FileUpkeep).sweep()).toBe(10);
      expect(incomingOf(app)).toEqual([]);
      expect(await stored(app)).toEqual(before);
    } finally {
      await app.close();
    }
  }, 180_000);
});
