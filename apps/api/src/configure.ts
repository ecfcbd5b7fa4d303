import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { jsonBody } from './platform/http/json-body.js';
import { sameOrigin } from './platform/http/same-origin.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { readTrustedDocuments, trustedDocuments } from './platform/http/trusted-documents.js';
import { webApp } from './platform/http/web-app.js';
import type { Surroundings } from './platform/platform.module.js';

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
  app.disable('x-powered-by');
  // Answers are not cached, so hashing each one would serve nobody.
  app.disable('etag');
  app.use(securityHeaders(config), sameOrigin(config));
  app.use('/api/auth', ...jsonBody());
  app.use('/graphql', ...jsonBody(), trustedDocuments(config, readTrustedDocuments(config.root)));
  app.use(webApp(config.root));
  await app.init();
  return app;
}
