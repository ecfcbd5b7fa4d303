import { lookup as resolve } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import { problem } from '../problems.js';
import { isLoopback, isPublicAddress } from './public-address.js';

const LIMIT_BYTES = 512 * 1024;
const TIME_LIMIT_MS = 8_000;
const MOST_CHARACTERS = 2_000;

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface OutwardReply {
  readonly status: number;
  readonly text: string;
}

interface Resolved {
  readonly address: string;
  readonly family: number;
}

/**
 * The only way in which the server calls an address that somebody typed. https to the public internet
 * alone: the name is resolved once, every address it has must be public, and the connection goes to the
 * address that was checked. Redirects are not followed; size and time are limited. Hosts that the operator
 * names in OUTWARD_HOSTS may be private, and use plain http where they are this machine itself.
 */
@Injectable()
export class Outward {
  private readonly named: ReadonlySet<string>;

  constructor(config: Config) {
    this.named = new Set(config.outwardHosts);
  }

  /** The address in its normal form; refuses with ADDRESS_REFUSED what could never be called. */
  check(address: string): URL {
    const url = address.length > MOST_CHARACTERS ? null : URL.parse(address);
    if (!url || url.hostname === '') throw refused('it is not an address like https://id.example.org');
    if (url.username !== '' || url.password !== '') throw refused('it holds a name or password');
    if (url.hash !== '') throw refused('it has a part behind #');
    const host = bareHost(url);
    if (this.isNamed(url)) {
      const plain = url.protocol === 'http:' && (isLoopback(host) || host === 'localhost');
      if (url.protocol === 'https:' || plain) return url;
    }
    if (url.protocol !== 'https:') throw refused('it does not begin with https://');
    if (isIP(host) !== 0 && !this.isNamed(url) && !isPublicAddress(host)) throw refused(NOT_PUBLIC);
    return url;
  }

  /** Calls the address. ADDRESS_REFUSED where it may not be called, ADDRESS_FAILED where nothing fit comes back. */
  async call(address: string, sent: Sent = {}): Promise<OutwardReply> {
    const url = this.check(address);
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    const target = await this.resolve(url, signal);
    return request(url, target, sent, signal);
  }

  /** As `call`; the reply must be a JSON object and its status one of success. */
  async json(address: string, sent: Sent = {}): Promise<Readonly<Record<string, unknown>>> {
    const { status, text } = await this.call(address, sent);
    if (status < 200 || status > 299) throw failed(`it answered with status ${status}`);
    const value = parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw failed('its answer is not JSON');
    return value as Readonly<Record<string, unknown>>;
  }

  private isNamed(url: URL): boolean {
    return this.named.has(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`);
  }

  private async resolve(url: URL, signal: AbortSignal): Promise<Resolved> {
    const host = bareHost(url);
    const found = await Promise.race([
      resolve(host, { all: true, verbatim: true }),
      new Promise<never>((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('took too long')), { once: true }),
      ),
    ]).catch(() => {
      throw failed('its name is not known');
    });
    const [first] = found;
    if (!first) throw failed('its name is not known');
    const allowed = this.isNamed(url)
      ? url.protocol === 'https:' || found.every(({ address: one }) => isLoopback(one))
      : found.every(({ address: one }) => isPublicAddress(one));
    if (!allowed) throw refused(NOT_PUBLIC);
    return first;
  }
}

const NOT_PUBLIC = 'it does not lie on the public internet';

const refused = (because: string) => problem('ADDRESS_REFUSED', { because });
const failed = (because: string) => problem('ADDRESS_FAILED', { because });

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function request(url: URL, target: Resolved, sent: Sent, signal: AbortSignal): Promise<OutwardReply> {
  // Whatever is asked for by name, the answer is the address that was checked.
  const pinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [target]) : done(null, target.address, target.family);
  const { method = 'GET', headers = {}, body } = sent;
  return new Promise<OutwardReply>((resolve, reject) => {
    const call = (url.protocol === 'https:' ? https : http).request(
      url,
      {
        method,
        agent: false,
        lookup: pinned,
        signal,
        headers: {
          accept: 'application/json',
          'user-agent': 'OpenCRIA',
          ...headers,
          ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > LIMIT_BYTES) return call.destroy(new Error('too large'));
          chunks.push(chunk);
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
        answer.on('error', () => reject(failed('it broke off')));
      },
    );
    call.on('error', () => reject(failed('it cannot be reached, or answers too slowly or with too much')));
    call.end(body);
  });
}
