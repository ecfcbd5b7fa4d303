import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../platform/config.js';
import type { ScannerAddress } from '../platform/file-settings.js';
import type { FileState } from './evidence.types.js';

const LONGEST_REPLY = 4_096;

/** Asks the virus scanner about files. Whatever keeps it from a clear answer leaves a file pending, which is closed. */
@Injectable()
export class Scanner {
  private readonly log = new Logger('Scanner');

  constructor(private readonly config: Config) {}

  /** True where every file has to be found clean before it opens. */
  get isSet(): boolean {
    return typeof this.config.files.scanner === 'object';
  }

  /** State of a file with this content. */
  async judge(content: () => Readable | Promise<Readable>): Promise<Exclude<FileState, 'damaged'>> {
    const { scanner } = this.config.files;
    if (scanner === 'off') return 'not-scanned';
    if (scanner === 'missing') return 'pending';
    const source = await content();
    try {
      return verdictOf(await askClamd(scanner, source));
    } catch (fault) {
      this.log.error(`the virus scanner gave no answer, the file stays closed: ${(fault as Error).message}`);
      return 'pending';
    } finally {
      source.destroy();
    }
  }
}

function verdictOf(reply: string): 'clean' | 'quarantined' {
  if (reply === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/s.test(reply)) return 'quarantined';
  throw new Error(`unexpected reply ${JSON.stringify(reply.slice(0, 200))}`);
}

/** One INSTREAM session of clamd: each piece led by its length, an empty one at the end, one line back. */
async function askClamd({ at, patienceMs }: ScannerAddress, content: Readable): Promise<string> {
  const socket = connect('path' in at ? { path: at.path } : { host: at.host, port: at.port });
  const deadline = setTimeout(() => socket.destroy(new Error(`silent for ${patienceMs / 1000} s`)), patienceMs);
  const sending = new AbortController();
  try {
    // The answer alone is waited for: it may come before everything was sent, or the connection may end instead.
    pipeline(framed(content), socket, { end: false, signal: sending.signal }).catch((fault: Error) =>
      socket.destroy(fault),
    );
    return await readReply(socket);
  } finally {
    clearTimeout(deadline);
    sending.abort();
    socket.destroy();
  }
}

async function* framed(content: Readable): AsyncIterable<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield Buffer.concat([length, piece]);
  }
  yield Buffer.alloc(4);
}

function readReply(socket: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\0');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LONGEST_REPLY) reject(new Error('the reply does not end'));
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the connection closed without an answer')));
  });
}
