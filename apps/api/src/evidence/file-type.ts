import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { ArchiveRefused, checkArchive, KEPT_DOCUMENT } from '../platform/check-archive.js';
import { problem } from '../platform/problems.js';

interface Accepted {
  readonly mediaType: string;
  /** What the content says of itself; absent for plain text, which says nothing. */
  readonly found?: string;
}

const ACCEPTED: Readonly<Record<string, Accepted>> = {
  pdf: { mediaType: 'application/pdf', found: 'pdf' },
  png: { mediaType: 'image/png', found: 'png' },
  jpg: { mediaType: 'image/jpeg', found: 'jpg' },
  jpeg: { mediaType: 'image/jpeg', found: 'jpg' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', found: 'docx' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', found: 'xlsx' },
  csv: { mediaType: 'text/csv' },
  txt: { mediaType: 'text/plain' },
};

/** What a name promises; a name that promises nothing we take is refused. */
export function acceptedType(name: string): Accepted {
  const extension = extensionOf(name);
  const accepted = Object.hasOwn(ACCEPTED, extension) ? ACCEPTED[extension] : undefined;
  if (!accepted)
    throw problem('FILE_TYPE_REFUSED', { because: extension === '' ? 'its name has no ending' : `.${extension}` });
  return accepted;
}

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * Media type of a file whose content is what its name says, and nothing else besides; anything else is refused.
 * Archives are counted before anything reads them further.
 */
export async function checkFileType(path: string, name: string): Promise<string> {
  const accepted = acceptedType(name);
  if (accepted.found === 'docx' || accepted.found === 'xlsx') await refuseUnsafe(path);
  const found = await contentType(path);
  const fits = accepted.found === undefined ? found === undefined && (await isText(path)) : found === accepted.found;
  if (!fits) throw problem('FILE_TYPE_REFUSED', { because: `its content is not what .${extensionOf(name)} promises` });
  if (found === 'pdf' && !(await endsAsPdf(path))) {
    throw problem('FILE_TYPE_REFUSED', { because: 'more than a PDF lies in it, or it is cut off' });
  }
  return accepted.mediaType;
}

async function refuseUnsafe(path: string): Promise<void> {
  try {
    await checkArchive(path, KEPT_DOCUMENT);
  } catch (fault) {
    if (!(fault instanceof ArchiveRefused)) throw fault;
    throw problem(fault.kind === 'type' ? 'FILE_TYPE_REFUSED' : 'FILE_UNSAFE', { because: fault.because });
  }
}

const PDF_TAIL = 1_024;
/** An archive is found by its end, which may carry a comment this long. */
const ARCHIVE_TAIL = 22 + 0xffff;

/** A PDF says that it ends, near its end, and is no archive at the same time. */
async function endsAsPdf(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, ARCHIVE_TAIL);
    const { buffer: tail } = await file.read(Buffer.alloc(length), 0, length, size - length);
    const archive = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    const isArchive =
      archive >= 0 && archive + 22 + (tail[archive + 20] ?? 0) + (tail[archive + 21] ?? 0) * 256 === length;
    return !isArchive && tail.subarray(-PDF_TAIL).includes('%%EOF');
  } finally {
    await file.close();
  }
}

/** A file cut off in its first bytes has no type. */
async function contentType(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path))?.ext;
  } catch {
    return undefined;
  }
}

/** Control characters other than tab, line feed, form feed and carriage return mean a binary file, in any usual encoding. */
async function isText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d))
      return false;
  }
  return true;
}
