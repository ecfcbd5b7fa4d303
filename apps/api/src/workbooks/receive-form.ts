import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { FileTooLong, type FileStore, type ReceivedFile } from '../platform/files.js';
import { invalidInput, problem } from '../platform/problems.js';

export interface ReceivedForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: ReceivedFile;
  readonly fileName: string;
}

const LIMITS = { fields: 5, fieldNameSize: 50, fieldSize: 256 * 1024, files: 1, parts: 6 } as const;
const MEGABYTE = 1024 * 1024;

/** Takes a form with one file and some texts; the caller discards the file. Whatever is wrong leaves nothing behind. */
export async function receiveForm(request: Request, files: FileStore, limitBytes: number): Promise<ReceivedForm> {
  const form = openForm(request);
  const fields = new Map<string, string>();
  let receiving: Promise<Omit<ReceivedForm, 'fields'>> | undefined;
  let tooMuch = false;
  form.on('field', (name, value, { valueTruncated }) => {
    if (valueTruncated) tooMuch = true;
    else fields.set(name, value);
  });
  form.on('file', (_name, stream, { filename }) => {
    // A form cut off may end the file before anybody reads it; nobody listening would end the process.
    stream.on('error', () => undefined);
    receiving = files.receive(stream, limitBytes).then((file) => ({ file, fileName: filename || 'file' }));
    // A refused form is read to its end, so that the sender sees the answer.
    receiving.catch(() => stream.resume());
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) form.on(limit, () => (tooMuch = true));
  const broken = await pipeline(request, form).then(
    () => undefined,
    () => problem('UPLOAD_INCOMPLETE'),
  );
  const received = await receiving?.catch((fault: unknown) => {
    throw fault instanceof FileTooLong
      ? problem('FILE_TOO_LARGE', { limit: limitBytes / MEGABYTE })
      : (broken ?? fault);
  });
  const refusal =
    broken ??
    (tooMuch ? invalidInput([{ field: 'form', says: 'Send one file and its fields, nothing more.' }]) : undefined) ??
    (received && received.file.size > 0
      ? undefined
      : invalidInput([{ field: 'file', says: 'Attach a file that is not empty.' }]));
  if (received && !refusal) return { ...received, fields };
  if (received) await files.discard(received.file);
  throw refusal ?? problem('UPLOAD_INCOMPLETE');
}

function openForm(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
  } catch {
    throw problem('UPLOAD_INCOMPLETE');
  }
}
