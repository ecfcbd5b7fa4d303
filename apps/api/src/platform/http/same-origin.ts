import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config.js';
import { problem } from '../problems.js';
import { sendFault } from './fault.filter.js';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Origins whose pages may act for a signed-in person: PUBLIC_URL, and in local mode the loopback address in use. */
export function trustedOrigins(config: Config, host: string | undefined): string[] {
  const origins = [new URL(config.publicUrl).origin];
  if (config.localMode && host && LOOPBACK.test(host)) origins.push(`http://${host}`);
  return origins;
}

/** Refuses a change asked for by a page of another site; browsers always name it on anything but GET. */
export function sameOrigin(config: Config) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const { origin, host } = request.headers;
    const foreign =
      origin === undefined
        ? ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']))
        : !trustedOrigins(config, host).includes(origin);
    if (foreign) return sendFault(response, problem('FOREIGN_ORIGIN'));
    next();
  };
}
