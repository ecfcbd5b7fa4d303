import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Metadata } from 'sharp';
import { FileStore } from '#api/platform/files.js';
import { createProduct, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { DOCX, DOCX_PARTS, EXE, PDF, PNG, XLSX, XLSX_PARTS, zip } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { download, uploaded, uploadFile } from '../support/upload.js';

const MEGABYTE = 1024 * 1024;

let app: TestApp;
let officer: TestClient;
let assessment: Started;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  assessment = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
});
afterAll(() => app.close());

async function stored(): Promise<string[]> {
  const kept: string[] = [];
  for await (const { key } of app.app.get(FileStore).list()) kept.push(key);
  return kept.sort();
}

async function refused(content: Buffer, name: string): Promise<{ status: number; code: string; message: string }> {
  const before = await stored();
  const response = await uploadFile(officer, assessment, content, name);
  const { code, message } = (await response.json()) as { code: string; message: string };
  expect(await stored()).toEqual(before);
  return { status: response.status, code, message };
}

const downloaded = async (content: Buffer, name: string): Promise<Buffer> => {
  const { id } = await uploaded(officer, assessment, content, name);
  return Buffer.from(await (await download(officer, id)).arrayBuffer());
};

/** What a picture says about itself. The app lets sharp open nothing but files. */
async function factsOf(content: Buffer): Promise<Metadata> {
  const file = path.join(app.dataDir, `${randomUUID()}.picture`);
  await writeFile(file, content);
  return sharp(file).metadata();
}

/** A picture as a telephone makes it: where and with what it was taken, and lying on its side. */
const fromTelephone = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a7' } })
    .withExif({
      IFD0: { Copyright: 'Amara Oyelaran', Model: 'Pocket 9' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 26/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 39/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r">Lernhaus Ost</rdf:RDF></x:xmpmeta>')
    .withIccProfile('p3');

describe('A35: a file that is not only what its name says', () => {
  const polyglot = Buffer.concat([PDF, zip({ 'run.js': 'alert(1)' })]);
  it.each([
    ['a program called PDF', 'exe.pdf', EXE],
    ['a page called picture', 'html.png', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', 'scripted.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a drawing called picture', 'drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF that is an archive too', 'polyglot.pdf', polyglot],
    ['a PDF cut off', 'cut.pdf', PDF.subarray(0, 40)],
    ['a document with a macro project', 'm.docx', zip({ ...DOCX_PARTS, 'word/vbaProject.bin': 'x' })],
    [
      'a document whose parts are typed as macros',
      'm.docx',
      zip({
        '[Content_Types].xml': `${DOCX_PARTS['[Content_Types].xml']}<!-- application/vnd.ms-office.vbaProject -->`,
        'word/document.xml': '<w:document/>',
      }),
    ],
    ['a workbook with old macros', 'm.xlsx', zip({ ...XLSX_PARTS, 'xl/macrosheets/sheet1.xml': 'x' })],
    ['a document with controls that run', 'm.docx', zip({ ...DOCX_PARTS, 'word/activeX/activeX1.bin': 'x' })],
    ['a document behind something else', 'm.docx', Buffer.concat([Buffer.from('<html>'), DOCX])],
    ['a document before something else', 'm.docx', Buffer.concat([DOCX, Buffer.from('<html>')])],
  ])('is refused and not stored: %s', async (_why, name, content) => {
    const answer = await refused(content, name);
    expect([answer.status, answer.code]).toEqual([415, 'FILE_TYPE_REFUSED']);
  });
});

describe('A37: an archive that would hurt whoever unpacks it', () => {
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_none, index) => [`xl/p${index}.xml`, '']));
  const zeros = Buffer.alloc(60 * MEGABYTE);
  it.each([
    ['a bomb', () => zip({ ...XLSX_PARTS, 'xl/sheet.xml': { content: zeros } }, true)],
    [
      'a bomb that lies about its size',
      () => zip({ ...XLSX_PARTS, 'xl/sheet.xml': { content: zeros, claims: 9_000 } }, true),
    ],
    ['more than it says, by one byte', () => zip({ ...XLSX_PARTS, 'xl/a.xml': { content: 'abc', claims: 2 } }, true)],
    ['less than it says', () => zip({ ...XLSX_PARTS, 'xl/a.xml': { content: 'abc', claims: 4 } }, true)],
    ['3,000 parts', () => zip({ ...XLSX_PARTS, ...many })],
    ['a symlink', () => zip({ ...XLSX_PARTS, 'xl/a.xml': { content: '/etc/passwd', mode: 0o120777 } })],
    ['a part for another folder', () => zip({ ...XLSX_PARTS, '../../etc/cron.d/x': 'x' })],
    ['a part for the root', () => zip({ ...XLSX_PARTS, '/etc/passwd': 'x' })],
    ['two parts with one name', () => zip({ ...XLSX_PARTS, 'XL/Workbook.xml': 'x' })],
    [
      'a part that is no packed content',
      () => {
        const content = zip({ ...XLSX_PARTS, 'xl/a.xml': 'x'.repeat(300) }, true);
        return content.fill(0xff, content.indexOf('xl/a.xml') + 8, content.indexOf('xl/a.xml') + 12);
      },
    ],
  ])('is refused and not stored: %s', async (_why, content) => {
    const answer = await refused(content(), 'figures.xlsx');
    expect([answer.status, answer.code]).toEqual([422, 'FILE_UNSAFE']);
  });

  it('is refused with 100,000 parts, and memory stays below 300 MB more than before', async () => {
    const before = process.memoryUsage().rss;
    const parts = Object.fromEntries(Array.from({ length: 100_000 }, (_none, index) => [`p${index}`, '']));
    expect((await refused(zip({ ...XLSX_PARTS, ...parts }), 'figures.xlsx')).status).toBeGreaterThanOrEqual(400);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEGABYTE);
  });

  it('is told from an honest workbook, packed well or stored as it is', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(100_000);
    const workbook = zip({ ...XLSX_PARTS, 'xl/worksheets/sheet1.xml': rows }, true);
    expect((await downloaded(workbook, 'figures.xlsx')).equals(workbook)).toBe(true);
    expect((await downloaded(XLSX, 'figures.xlsx')).equals(XLSX)).toBe(true);
  });
});

