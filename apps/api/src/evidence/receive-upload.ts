import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { FileTooLong, type FileStore, type ReceivedFile } from '../platform/files.js';
import { invalidInput, problem, type FieldProblem } from '../platform/problems.js';
import { isCalendarDate } from '../platform/scalars.js';
import { textFault } from '../platform/text-field.js';
import { unfitText } from '../platform/unfit-text.js';
import { TITLE } from './evidence-inputs.types.js';
import { cleanFileName } from './file-name.js';

interface UploadFields {
  readonly title: string;
  readonly tier: number;
  readonly effectiveOn: string | null;
}

export interface Upload {
  readonly fields: UploadFields;
  readonly file: ReceivedFile;
  readonly fileName: string;
}

const FIELDS: readonly string[] = ['title', 'tier', 'effectiveOn'] satisfies (keyof UploadFields)[];
const LIMITS = { fields: 10, fieldNameSize: 50, fieldSize: 4_096, files: 1, parts: 12 } as const;
const MEGABYTE = 1024 * 1024;

/**
 * Streams a multipart form to a temporary file: the fields first, then one file. Whatever is wrong ends
 * in a refusal with nothing left behind; a caller that does not keep the file discards it.
 */
export async function receiveUpload(request: Request, files: FileStore, limitBytes: number): Promise<Upload> {
  let receiving: Promise<Upload> | undefined;
  let refusal: unknown;
  const texts = new Map<string, string>();
  const form = openForm(request);
  form.on('field', (name, value, { valueTruncated }) => {
    if (receiving) refusal ??= invalidInput([{ field: name, says: 'Send the fields before the file.' }]);
    else if (!FIELDS.includes(name)) refusal ??= invalidInput([{ field: 'form', says: 'It has a field too many.' }]);
    else if (valueTruncated) refusal ??= invalidInput([{ field: name, says: 'This is too long.' }]);
    else texts.set(name, value);
  });
  form.on('file', (_name, stream, { filename }) => {
    // A form cut off may end the file before anybody reads it; nobody listening would end the process.
    stream.on('error', () => undefined);
    receiving = (async () => {
      const fields = readFields(texts);
      const file = await files.receive(stream, limitBytes);
      return { fields, file, fileName: cleanFileName(sentName(filename)) };
    })();
    // A refused form is read to its end, so that the sender sees the answer.
    receiving.catch(() => stream.resume());
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
    form.on(
      limit,
      () => (refusal ??= invalidInput([{ field: 'file', says: 'Send one file and its fields, nothing more.' }])),
    );
  }
  const read = await pipeline(request, form).then(
    () => undefined,
    () => problem('UPLOAD_INCOMPLETE'),
  );
  const upload = await receiving?.catch((fault: unknown) => {
    refusal ??=
      fault instanceof FileTooLong ? problem('FILE_TOO_LARGE', { limit: limitBytes / MEGABYTE }) : (read ?? fault);
    return undefined;
  });
  refusal ??= read ?? (upload ? undefined : invalidInput([{ field: 'file', says: 'Attach a file.' }]));
  if (upload && refusal === undefined && upload.file.size === 0) {
    refusal = invalidInput([{ field: 'file', says: 'This file is empty.' }]);
  }
  if (upload && refusal === undefined) return upload;
  if (upload) await files.discard(upload.file);
  throw refusal as Error;
}

/** Browsers write quotes and line ends of a file name as `%22`, `%0D` and `%0A`. */
function sentName(name: string | undefined): string {
  return (name ?? '').replace(/%(22|0D|0A)/gi, (escaped) => decodeURIComponent(escaped));
}

function openForm(request: Request): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
  } catch {
    throw problem('UPLOAD_INCOMPLETE');
  }
}

function readFields(texts: ReadonlyMap<string, string>): UploadFields {
  const title = texts.get('title') ?? '';
  const tier = texts.get('tier') ?? '';
  const effectiveOn = texts.get('effectiveOn') ?? '';
  const faults: FieldProblem[] = [];
  const wrongTitle = textFault(title, TITLE);
  if (wrongTitle !== undefined) faults.push({ field: 'title', says: wrongTitle });
  if (!/^[0-3]$/.test(tier)) faults.push({ field: 'tier', says: 'Send a tier from 0 to 3, before the file.' });
  if (effectiveOn !== '' && !isCalendarDate(effectiveOn)) {
    faults.push({ field: 'effectiveOn', says: 'A date is written YYYY-MM-DD, for example 2026-11-30.' });
  }
  if (faults.length > 0) throw invalidInput(faults);
  const unfit = unfitText({ title }, '');
  if (unfit) throw unfit;
  return { title: title.trim(), tier: Number(tier), effectiveOn: effectiveOn || null };
}
