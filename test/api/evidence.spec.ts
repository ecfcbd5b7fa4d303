import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '#api/platform/files.js';
import type { Instrument } from '#libs/instruments';
import {
  choices,
  createProduct,
  instrumentOf,
  SAVE_ANSWER,
  saveAnswer,
  start,
  type Started,
} from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { DOCM, DOCX, EXE, PDF, PNG, XLSX } from '../support/sample-files.js';
import { startS3Server } from '../support/s3-server.js';
import { startApp, type TestApp } from '../support/start-app.js';

const MEGABYTE = 1024 * 1024;
const EVIDENCE = 'id title kind url fileName mediaType size tier effectiveOn revision questionIds';
const ADD_LINK = `mutation ($input: AddLinkInput!) { addLink(input: $input) { ${EVIDENCE} } }`;
const UPDATE = `mutation ($input: UpdateEvidenceInput!) { updateEvidence(input: $input) { ${EVIDENCE} } }`;
const REMOVE = 'mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { id } }';
const LIST = `query ($id: ID!) { assessment(id: $id) { evidence { ${EVIDENCE} } } }`;

interface Item {
  id: string;
  title: string;
  kind: string;
  url: string | null;
  fileName: string | null;
  mediaType: string | null;
  size: number | null;
  tier: number;
  effectiveOn: string | null;
  revision: number;
  questionIds: string[];
}

/** The same story on each kind of store. */
const STORES = [
  { place: 'a folder', openStore: () => Promise.resolve({ env: {}, close: () => Promise.resolve() }) },
  { place: 'a bucket', openStore: startS3Server },
];

