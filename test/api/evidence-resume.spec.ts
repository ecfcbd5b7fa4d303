import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileUpkeep } from '#api/evidence/file-upkeep.js';
import { FileStore } from '#api/platform/files.js';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import { EICAR, startClamdStub, type ClamdStub } from '../support/clamd-stub.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { EXE, PDF } from '../support/sample-files.js';
import { announce, arrived, cancel, idOf, sendPiece, sendWhole } from '../support/send-pieces.js';
import { startS3Server } from '../support/s3-server.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';
import { download, uploadFile } from '../support/upload.js';

const MEGABYTE = 1024 * 1024;
const ADD_FILE = `mutation ($input: AddFileInput!) { addFile(input: $input) {
  id title fileName size fileState downloadable usable tier effectiveOn revision } }`;

interface Added {
  id: string;
  fileName: string;
  size: number;
  fileState: string;
  downloadable: boolean;
  usable: boolean;
}

const STORES = [
  { place: 'a folder', openStore: () => Promise.resolve({ env: {}, close: () => Promise.resolve() }) },
  { place: 'a bucket', openStore: startS3Server },
];

describe.each(STORES)('a file sent piece by piece to $place', ({ openStore }) => {
  let app: TestApp;
  let clamd: ClamdStub;
  let contributor: TestClient;
  let officer: TestClient;
  let full: Started;
  let closeStore: () => Promise<void>;
  beforeAll(async () => {
    clamd = await startClamdStub();
    const { env, close } = await openStore();
    closeStore = close;
    const scanner = { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) };
    app = await startApp({ env: { UPLOAD_LIMIT_MB: '2', TENANT_QUOTA_MB: '5', ...scanner, ...env } });
    [officer, contributor] = await Promise.all([app.as('compliance-officer'), app.as('contributor')]);
    full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  });
  afterAll(async () => {
    await app.close();
    await clamd.stop();
    await closeStore();
  });

  const facts = { title: 'Minutes', tier: 2, effectiveOn: '2026-10-01' };
  const addFile = async (uploadId: string, client = contributor): Promise<Added> =>
    (await client.ask<{ addFile: Added }>(ADD_FILE, { input: { uploadId, ...facts } })).addFile;
  const refusalOf = async (uploadId: string, client = contributor): Promise<string> =>
    (await client.refusal(ADD_FILE, { input: { uploadId, ...facts } })).code;

  /** What still waits for a decision. */
  function incoming(): string[] {
    const folder = path.join(app.dataDir, 'files', 'incoming');
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  /** Starts to send a file over a line that goes dead in the middle. */
  async function sendAndBreak(id: string, content: Buffer, stopAt: number): Promise<void> {
    const { port } = new URL(app.origin);
    const socket = net.connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `PATCH /api/evidence/uploads/${id} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${app.origin}\r\n` +
        `cookie: ${contributor.cookie}\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\n` +
        `content-type: application/offset+octet-stream\r\ncontent-length: ${content.length}\r\n\r\n`,
    );
    socket.write(content.subarray(0, stopAt));
    await until(async () => (await app.app.get(FileStore).arrived(id)) > 0);
    socket.destroy();
  }

  it('goes on where a broken connection left off, and comes back byte for byte', async () => {
    const content = Buffer.from(randomBytes(MEGABYTE).toString('base64'));
    const announced = await announce(contributor, full.id, 'größen – mai.txt', content.length);
    expect(announced.status).toBe(201);
    expect(announced.headers.get('access-control-allow-origin')).toBeNull();
    const id = idOf(announced);
    await sendAndBreak(id, content, 400_000);
    // The protocol's own question: how much is there? It holds still once the broken request has ended.
    const at = (await settledAt(() => arrived(contributor, id))) as number;
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThanOrEqual(400_000);
    expect(await refusalOf(id)).toBe('UPLOAD_OPEN');
    const wrong = await sendPiece(contributor, id, content.subarray(0, 10), 0);
    expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([409, 'UPLOAD_OFFSET']);
    expect((await sendPiece(contributor, id, content.subarray(at), at)).status).toBe(204);
    const added = await addFile(id);
    expect(added).toMatchObject({
      fileName: 'größen – mai.txt',
      size: content.length,
      fileState: 'CLEAN',
      usable: true,
    });
    expect(await addFile(id)).toEqual(added);
    const back = Buffer.from(await (await download(contributor, added.id)).arrayBuffer());
    expect(back.equals(content)).toBe(true);
    expect(incoming()).toEqual([]);
  });

  it('is found by nobody but the person who sends it', async () => {
    const id = idOf(await announce(contributor, full.id, 'notes.txt', 10));
    await sendPiece(contributor, id, Buffer.from('12345'), 0);
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    for (const other of [officer, stranger]) {
      expect(await arrived(other, id)).toEqual({ status: 404 });
      expect(await arrived(other, randomUUID())).toEqual({ status: 404 });
      expect((await sendPiece(other, id, Buffer.from('67890'), 5)).status).toBe(404);
      expect((await cancel(other, id)).status).toBe(404);
      expect(await refusalOf(id, other)).toBe('NOT_FOUND');
    }
    expect((await announce(stranger, full.id, 'notes.txt', 10)).status).toBe(404);
    expect((await announce(await app.as('executive'), full.id, 'notes.txt', 10)).status).toBe(403);
    expect((await announce(app.visitor(), full.id, 'notes.txt', 10)).status).toBe(401);
    expect(await arrived(contributor, id)).toBe(5);
    expect((await cancel(contributor, id)).status).toBe(204);
    expect(await arrived(contributor, id)).toEqual({ status: 404 });
    expect(incoming()).toEqual([]);
  });

  it('is held to the same rules as any other: type, size, virus check', async () => {
    const refused = async (name: string, size: number): Promise<unknown> => {
      const response = await announce(contributor, full.id, name, size);
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(await refused('tool.exe', 10)).toEqual([415, 'FILE_TYPE_REFUSED']);
    expect(await refused('log.txt', 2 * MEGABYTE + 1)).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await refused('log.txt', 0)).toEqual([400, 'INVALID_INPUT']);
    const program = await sendWhole(contributor, full.id, 'report.pdf', EXE);
    expect(await refusalOf(program)).toBe('FILE_TYPE_REFUSED');
    await cancel(contributor, program);
    const bad = await addFile(await sendWhole(contributor, full.id, 'minutes.txt', Buffer.from(EICAR)));
    expect(bad).toMatchObject({ fileState: 'QUARANTINED', downloadable: false, usable: false });
    expect((await download(contributor, bad.id)).status).toBe(409);
    await clamd.stop();
    const waiting = await addFile(await sendWhole(contributor, full.id, 'report.pdf', PDF));
    expect(waiting).toMatchObject({ fileState: 'PENDING', downloadable: false, usable: false });
    expect((await download(contributor, waiting.id)).status).toBe(409);
    await clamd.start();
    expect(incoming()).toEqual([]);
  });

  it('longer than announced is cut at what was announced', async () => {
    const id = idOf(await announce(contributor, full.id, 'notes.txt', 4));
    await sendPiece(contributor, id, Buffer.from('1234567'), 0).catch(() => undefined);
    expect(await arrived(contributor, id)).not.toBe(7);
    await cancel(contributor, id);
  });

  it('counts for the quota from its announcement on, and no more when it ends or a day has passed', async () => {
    const announced = [];
    for (let more = true; more;) {
      const response = await announce(contributor, full.id, 'log.txt', MEGABYTE);
      more = response.status === 201;
      if (more) announced.push(idOf(response));
      else expect(((await response.json()) as { code: string }).code).toBe('QUOTA_REACHED');
    }
    expect(announced.length).toBeGreaterThan(1);
    const simple = () => uploadFile(contributor, full, Buffer.alloc(MEGABYTE, 'q'), 'log.txt');
    expect((await simple()).status).toBe(413);
    const [first, second] = announced as [string, string];
    expect((await cancel(contributor, first)).status).toBe(204);
    await sendPiece(contributor, second, Buffer.from('begun'), 0);
    expect((await simple()).status).toBe(201);
    app.moveTo('2026-11-03T09:00:01Z');
    try {
      expect(await arrived(contributor, second)).toEqual({ status: 404 });
      expect((await announce(contributor, full.id, 'log.txt', MEGABYTE)).status).toBe(201);
    } finally {
      app.moveTo(NOW);
    }
    await app.app.get(FileUpkeep).sweep();
  });
});

/** Looks again after each turn of the event loop until the condition holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((turn) => setImmediate(turn));
}

/** Asks until two answers in a row are the same. */
async function settledAt(ask: () => Promise<unknown>): Promise<unknown> {
  let last: unknown;
  for (let now = await ask(); now !== last; now = await ask()) last = now;
  return last;
}
