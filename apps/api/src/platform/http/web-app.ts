import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import { problem } from '../problems.js';
import { compressedAssets } from './compressed-assets.js';
import { sendFault } from './fault.filter.js';

const NOT_PAGES = /^\/(graphql|api|health|instruments|assets)(\/|$)/;
/** Consoles and gauges of other software: scanners that ask for them learn that there are none. */
const NOT_OURS = /^\/(metrics|debug|actuator|server-status|phpinfo|console|graphiql|playground|altair|v1)(\/|$)/i;

/** The built web app: hashed assets for a year, every page address answers index.html, a missing or hidden file is a 404. */
export function webApp(root: string): Router {
  const router = Router();
  const web = path.join(root, 'dist', 'web');
  const index = path.join(web, 'index.html');
  if (!existsSync(index)) return router;
  router.get('/assets/*file', compressedAssets(web));
  router.use('/assets', express.static(path.join(web, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(web, { index: false, maxAge: 0 }));
  router.use((request: Request, response: Response, next) => {
    if (!['GET', 'HEAD'].includes(request.method)) return next();
    if (NOT_PAGES.test(request.path)) return next();
    if (NOT_OURS.test(request.path) || /\.[^/]*$|\/\./.test(request.path))
      return sendFault(response, problem('NOT_FOUND'));
    // Relative to its folder: an absolute path is refused where a folder above it has a dot name.
    response.sendFile('index.html', { root: web, cacheControl: false, headers: { 'cache-control': 'no-cache' } });
  });
  return router;
}