describe('A38: a picture that cannot be drawn', () => {
  /** The head of a PNG that promises 50,000 by 50,000 pixels. */
  const flood = () => {
    const content = Buffer.from(PNG);
    content.writeUInt32BE(50_000, 16);
    content.writeUInt32BE(50_000, 20);
    return content;
  };
  it.each([
    ['a flood of pixels', 'flood.png', () => Promise.resolve(flood())],
    ['a JPEG cut off', 'cut.jpg', async () => (await fromTelephone().jpeg().toBuffer()).subarray(0, -40)],
    [
      'a JPEG of which only the head is left',
      'cut.jpg',
      async () => (await fromTelephone().jpeg().toBuffer()).subarray(0, 200),
    ],
    ['a PNG cut off', 'cut.png', async () => (await fromTelephone().png().toBuffer()).subarray(0, -60)],
  ])('is refused and not stored: %s', async (_why, name, content) => {
    const answer = await refused(await content(), name);
    expect([answer.status, answer.code]).toEqual([422, 'FILE_UNSAFE']);
  });

  it('is told from one that is only large', async () => {
    const large = await sharp({ create: { width: 7_000, height: 7_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect((await uploadFile(officer, assessment, large, 'large.png')).status).toBe(201);
    const tooLarge = await sharp({ create: { width: 7_100, height: 7_100, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect((await refused(tooLarge, 'large.png')).message).toContain('50 million pixels');
  });
});

describe('A78: a picture', () => {
  it.each(['jpeg', 'png'] as const)(
    'loses place, camera and comments as %s, and keeps its colours and its upright',
    async (format) => {
      const sent = await fromTelephone()
        .withMetadata({ orientation: 6 })
        .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 26/1' } })
        .toFormat(format)
        .toBuffer();
      const before = await factsOf(sent);
      expect([before.exif !== undefined, before.orientation]).toEqual([true, 6]);
      const came = await downloaded(sent, `photo.${format}`);
      const after = await factsOf(came);
      expect(after).toMatchObject({ format, width: 20, height: 40 });
      expect([after.exif, after.xmp, after.iptc, after.comments, after.orientation]).toEqual(Array(5).fill(undefined));
      expect(after.icc?.length).toBe(before.icc?.length);
      for (const trace of ['Exif', 'GPS', 'Amara', 'Pocket', 'xmpmeta', 'Lernhaus'])
        expect(came.includes(trace)).toBe(false);
    },
  );

  it('drags nothing along behind its last byte', async () => {
    const came = await downloaded(Buffer.concat([PNG, zip({ 'run.js': 'alert(1)' })]), 'picture.png');
    expect(came.includes('run.js')).toBe(false);
  });

  it('is stored with both hashes: of what was sent, and of what is kept', async () => {
    const sent = await fromTelephone().jpeg().toBuffer();
    const { id, size } = await uploaded(officer, assessment, sent, 'photo.jpg');
    const kept = Buffer.from(await (await download(officer, id)).arrayBuffer());
    const [row] = await app.database.sql(
      `select encode(original_sha256, 'hex') as original, encode(sha256, 'hex') as kept from app.evidence where id = $1`,
      [id],
    );
    const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
    expect(row).toEqual({ original: sha256(sent), kept: sha256(kept) });
    expect(sha256(sent)).not.toBe(sha256(kept));
    expect(size).toBe(kept.length);
  });
});
