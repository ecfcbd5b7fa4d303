import type { Request } from 'express';

const HEADER = 'opencria-unattended';

/**
 * A page that keeps itself up to date says so: what it asks for without anybody touching it does not keep an idle
 * session alive.
 */
export function isUnattended(request: Pick<Request, 'headers'>): boolean {
  return request.headers[HEADER] !== undefined;
}
