import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config.js';
import { presentError } from '../graphql/present-error.js';
import { problem } from '../problems.js';
import { bearerOf } from './bearer.js';

/** Where the documents of the web client are found: beside the built pages, else where codegen wrote them. */
const PLACES = ['dist/web/persisted-documents.json', 'apps/web/src/graphql/generated/persisted-documents.json'];

export function readTrustedDocuments(root: string): ReadonlyMap<string, string> {
  const file = PLACES.map((place) => path.join(root, place)).find((place) => existsSync(place));
  if (!file) return new Map();
  const documents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(documents).map(([hash, text]) => [bare(hash), text]));
}

interface GraphqlBody {
  documentId?: unknown;
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

/**
 * Puts the text of a known document in place of its hash. In production nothing else is answered, but to
 * API tokens, which were checked before; in local mode free queries are, for those who explore.
 */
export function trustedDocuments(config: Config, documents: ReadonlyMap<string, string>) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const body = request.body as GraphqlBody | undefined;
    if (request.method !== 'POST' || !body) return config.localMode ? next() : refuse(response);
    const id = body.documentId ?? body.extensions?.persistedQuery?.sha256Hash;
    const query = typeof id === 'string' ? documents.get(bare(id)) : undefined;
    if (query !== undefined) {
      const { documentId: _documentId, extensions: _extensions, ...rest } = body;
      request.body = { ...rest, query };
      return next();
    }
    if ((config.localMode || bearerOf(request) !== null) && id === undefined) return next();
    refuse(response);
  };
}

function bare(hash: string): string {
  return hash.replace(/^sha256:/, '');
}

function refuse(response: Response): void {
  const refusal = problem('UNKNOWN_DOCUMENT');
  response.status(refusal.status).json({ errors: [presentError(refusal.toJSON(), refusal)] });
}
