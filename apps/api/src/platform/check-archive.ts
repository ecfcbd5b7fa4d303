import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';

const MEGABYTE = 1024 * 1024;
const LONGEST_TYPES = MEGABYTE;

/** What an archive may hold. */
export interface ArchiveLimits {
  readonly parts: number;
  /** All its parts together, in bytes. */
  readonly unpacked: number;
  /** Unpacked to packed; what deflate can do at most is 1,032 to 1. */
  readonly ratio: number;
  /** Below so many bytes the ratio does not matter. */
  readonly harmless: number;
}

/** A long document has a few hundred parts; sheets of repeated values reach 100 to 1. */
export const KEPT_DOCUMENT: ArchiveLimits = {
  parts: 2_000,
  unpacked: 200 * MEGABYTE,
  ratio: 150,
  harmless: 10 * MEGABYTE,
};

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

/** A part whose place and sizes are true. */
export interface CheckedPart extends Omit<Part, 'at'> {
  /** Where its content begins. */
  readonly start: number;
}

/** Says why an archive is refused: it is another kind of file (`type`), or it could do harm. */
export class ArchiveRefused extends Error {
  constructor(
    readonly kind: 'type' | 'unsafe',
    readonly because: string,
  ) {
    super(because);
  }
}

const unsafe = (because: string) => new ArchiveRefused('unsafe', because);
const wrongType = (because: string) => new ArchiveRefused('type', because);
const unreadable = () => wrongType('its content is not an Office document');

/**
 * Refuses an Office document whose archive could hurt whoever unpacks it: too many parts, too much content,
 * sizes that lie, links, passwords, anything before, between or after its parts, and macros. Content is
 * unpacked piece by piece to be counted, and never kept.
 */
export async function checkArchive(path: string, limits: ArchiveLimits): Promise<CheckedPart[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const parts = readParts(await readDirectory(file, size, limits), limits);
    await checkPlaces(file, parts);
    const checked: CheckedPart[] = [];
    for (const { at, ...part } of parts) {
      const start = await dataOf(file, { at, name: part.name });
      await checkContent(path, { ...part, start });
      checked.push({ ...part, start });
    }
    return checked;
  } finally {
    await file.close();
  }
}

/** The parts of a kept document that was checked before. */
export async function partsOf(file: FileHandle): Promise<Part[]> {
  return readParts(await readDirectory(file, (await file.stat()).size, KEPT_DOCUMENT), KEPT_DOCUMENT);
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw unreadable();
  return buffer;
}

/** The list of parts, which has to end where the file does. */
async function readDirectory(
  file: FileHandle,
  size: number,
  limits: ArchiveLimits,
): Promise<{ list: Buffer; count: number }> {
  if (size < END_SIZE) throw unreadable();
  const end = await read(file, size - END_SIZE, END_SIZE);
  if (end.readUInt32LE(0) !== 0x06054b50) throw unreadable();
  const count = end.readUInt16LE(10);
  if (count > limits.parts) throw unsafe(`it has more than ${limits.parts} parts`);
  const length = end.readUInt32LE(12);
  const at = end.readUInt32LE(16);
  if (at + length !== size - END_SIZE || length > MEGABYTE) throw unreadable();
  return { list: await read(file, at, length), count };
}

function readParts({ list, count }: { list: Buffer; count: number }, limits: ArchiveLimits): Part[] {
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
  checkParts(parts, limits);
  return parts;
}

function checkParts(parts: readonly Part[], limits: ArchiveLimits): void {
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  if (names.size < parts.length) throw unsafe('two of its parts have one name');
  for (const { name } of parts) {
    if (MACROS.test(name)) throw wrongType('it holds macros');
    if (/^\/|\\|\0|(^|\/)\.\.(\/|$)/.test(name)) throw unsafe('one of its parts would be unpacked elsewhere');
  }
  const packed = parts.reduce((sum, part) => sum + part.packed, 0);
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > limits.unpacked || (unpacked > limits.harmless && unpacked > packed * limits.ratio)) {
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
export async function dataOf(file: FileHandle, { at, name }: Pick<Part, 'at' | 'name'>): Promise<number> {
  const head = await read(file, at, LOCAL_SIZE);
  if (head.readUInt32LE(0) !== 0x04034b50) throw unreadable();
  const nameLength = head.readUInt16LE(26);
  if ((await read(file, at + LOCAL_SIZE, nameLength)).toString('utf8') !== name) {
    throw unsafe('its parts have two names');
  }
  return at + LOCAL_SIZE + nameLength + head.readUInt16LE(28);
}

async function checkContent(path: string, part: CheckedPart): Promise<void> {
  const { name, method, packed, unpacked, start } = part;
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of contentOf(path, start, packed, method)) {
    size += chunk.length;
    if (size > unpacked) throw unsafe('it unpacks to more than it says');
    if (name === TYPES && size <= LONGEST_TYPES) kept.push(chunk);
  }
  if (size !== unpacked) throw unsafe('one of its parts is cut off');
  if (/macroEnabled|vbaProject/i.test(Buffer.concat(kept).toString('utf8'))) {
    throw wrongType('it holds macros');
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
