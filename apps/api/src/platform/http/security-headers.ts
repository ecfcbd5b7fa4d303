import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config.js';

const POLICY = [
  `default-src 'self'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

const YEAR = 365 * 24 * 60 * 60;

/** Answers of the api are for the one who asked; a route that may be kept says so itself. */
export function notKept(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}

export function securityHeaders(config: Config) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    response.setHeader('x-frame-options', 'DENY');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (config.overTls) response.setHeader('strict-transport-security', `max-age=${YEAR}; includeSubDomains`);
    next();
  };
}
