import { crc32, deflateRawSync } from 'node:zlib';

/** The smallest files of each kind whose content says what they are. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const JPG = Buffer.from(
  '/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAABAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCOAaTT/9k=',
  'base64',
);
export const EXE = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(200)]);

const types = (part: string, type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="${type}"/></Types>`;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Parts of a document, to which a test adds what it is about. */
export const DOCX_PARTS = {
  '[Content_Types].xml': types('/word/document.xml', `${OFFICE}.wordprocessingml.document.main+xml`),
  'word/document.xml': '<w:document/>',
} as const;
export const DOCX = zip(DOCX_PARTS);
export const XLSX_PARTS = {
  '[Content_Types].xml': types('/xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`),
  'xl/workbook.xml': '<workbook/>',
} as const;
export const XLSX = zip(XLSX_PARTS);
/** A document with macros, which is another type whatever its name says. */
export const DOCM = zip({
  '[Content_Types].xml': types('/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  'word/document.xml': '<w:document/>',
});

export interface ZipEntry {
  readonly content: string | Buffer;
  /** Unix mode, which makes a symlink of an entry. */
  readonly mode?: number;
  /** Size that the archive claims the entry unpacks to. */
  readonly claims?: number;
}

/** A ZIP archive; entries are stored as they are, or packed. */
export function zip(entries: Readonly<Record<string, string | ZipEntry>>, packed = false): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, entry] of Object.entries(entries)) {
    const { content: given, mode = 0, claims } = typeof entry === 'string' ? { content: entry } : entry;
    const content = Buffer.from(given);
    const body = packed ? deflateRawSync(content) : content;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(packed ? 8 : 0, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(body.length, 14);
    shared.writeUInt32LE(claims ?? content.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt16LE(mode, 8);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(directory.length % 0x1_0000, 8);
  end.writeUInt16LE(directory.length % 0x1_0000, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
}
