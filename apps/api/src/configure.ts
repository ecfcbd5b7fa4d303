import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { AppModule } from './app.module.js';
import { sendFault } from './platform/http/fault.filter.js';
import { Clock } from './platform/clock.js';
import { bearerCalls } from './platform/http/bearer.js';
import { jsonBody } from './platform/http/json-body.js';
import { sameOrigin } from './platform/http/same-origin.js';
import { notKept, securityHeaders } from './platform/http/security-headers.js';
import { readTrustedDocuments, trustedDocuments } from './platform/http/trusted-documents.js';
import { webApp } from './platform/http/web-app.js';
import { limitRequests } from './platform/limits/request-buckets.js';
import { Mail } from './platform/mail/mail.js';
import type { Surroundings } from './platform/platform.module.js';
import { ViewerSource } from './platform/viewer.js';
import { problem } from './platform/problems.js';

const KEEP_ALIVE_MS = 75_000;

/** A page that this installation does not have answers as one that nobody has. */
const notThere: RequestHandler = (_request, response) => sendFault(response, problem('NOT_FOUND'));

/** The app with everything around its features, the same for main.ts and for tests; not listening yet. */
export async function createApp(surroundings: Surroundings): Promise<NestExpressApplication> {
  const { config } = surroundings;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(surroundings), {
    // One line of JSON per entry where machines collect the log.
    logger: new ConsoleLogger({ json: !config.localMode, colors: false, logLevels: ['error', 'fatal'] }),
    abortOnError: false,
    // Bodies are parsed below, with limits chosen per route; uploads stream.
    bodyParser: false,
  });
  // Longer than a proxy keeps its own connections: one that it still uses is never closed under a request.
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  app.disable('x-powered-by');
  // Answers are not cached, so hashing each one would serve nobody.
  app.disable('etag');
  app.use(securityHeaders(config), sameOrigin(config));
  app.set('trust proxy', [...config.trustedProxies]);
  app.use(['/graphql', '/api', '/health'], notKept);
  const viewers = app.get(ViewerSource);
  app.use(['/graphql', '/api'], limitRequests(config, app.get(Clock), viewers), bearerCalls(viewers));
  app.use('/api/auth', ...jsonBody());
  app.use('/graphql', ...jsonBody(), trustedDocuments(config, readTrustedDocuments(config.root)));
  if (!app.get(Mail).hasMailbox) app.use('/mailbox', notThere);
  app.use(webApp(config.root));
  await app.init();
  return app;
}
