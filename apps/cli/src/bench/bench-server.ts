import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../package-root.js';
import { BenchClient } from './bench-client.js';

/** People of the demo who may answer questions. */
export const OFFICER = 'amara.okafor@fernhollow.example';
export const CONTRIBUTOR = 'mei.tanaka@fernhollow.example';

export interface BenchServer {
  readonly origin: string;
  /** Administrative connection to the database behind it. */
  readonly databaseUrl: string;
  signIn(email: string): Promise<BenchClient>;
  /** Another program of the build, ended with the server; resolves with the first line it prints. */
  startBeside(file: string, env: Readonly<Record<string, string>>): Promise<string>;
  stop(): Promise<void>;
}

// The benchmarks ask faster than people do.
const PACE = ['requests', 'export', 'workbook'].map((name) => `${name}=1000000/1`).join(' ');

/**
 * The built server as `npm start` runs it, demo included, on a free loopback port, with an embedded database of its
 * own that is forced to disk as in use. Its folder goes with it.
 */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<BenchServer> {
  const root = packageRoot();
  // Not below /tmp: a database that is to last refuses to be there.
  mkdirSync(path.join(root, '.data'), { recursive: true });
  const dataDir = mkdtempSync(path.join(root, '.data', 'bench-'));
  chmodSync(dataDir, 0o755);
  const children: ReturnType<typeof startProgram>[] = [];
  const stop = async () => {
    for (const { child, ended } of children.splice(0).toReversed()) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  const interrupted = () => void stop().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted);

  const start = async (file: string, settings: Readonly<Record<string, string>>, ready: RegExp): Promise<string> => {
    const program = startProgram(path.join(root, 'dist', file), settings);
    children.push(program);
    return program.says(ready);
  };
  try {
    const settings = { PORT: '0', DATA_DIR: dataDir, RATE_LIMITS: PACE, ...env };
    const said = await start('apps/api/src/main.js', settings, /password {2}\S+/);
    const port = /OpenCRIA is running at http:\/\/localhost:(\d+)/.exec(said)?.[1];
    const password = /password {2}(\S+)/.exec(said)?.[1] ?? '';
    const origin = `http://127.0.0.1:${port}`;
    return {
      origin,
      databaseUrl: databaseUrl(dataDir),
      signIn: (email) => signIn(origin, email, password),
      startBeside: async (file, settings) => (await start(file, settings, /\n/)).trim(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startProgram(file: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  }
  const says = (wanted: RegExp) =>
    new Promise<string>((resolve, reject) => {
      child.stdout.on('data', () => wanted.test(text) && resolve(text));
      void ended.then(() => reject(new Error(`${path.basename(file)} ended before it was ready:\n${text}`)));
    });
  return { child, ended, says };
}

/** The embedded server keeps its port and password in its folder. */
function databaseUrl(dataDir: string): string {
  const port = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(path.join(dataDir, 'postgres-password'), 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${port}/opencria`;
}

async function signIn(origin: string, email: string, password: string): Promise<BenchClient> {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`${email} could not sign in: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return new BenchClient(origin, cookies.join('; '));
}
