/**
 * What every launcher of this folder needs: installed packages, a fresh build, the right Node.
 * Plain JavaScript for Node 20 and newer, without packages: it runs before anything is installed.
 * Progress goes to standard error, so that a command's own output stays clean.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const at = (...parts) => path.join(root, ...parts);
const WANTED = 24;
const LEAST = 22;
const LOCK_TIMEOUT_MS = 15 * 60_000;

/** Ends the program with one sentence. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Installs what package-lock.json lists when node_modules is missing or older than the lock. */
export function ensureInstalled() {
  if (installed()) return;
  locked(() => {
    if (installed()) return;
    process.stderr.write('Installing packages ...\n');
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'The packages could not be installed.');
    const now = new Date();
    utimesSync(at('node_modules', '.package-lock.json'), now, now);
  });
}

/**
 * Builds what is older than its sources: the server and the command line always, the web app unless
 * `web` is false. With `force` everything is built.
 */
export function ensureBuilt({ web = true, force = false } = {}) {
  const parts = [SERVER, ...(web ? [WEB] : [])];
  const due = (part) => force || !fresh(part);
  if (!parts.some(due)) return;
  locked(() => {
    for (const part of parts) {
      if (!due(part)) continue;
      process.stderr.write(`Building ${part.name} ...\n`);
      const started = new Date();
      part.build();
      writeFileSync(part.stamp, '');
      utimesSync(part.stamp, started, started);
    }
  });
}

/**
 * Runs a file under Node 24 (from the package that npm installed, or the running one) and ends as it ends:
 * same exit code, same signal. Where there is no Node 24, the running Node serves if it is new enough.
 *
 * @param {string} file path below the root
 * @param {string[]} args
 * @param {{ nodeArgs?: string[], env?: NodeJS.ProcessEnv }} [options]
 */
export function runNode24(file, args, { nodeArgs = [], env = {} } = {}) {
  const node = findNode();
  const child = spawn(node, [...nodeArgs, at(file), ...args], {
    stdio: 'inherit',
    env: { ...withBin(), ...env },
  });
  const forward = (signal) => child.kill(signal);
  // A terminal sends its interrupt to the child as well; sent twice it would mean "at once".
  const signals = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
  for (const signal of signals) process.on(signal, forward);
  if (process.stdin.isTTY) process.on('SIGINT', () => {});
  child.on('error', (error) => stop(`Node could not be started: ${error.message}.`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

/**
 * Runs every step, one after the other, and ends the program naming those that failed, if any did.
 * `node` and what npm installed come first on their path.
 *
 * @param {{ name: string, file: string, args: string[] }[]} steps
 */
export function runAll(steps) {
  const failed = steps.filter(({ name, file, args }) => {
    process.stderr.write(`\n> ${name}\n`);
    const result = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: withBin() });
    if (result.signal !== null) process.exit(1);
    return result.status !== 0;
  });
  if (failed.length > 0) stop(`\nFailed: ${failed.map(({ name }) => name).join(', ')}.`);
}

/** The Node to run with; ends the program where there is none. */
export function findNode() {
  if (majorOf(process.version) === WANTED) return process.execPath;
  const local = at('node_modules', '.bin', 'node');
  if (existsSync(local)) {
    const answer = spawnSync(local, ['--version'], { encoding: 'utf8' });
    if (answer.status === 0 && majorOf(answer.stdout) === WANTED) return local;
  }
  if (majorOf(process.version) >= LEAST) return process.execPath;
  return stop(
    `Node ${WANTED} is needed: npm has none for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}.`,
  );
}

/** The environment with the commands that npm installed first on the path. */
function withBin() {
  return { ...process.env, PATH: `${at('node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}` };
}

function majorOf(version) {
  return Number(/^v?(\d+)/.exec(version)?.[1] ?? 0);
}

function installed() {
  const done = at('node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
}

const SERVER = {
  name: 'the server and the command line',
  sources: ['apps/api/src', 'apps/cli/src', 'libs', '.swcrc', 'package-lock.json'],
  counts: (file) => /\.ts$|\.swcrc$|package-lock\.json$/.test(file) && !file.endsWith('.spec.ts'),
  stamp: at('dist', '.server-built'),
  build() {
    const args = ['apps/api/src', 'apps/cli/src', 'libs', '-d', 'dist', '--ignore', '**/*.spec.ts', '-q'];
    run(at('node_modules', '.bin', 'swc'), args, 'The server could not be built.');
    for (const folder of ['apps/api/src', 'apps/cli/src', 'libs']) removeOrphans(folder);
    const keep = at('dist', 'apps/api/src/instruments/keep-shipped.js');
    run(findNode(), [keep], 'The questionnaires could not be read.');
  },
};

const WEB = {
  name: 'the web app',
  sources: ['apps/web', 'libs/scoring', 'libs/review', 'libs/instruments/src', 'package-lock.json'],
  counts: (file) => !file.endsWith('.spec.ts') && !file.endsWith('.spec.tsx'),
  stamp: at('dist', '.web-built'),
  build() {
    run('npm', ['run', '-s', 'build:web'], 'The web app could not be built.');
  },
};

function fresh(part) {
  if (!existsSync(part.stamp)) return false;
  const built = statSync(part.stamp).mtimeMs;
  return part.sources.every((source) => !newerThan(at(source), built, part.counts));
}

/** Whether a file below a path, or a folder whose list of files changed, is newer than a moment. */
function newerThan(where, moment, counts) {
  if (!existsSync(where)) return false;
  const stat = statSync(where);
  if (!stat.isDirectory()) return counts(where) && stat.mtimeMs > moment;
  return readdirSync(where).some(
    (name) => name !== 'node_modules' && newerThan(path.join(where, name), moment, counts),
  );
}

/** Deletes built files whose source is gone, so that nothing finds them by a pattern. */
function removeOrphans(folder) {
  const built = at('dist', folder);
  if (!existsSync(built)) return;
  for (const entry of readdirSync(built, { withFileTypes: true })) {
    const below = path.join(folder, entry.name);
    if (entry.isDirectory()) removeOrphans(below);
    else if (entry.name.endsWith('.js') && !existsSync(at(below.replace(/\.js$/, '.ts')))) {
      rmSync(at('dist', below));
      rmSync(at('dist', `${below}.map`), { force: true });
    }
  }
}

function run(command, args, failure) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: withBin() });
  if (result.error || result.status !== 0) stop(failure);
}

/** Runs `work` while no other launcher of this folder installs or builds. */
function locked(work) {
  const lock = path.join(tmpdir(), `opencria-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  const until = Date.now() + LOCK_TIMEOUT_MS;
  while (!take(lock)) {
    if (Date.now() > until) stop(`Another launcher has been at work for too long; delete ${lock} if there is none.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function take(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(path.join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') stop(`${lock} cannot be written: ${error.message}.`);
    if (abandoned(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function abandoned(lock) {
  try {
    const pid = Number(readFileSync(path.join(lock, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // No such process. A lock without its file yet has just been taken by someone else.
    return error.code === 'ESRCH';
  }
}
