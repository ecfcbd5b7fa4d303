import type { Response } from 'express';
import { attachment, cleanFileName } from '../evidence/file-name.js';
import type { Download } from './reports.service.js';

/** A file to keep, never to be opened inside a page or kept on the way. */
export function sendFile(response: Response, { fileName, content }: Download<Uint8Array>, type: string): void {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  response.set({
    'content-type': type,
    'content-length': String(bytes.length),
    'content-disposition': attachment(cleanFileName(fileName)),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(bytes);
}
