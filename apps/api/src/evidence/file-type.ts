import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
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

/** Media type of a file whose content is what its name says; anything else is refused. Nothing is unpacked or drawn. */
export async function checkFileType(path: string, name: string): Promise<string> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const accepted = Object.hasOwn(ACCEPTED, extension) ? ACCEPTED[extension] : undefined;
  if (!accepted)
    throw problem('FILE_TYPE_REFUSED', { because: extension === '' ? 'its name has no ending' : `.${extension}` });
  const found = await contentType(path);
  const fits = accepted.found === undefined ? found === undefined && (await isText(path)) : found === accepted.found;
  if (!fits) throw problem('FILE_TYPE_REFUSED', { because: `its content is not what .${extension} promises` });
  return accepted.mediaType;
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
