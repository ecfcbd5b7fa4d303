import type { NextFunction, Request, Response } from 'express';
import { problem } from '../problems.js';
import type { ViewerSource } from '../viewer.js';
import { sendFault } from './fault.filter.js';

/** What stands behind `Authorization: Bearer`; null where a request carries no such header. */
export function bearerOf(request: Pick<Request, 'headers'>): string | null {
  const [scheme, value = ''] = (request.headers.authorization ?? '').trim().split(/\s+/, 2);
  return scheme?.toLowerCase() === 'bearer' ? value : null;
}

/** A call with a token is made by that token or by nobody: whatever cookies came along do not count. */
export function bearerCalls(viewers: ViewerSource) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (bearerOf(request) === null) return next();
    viewers.viewerOf(request).then(
      (viewer) => (viewer ? next() : sendFault(response, problem('TOKEN_INVALID'))),
      (fault: unknown) => sendFault(response, fault),
    );
  };
}
