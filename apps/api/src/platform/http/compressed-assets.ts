import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const ENCODERS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Serves the hashed text assets of the web app compressed. Each is compressed at its first request and
 * kept; there are a few dozen, and their names change with their content.
 */
export function compressedAssets(folder: string) {
  const compressed = new Map<string, Promise<Buffer>>();
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const type = TYPES[path.extname(request.path)];
    const encoding = request.acceptsEncodings('br', 'gzip');
    const file = path.join(folder, path.normalize(request.path));
    if (!type || (encoding !== 'br' && encoding !== 'gzip') || !file.startsWith(folder + path.sep)) return next();
    const key = `${encoding} ${file}`;
    if (!compressed.has(key)) {
      if (!existsSync(file)) return next();
      compressed.set(key, readFile(file).then(ENCODERS[encoding]));
    }
    response.setHeader('content-type', type);
    response.setHeader('content-encoding', encoding);
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.send(await compressed.get(key));
  };
}
