import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { packageRoot } from '../package-root.js';

interface GraphqlReply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** One signed-in browser, as it were: a kept connection, a cookie, the documents of the web client by their hash. */
export class BenchClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private readonly hashes = trustedHashes();

  constructor(
    readonly origin: string,
    readonly cookie: string,
  ) {}

  /** Data of an operation of the web client; a refusal ends the benchmark. */
  async ask<Data>(operationName: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const sha256Hash = this.hashes.get(operationName);
    if (sha256Hash === undefined) throw new Error(`The web client has no operation ${operationName}.`);
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const text = await this.send('POST', '/graphql', JSON.stringify({ operationName, variables, extensions }));
    const { data, errors } = JSON.parse(text) as GraphqlReply;
    if (errors?.[0]) throw new Error(`${operationName} was refused: ${errors[0].message}`);
    return data as Data;
  }

  /** The body of a successful reply, as text. */
  send(method: 'GET' | 'POST', place: string, body = ''): Promise<string> {
    const headers = {
      cookie: this.cookie,
      origin: this.origin,
      ...(method === 'POST' && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.origin}${place}`, { method, headers, agent: this.agent }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('error', reject);
        reply.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (reply.statusCode === 200) resolve(text);
          else reject(new Error(`${place} answered ${reply.statusCode}: ${text.slice(0, 300)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** For files: one request on a connection of its own. */
  async fetch(place: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: this.cookie, origin: this.origin };
    const response = await fetch(`${this.origin}${place}`, { ...init, headers });
    if (!response.ok) throw new Error(`${place} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    return response;
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Operation names of the web client with the hash under which the server knows them. */
function trustedHashes(): ReadonlyMap<string, string> {
  const file = path.join(packageRoot(), 'apps/web/src/graphql/generated/persisted-documents.json');
  const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return new Map(
    documents.map(([hash, text]) => [/\b(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '', hash.replace('sha256:', '')]),
  );
}
