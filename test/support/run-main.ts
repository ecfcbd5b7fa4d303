import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The built server as a process of its own. */
export interface RunningMain {
  readonly child: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Resolves with the address once the server says it runs; rejects when it ends before. */
  readonly ready: Promise<string>;
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Runs dist/apps/api/src/main.js with these settings and no others. */
export function runMain(env: Record<string, string>): RunningMain {
  const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /OpenCRIA is running at (\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    void ended.then((code) => reject(new Error(`ended with ${code} before it ran:\n${text}`)));
  });
  // A test that expects the end does not wait for readiness.
  ready.catch(() => undefined);
  return { child, output: () => text, ready, ended };
}

/** Resolves when the process with this id is gone. */
export async function gone(pid: number): Promise<void> {
  const { processMark } = await import('#api/platform/database/process-mark.js');
  while (processMark(pid) !== null) await new Promise((resolve) => setImmediate(resolve));
}
