import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { contentOf, dataOf, partsOf, type Part } from '../platform/check-archive.js';
import type { FileStore, ReceivedFile } from '../platform/files.js';
import type { RemovedMetadata } from './evidence.types.js';

/** A file as it will be stored, with what was taken out of it. */
export interface CleanedFile {
  readonly file: ReceivedFile;
  readonly removed: readonly RemovedMetadata[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** Who wrote a document, for whom and when it was printed: parts of any Office document, and the fields in them. */
const PROPERTIES = /^docProps\/(core|app|custom)\.xml$/i;
const PERSONAL =
  /<((?:dc:creator|cp:lastModifiedBy|Company|Manager|HyperlinkBase|vt:lpw?str))((?:\s[^<>]{0,300})?)>[^<]{1,2000}<\/\1>/g;
/** A signed document would be broken by any change to it. */
const SIGNED = /^_xmlsignatures\//i;
const LONGEST = 1024 * 1024;
const STORED = 0;

/**
 * An Office document without the names of who wrote and last changed it; undefined where there is nothing to
 * take out. Call it with what `checkArchive` let pass.
 */
export async function cleanDocument(
  files: FileStore,
  { path }: ReceivedFile,
  mediaType: string,
): Promise<CleanedFile | undefined> {
  if (!mediaType.startsWith(OFFICE)) return undefined;
  const file = await open(path);
  try {
    const parts = await partsOf(file);
    if (parts.some(({ name }) => SIGNED.test(name))) return undefined;
    const changed = new Map<string, Buffer>();
    for (const part of parts.filter(({ name, unpacked }) => PROPERTIES.test(name) && unpacked <= LONGEST)) {
      const before = (await textOf(path, file, part)).toString('utf8');
      const after = withoutNames(part.name, before);
      if (after !== before) changed.set(part.name, Buffer.from(after));
    }
    if (changed.size === 0) return undefined;
    const archive = Readable.from(rewrite(path, file, parts, changed));
    return { file: await files.receive(archive, Number.MAX_SAFE_INTEGER), removed: ['author'] };
  } finally {
    await file.close();
  }
}

/** Texts of `app.xml` that are titles of sheets and headings stay: they are content. */
function withoutNames(name: string, xml: string): string {
  return xml.replace(PERSONAL, (whole, tag: string, attributes: string) =>
    tag.startsWith('vt:') && !/custom\.xml$/i.test(name) ? whole : `<${tag}${attributes}></${tag}>`,
  );
}

async function textOf(path: string, file: FileHandle, part: Part): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of contentOf(path, await dataOf(file, part), part.packed, part.method)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The archive again, part by part as it was packed; changed parts lie in it as they are. */
async function* rewrite(
  path: string,
  file: FileHandle,
  parts: readonly Part[],
  changed: ReadonlyMap<string, Buffer>,
): AsyncIterable<Buffer> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const fresh = changed.get(part.name);
    const name = Buffer.from(part.name);
    const packed = fresh?.length ?? part.packed;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(fresh ? STORED : part.method, 4);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(fresh ? crc32(fresh) : part.crc, 10);
    shared.writeUInt32LE(packed, 14);
    shared.writeUInt32LE(fresh?.length ?? part.unpacked, 18);
    shared.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, place, name);
    yield Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name]);
    if (fresh) yield fresh;
    else if (packed > 0) {
      const start = await dataOf(file, part);
      yield* createReadStream(path, { start, end: start + packed - 1 }) as AsyncIterable<Buffer>;
    }
    at += 30 + name.length + packed;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  yield list;
  yield end;
}