describe.each(STORES)('evidence kept in $place', ({ openStore }) => {
  let app: TestApp;
  let officer: TestClient;
  let contributor: TestClient;
  let full: Started;
  let instrument: Instrument;
  let closeStore: () => Promise<void>;
  beforeAll(async () => {
    const { env, close } = await openStore();
    closeStore = close;
    app = await startApp({ env: { UPLOAD_LIMIT_MB: '1', TENANT_QUOTA_MB: '4', ...env } });
    officer = await app.as('compliance-officer');
    contributor = await app.as('contributor');
    full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
    instrument = await instrumentOf(officer, full);
  });
  afterAll(async () => {
    await app.close();
    await closeStore();
  });

  async function addLink(input: Record<string, unknown> = {}): Promise<Item> {
    const link = { assessmentId: full.id, title: 'Release test', url: 'https://records.example/1', tier: 2, ...input };
    return (await contributor.ask<{ addLink: Item }>(ADD_LINK, { input: link })).addLink;
  }

  function form(
    content: Buffer,
    name: string,
    fields: Record<string, string> = { title: 'Record', tier: '2', effectiveOn: '2026-10-01' },
  ): FormData {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.append(field, value);
    body.append('file', new Blob([new Uint8Array(content)]), name);
    return body;
  }

  const upload = (body: FormData, client = contributor, assessmentId = full.id): Promise<Response> =>
    client.fetch(`/api/evidence?assessmentId=${assessmentId}`, { method: 'POST', body });

  async function uploaded(content: Buffer, name: string): Promise<Item> {
    const response = await upload(form(content, name));
    expect(response.status).toBe(201);
    return (await response.json()) as Item;
  }

  const listed = async (): Promise<Item[]> =>
    (await officer.ask<{ assessment: { evidence: Item[] } }>(LIST, { id: full.id })).assessment.evidence;

  /** What still waits for a decision. */
  function incoming(): string[] {
    const folder = path.join(app.dataDir, 'files', 'incoming');
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  /** Everything in the store: what is kept, and what still waits. */
  async function stored(): Promise<{ kept: string[]; incoming: string[] }> {
    const kept: string[] = [];
    for await (const { sha256 } of app.app.get(FileStore).list()) kept.push(sha256);
    return { kept: kept.sort(), incoming: incoming() };
  }

  describe('links', () => {
    it('are kept with their title, tier and date, and can be corrected', async () => {
      const link = await addLink({ effectiveOn: '2026-10-28' });
      expect(link).toMatchObject({
        kind: 'LINK',
        url: 'https://records.example/1',
        tier: 2,
        effectiveOn: '2026-10-28',
        revision: 1,
        questionIds: [],
      });
      const { updateEvidence } = await contributor.ask<{ updateEvidence: Item }>(UPDATE, {
        input: { id: link.id, baseRevision: 1, title: 'Release test of defaults', tier: 3 },
      });
      expect(updateEvidence).toMatchObject({
        title: 'Release test of defaults',
        tier: 3,
        effectiveOn: null,
        revision: 2,
      });
      const stale = await officer.refusal(UPDATE, { input: { id: link.id, baseRevision: 1, title: 'Mine', tier: 0 } });
      expect(stale.code).toBe('EVIDENCE_CHANGED');
    });

    it.each([
      ['a script', 'javascript:alert(1)'],
      ['data', 'data:text/html,x'],
      ['a file of the reader', 'file:///etc/passwd'],
      ['no scheme', '//evil.example/x'],
      ['a password', 'https://amara:secret@records.example/'],
      ['a user name', 'https://amara@records.example/'],
      ['2,001 characters', `https://records.example/${'x'.repeat(2_001)}`],
      ['nothing', '   '],
    ])('are refused where the address is %s', async (_why, url) => {
      const refusal = await contributor.refusal(ADD_LINK, {
        input: { assessmentId: full.id, title: 'x', url, tier: 1 },
      });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'url' }] });
    });

    it.each([
      ['a tier of 4', { tier: 4 }, 'tier'],
      ['no title', { title: ' ' }, 'title'],
      ['a title of 301 characters', { title: 'x'.repeat(301) }, 'title'],
    ])('are refused with %s', async (_why, input, field) => {
      const link = { assessmentId: full.id, title: 'x', url: 'https://records.example', tier: 1, ...input };
      expect((await contributor.refusal(ADD_LINK, { input: link })).fields?.map((one) => one.field)).toEqual([field]);
    });
  });

  describe('evidence behind answers', () => {
    it('is replaced as a set by each save, and cannot be removed while it backs something', async () => {
      const [question] = choices(instrument);
      const [one, two] = [await addLink({ title: 'One' }), await addLink({ title: 'Two' })];
      const answer = { assessmentId: full.id, questionId: question?.id, option: question?.options[0]?.id };
      const both = await saveAnswer(contributor, { ...answer, evidenceIds: [one.id, two.id, one.id] });
      expect(both.answer?.evidenceIds).toEqual([one.id, two.id].sort());
      const single = await saveAnswer(contributor, { ...answer, baseRevision: 1, evidenceIds: [two.id] });
      expect(single.answer?.evidenceIds).toEqual([two.id]);
      const items = await listed();
      expect(items.find(({ id }) => id === one.id)?.questionIds).toEqual([]);
      expect(items.find(({ id }) => id === two.id)?.questionIds).toEqual([question?.id]);

      const refusal = await contributor.refusal(REMOVE, { input: { id: two.id } });
      expect(refusal).toMatchObject({ code: 'EVIDENCE_IN_USE' });
      expect(refusal.message).toContain(question?.id);
      await contributor.ask(REMOVE, { input: { id: one.id } });
      expect((await listed()).map(({ id }) => id)).not.toContain(one.id);
      const gone = { ...answer, baseRevision: 2, operationId: randomUUID(), state: 'ANSWERED', evidenceIds: [one.id] };
      expect((await contributor.refusal(SAVE_ANSWER, { input: gone })).code).toBe('INVALID_INPUT');
      expect((await contributor.refusal(REMOVE, { input: { id: one.id } })).code).toBe('NOT_FOUND');
    });
  });

  describe('uploaded files', () => {
    it.each([
      ['report.pdf', PDF, 'application/pdf'],
      ['policy.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['figures.xlsx', XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['figures.csv', Buffer.from('month;cases\nMay;3\n'), 'text/csv'],
      ['minutes.txt', Buffer.from('Größe: 3\n'), 'text/plain'],
    ])('%s comes back byte for byte, as a download only', async (name, content, mediaType) => {
      const item = await uploaded(content, name);
      expect(item).toMatchObject({
        title: 'Record',
        kind: 'file',
        tier: 2,
        effectiveOn: '2026-10-01',
        fileName: name,
        mediaType,
        size: content.length,
      });
      const response = await (await app.as('executive')).fetch(`/api/evidence/${item.id}/file`);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': expect.stringContaining(mediaType),
        'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-security-policy':
          "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      });
      expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    });

    it.each([
      ['a renamed program', 'report.pdf', EXE],
      ['a program called text', 'notes.txt', EXE],
      ['a page called picture', 'page.png', Buffer.from('<html><script>alert(1)</script>')],
      [
        'a drawing with a script',
        'drawing.svg',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      ],
      ['a document with macros', 'policy.docx', DOCM],
      ['a sheet called document', 'policy.docx', XLSX],
      ['a picture called text', 'notes.txt', PNG],
      ['a page after a byte that is no PDF', 'report.pdf', Buffer.concat([Buffer.from('<html>'), PDF])],
      ['a picture cut off at once', 'screen.png', PNG.subarray(0, 4)],
      ['a file without an ending', 'report', PDF],
      ['a file named after a property', 'x.constructor', PDF],
    ])('refuse %s and keep nothing of it', async (_why, name, content) => {
      const before = await stored();
      const response = await upload(form(content, name));
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
      expect(await stored()).toEqual(before);
    });

    it('may be as large as the limit and not a byte larger', async () => {
      const text = (bytes: number) => Buffer.alloc(bytes, 'x');
      for (const bytes of [MEGABYTE - 1, MEGABYTE])
        expect((await upload(form(text(bytes), 'log.txt'))).status).toBe(201);
      const before = await stored();
      for (const bytes of [MEGABYTE + 1, 8 * MEGABYTE]) {
        const response = await upload(form(text(bytes), 'log.txt'));
        expect(response.status).toBe(413);
        expect(await response.json()).toMatchObject({
          code: 'FILE_TOO_LARGE',
          message: 'The file is larger than 1 MB.',
        });
      }
      expect(await stored()).toEqual(before);
      expect(incoming()).toEqual([]);
    });

    it('of one organisation stay within its quota, counting equal files once', async () => {
      const third = Buffer.alloc(MEGABYTE, 'y');
      expect((await upload(form(third, 'log.txt'))).status).toBe(201);
      const before = await stored();
      const fourth = await upload(form(Buffer.alloc(MEGABYTE, 'z'), 'log.txt'));
      expect(fourth.status).toBe(413);
      expect(await fourth.json()).toMatchObject({ code: 'QUOTA_REACHED' });
      expect((await upload(form(third, 'the same again.txt'))).status).toBe(201);
      expect(await stored()).toEqual(before);
    });

    it('lie under their hash, and go with the last row that has their content', async () => {
      const content = Buffer.from('month;cases\nJune;2\n');
      const [one, two] = [await uploaded(content, 'a.csv'), await uploaded(content, 'b.csv')];
      const before = (await stored()).kept.length;
      await contributor.ask(REMOVE, { input: { id: one.id } });
      expect((await stored()).kept).toHaveLength(before);
      expect((await contributor.fetch(`/api/evidence/${two.id}/file`)).status).toBe(200);
      await contributor.ask(REMOVE, { input: { id: two.id } });
      expect((await stored()).kept).toHaveLength(before - 1);
      expect((await contributor.fetch(`/api/evidence/${two.id}/file`)).status).toBe(404);
      expect((await stored()).kept.every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
    });

    it.each([
      ['a path', '../../etc/passwd.txt', 'passwd.txt'],
      ['a path of Windows', 'C:\\fakepath\\notes.txt', 'notes.txt'],
      ['a right-to-left override', 'in‮fdp.txt', 'infdp.txt'],
      ['300 characters', `${'n'.repeat(300)}.txt`, `${'n'.repeat(146)}.txt`],
      ['letters of other scripts', 'отчёт за май – "2026".txt', 'отчёт за май – "2026".txt'],
    ])('named with %s get a name that harms nobody', async (_why, name, shown) => {
      const item = await uploaded(Buffer.from(`content of ${shown}`), name);
      expect(item.fileName).toBe(shown);
      const response = await contributor.fetch(`/api/evidence/${item.id}/file`);
      const disposition = response.headers.get('content-disposition') ?? '';
      expect(disposition).toMatch(/^attachment; filename="[^"\\]+"; filename\*=UTF-8''[A-Za-z0-9%._~!#$&+^`|-]+$/);
      expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(shown);
      await contributor.ask(REMOVE, { input: { id: item.id } });
    });

    it.each([
      [
        'without a file',
        () => {
          const body = new FormData();
          body.append('title', 'x');
          body.append('tier', '1');
          return body;
        },
        'file',
      ],
      ['with an empty file', () => form(Buffer.alloc(0), 'empty.txt'), 'file'],
      ['without a tier', () => form(PDF, 'a.pdf', { title: 'x' }), 'tier'],
      [
        'with a date that is none',
        () => form(PDF, 'a.pdf', { title: 'x', tier: '1', effectiveOn: '2026-02-30' }),
        'effectiveOn',
      ],
      [
        'with its fields after the file',
        () => {
          const body = form(PDF, 'a.pdf', { tier: '1' });
          body.append('title', 'late');
          return body;
        },
        'title',
      ],
      [
        'with two files',
        () => {
          const body = form(PDF, 'a.pdf');
          body.append('file', new Blob(['x']), 'b.txt');
          return body;
        },
        'file',
      ],
      ['with a NUL in the title', () => form(PDF, 'a.pdf', { title: 'a\0b', tier: '1' }), 'title'],
    ])('are refused %s, naming the field', async (_why, body, field) => {
      const before = await stored();
      const response = await upload(body());
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
      expect(await stored()).toEqual(before);
    });

    it('are refused where the request is no form', async () => {
      for (const type of ['application/json', 'multipart/form-data', 'multipart/form-data; boundary=x']) {
        const response = await contributor.fetch(`/api/evidence?assessmentId=${full.id}`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: '{}',
        });
        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({ code: 'UPLOAD_INCOMPLETE' });
      }
    });

    it('leave neither row nor file behind when the connection breaks in the middle', async () => {
      const rows = (await listed()).length;
      const before = await stored();
      const { port } = new URL(app.origin);
      const socket = net.connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      const part = (name: string, value: string) =>
        `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
      const head = `${part('title', 'x')}${part('tier', '1')}--cut\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
      socket.write(
        `POST /api/evidence?assessmentId=${full.id} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${app.origin}\r\n` +
          `cookie: ${contributor.cookie}\r\ncontent-type: multipart/form-data; boundary=cut\r\ncontent-length: 500000\r\n\r\n${head}${'x'.repeat(100_000)}`,
      );
      // The file is being written: now the line goes dead.
      await until(() => incoming().length > before.incoming.length);
      socket.destroy();
      await until(() => incoming().length === before.incoming.length);
      expect(await stored()).toEqual(before);
      expect(await listed()).toHaveLength(rows);
      expect((await contributor.fetch('/health/live')).status).toBe(200);
    });
  });

  describe('evidence of another company', () => {
    it('cannot be seen, opened, used or removed', async () => {
      const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
      const file = await uploaded(Buffer.from('ours'), 'ours.txt');
      const answers = await Promise.all(
        [file.id, randomUUID(), 'not-an-id'].map(async (id) => {
          const response = await stranger.fetch(`/api/evidence/${id}/file`);
          const { reference: _reference, ...body } = (await response.json()) as Record<string, unknown>;
          return { status: response.status, body };
        }),
      );
      expect(answers[0]).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
      expect((await upload(form(PDF, 'a.pdf'), stranger)).status).toBe(404);
      expect((await stranger.refusal(REMOVE, { input: { id: file.id } })).code).toBe('NOT_FOUND');
      expect(
        (await stranger.refusal(UPDATE, { input: { id: file.id, baseRevision: 1, title: 'x', tier: 0 } })).code,
      ).toBe('NOT_FOUND');
      const link = { assessmentId: full.id, title: 'x', url: 'https://x.example', tier: 1 };
      expect((await stranger.refusal(ADD_LINK, { input: link })).code).toBe('NOT_FOUND');

      const own = await start(stranger, 'ORGANISATION');
      const [question] = choices(instrument, 'organisation');
      const answer = {
        assessmentId: own.id,
        questionId: question?.id,
        operationId: randomUUID(),
        baseRevision: 0,
        state: 'ANSWERED',
        option: question?.options[0]?.id,
      };
      const refusal = await stranger.refusal(SAVE_ANSWER, { input: { ...answer, evidenceIds: [file.id] } });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'evidenceIds' }] });
    });

    it('is for members who work on it: an executive reads, a visitor gets nothing', async () => {
      const item = await uploaded(Buffer.from('for members'), 'members.txt');
      expect((await upload(form(PDF, 'a.pdf'), await app.as('executive'))).status).toBe(403);
      expect((await app.visitor().fetch(`/api/evidence/${item.id}/file`)).status).toBe(401);
    });
  });
});

/** Looks again after each turn of the event loop until the condition holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((turn) => setImmediate(turn));
}
