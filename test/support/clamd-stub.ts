import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The harmless test file that every virus scanner reports; written in two parts so that this file is not reported itself. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type ScannerMood = 'well' | 'silent' | 'confused' | 'hanging up';

/** Speaks clamd's INSTREAM as clamd does, and finds EICAR alone. */
export interface ClamdStub {
  readonly port: number;
  mood: ScannerMood;
  /** Length of what was scanned, one entry per file. */
  readonly scanned: number[];
  stop(): Promise<void>;
  /** Listens again, on the same port. */
  start(): Promise<void>;
}

export async function startClamdStub(): Promise<ClamdStub> {
  const scanned: number[] = [];
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const stub: ClamdStub = {
    get port() {
      return port;
    },
    mood: 'well',
    scanned,
    start: async () => {
      server = createServer((socket) => {
        sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
        serve(socket, stub, scanned);
      }).listen(port, '127.0.0.1');
      await once(server, 'listening');
      port = (server.address() as AddressInfo).port;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      if (!server?.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
  await stub.start();
  return stub;
}

const COMMAND = 'zINSTREAM\0';

function serve(socket: Socket, stub: ClamdStub, scanned: number[]): void {
  let received = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    if (stub.mood === 'silent') return;
    if (stub.mood === 'hanging up') return void socket.end();
    received = Buffer.concat([received, part]);
    const content = contentOf(received);
    if (!content) return;
    scanned.push(content.length);
    const found = content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
    socket.end(`${stub.mood === 'confused' ? 'INSTREAM size limit exceeded. ERROR' : found}\0`);
  });
}

/** The file, once its end has come. */
function contentOf(session: Buffer): Buffer | undefined {
  if (session.length < COMMAND.length) return undefined;
  if (session.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('this is not INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= session.length;) {
    const length = session.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(session.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
