import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { problem, type Problem } from '../platform/problems.js';

const MEGABYTE = 1024 * 1024;
/** A long workbook has a few hundred parts. */
const MOST_PARTS = 2_000;
const MOST_UNPACKED = 200 * MEGABYTE;
/** Sheets of repeated values reach 100 to 1; what deflate can do at most is 1,032 to 1. */
const MOST_RATIO = 150;
/** Below this nothing that unpacks can hurt. */
const HARMLESS = 10 * MEGABYTE;
const LONGEST_TYPES = MEGABYTE;

const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const SYMLINK = 0xa;
const TYPES = '[Content_Types].xml';
const MACROS = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml)$|(^|\/)(macrosheets|activeX)\//i;

/** One file inside an archive, as its directory lists it. */
export interface Part {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const unsafe = (because: string): Problem => problem('FILE_UNSAFE', { because });
const unreadable = (): Problem => problem('FILE_TYPE_REFUSED', { because: 'its content is not an Office document' });

/**
 * Refuses an Office document whose archive could hurt whoever unpacks it: too many parts, too much content,
 * sizes that lie, links, passwords, anything before, between or after its parts, and macros. Content is
 * unpacked piece by piece to be counted, and never kept.
 */
export async function checkArchive(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const parts = readParts(await readDirectory(file, size));
    await checkPlaces(file, parts);
    for (const part of parts) await checkContent(path, file, part);
  } finally {
    await file.close();
  }
}

/** The parts of a document that was checked before. */
export async function partsOf(file: FileHandle): Promise<Part[]> {
  return readParts(await readDirectory(file, (await file.stat()).size));
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw unreadable();
  return buffer;
}

/** The list of parts, which has to end where the file does. */
async function readDirectory(file: FileHandle, size: number): Promise<{ list: Buffer; count: number }> {
  if (size < END_SIZE) throw unreadable();
  const end = await read(file, size - END_SIZE, END_SIZE);
  if (end.readUInt32LE(0) !== 0x06054b50) throw unreadable();
  const count = end.readUInt16LE(10);
  if (count > MOST_PARTS) throw unsafe(`it has more than ${MOST_PARTS} parts`);
  const length = end.readUInt32LE(12);
  const at = end.readUInt32LE(16);
  if (at + length !== size - END_SIZE || length > MEGABYTE) throw unreadable();
  return { list: await read(file, at, length), count };
}

function readParts({ list, count }: { list: Buffer; count: number }): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > list.length || list.readUInt32LE(at) !== 0x02014b50) throw unreadable();
    const nameEnd = at + ENTRY_SIZE + list.readUInt16LE(at + 28);
    if (list.readUInt16LE(at + 8) & ENCRYPTED) throw unsafe('it is locked with a password');
    if (list.readUInt32LE(at + 38) >>> 28 === SYMLINK) throw unsafe('it holds a link to another file');
    parts.push({
      name: list.toString('utf8', at + ENTRY_SIZE, nameEnd),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      unpacked: list.readUInt32LE(at + 24),
      at: list.readUInt32LE(at + 42),
    });
    at = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  if (at !== list.length) throw unreadable();
  checkParts(parts);
  return parts;
}

function checkParts(parts: readonly Part[]): void {
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  if (names.size < parts.length) throw unsafe('two of its parts have one name');
  for (const { name } of parts) {
    if (MACROS.test(name)) throw problem('FILE_TYPE_REFUSED', { because: 'it holds macros' });
    if (/^\/|\\|\0|(^|\/)\.\.(\/|$)/.test(name)) throw unsafe('one of its parts would be unpacked elsewhere');
  }
  const packed = parts.reduce((sum, part) => sum + part.packed, 0);
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked > packed * MOST_RATIO)) {
    throw unsafe('it unpacks to far more than it seems to hold');
  }
}

/** Parts follow one another from the first byte on: none is counted twice, and nothing stands before them. */
async function checkPlaces(file: FileHandle, parts: readonly Part[]): Promise<void> {
  let free = 0;
  for (const part of [...parts].sort((a, b) => a.at - b.at)) {
    if (part.at < free || (free === 0 && part.at !== 0)) throw unsafe('its parts lie upon one another');
    free = (await dataOf(file, part)) + part.packed;
  }
}

/** Where the content of a part begins; its own header has to name it as the list does. */
export async function dataOf(file: FileHandle, { at, name }: Part): Promise<number> {
  const head = await read(file, at, LOCAL_SIZE);
  if (head.readUInt32LE(0) !== 0x04034b50) throw unreadable();
  const nameLength = head.readUInt16LE(26);
  if ((await read(file, at + LOCAL_SIZE, nameLength)).toString('utf8') !== name) {
    throw unsafe('its parts have two names');
  }
  return at + LOCAL_SIZE + nameLength + head.readUInt16LE(28);
}

async function checkContent(path: string, file: FileHandle, part: Part): Promise<void> {
  const { name, method, packed, unpacked } = part;
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of contentOf(path, await dataOf(file, part), packed, method)) {
    size += chunk.length;
    if (size > unpacked) throw unsafe('it unpacks to more than it says');
    if (name === TYPES && size <= LONGEST_TYPES) kept.push(chunk);
  }
  if (size !== unpacked) throw unsafe('one of its parts is cut off');
  if (/macroEnabled|vbaProject/i.test(Buffer.concat(kept).toString('utf8'))) {
    throw problem('FILE_TYPE_REFUSED', { because: 'it holds macros' });
  }
}

/** The content of a part, unpacked. */
export async function* contentOf(path: string, start: number, length: number, method: number): AsyncIterable<Buffer> {
  if (length === 0) return;
  const packed = createReadStream(path, { start, end: start + length - 1 });
  if (method === 0) {
    yield* packed as AsyncIterable<Buffer>;
    return;
  }
  if (method !== 8) throw unsafe('it is packed in a way that Office does not use');
  const content = packed.pipe(createInflateRaw());
  packed.once('error', (fault) => content.destroy(fault));
  try {
    yield* content as AsyncIterable<Buffer>;
  } catch (fault) {
    throw (fault as { code?: string }).code?.startsWith('Z_') ? unsafe('one of its parts is damaged') : fault;
  } finally {
    packed.destroy();
  }
}
