import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartRefused } from '../start-refused.js';
import { processMark } from './process-mark.js';

/** User that PostgreSQL runs as; undefined: the user of this process. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

export interface DataFolder {
  readonly dir: string;
  readonly serverUser?: ServerUser;
  /** Said at start when data lies elsewhere than asked for. */
  readonly notice?: string;
  /** Lets another process use the folder. */
  release(): void;
}

interface Holder {
  pid: number;
  mark: string;
}

/** Takes the data folder for this process, or refuses with the process that holds it. */
export function takeDataFolder(wanted: string, options: { ephemeral: boolean; isDefault: boolean }): DataFolder {
  const { dir, notice } = options.ephemeral
    ? { dir: wanted, notice: undefined }
    : lastingPlace(wanted, options.isDefault);
  makeFolder(dir);
  const serverUser = serverUserFor(dir);
  if (serverUser && !reachable(dir, serverUser)) {
    if (existsSync(path.join(dir, 'postgres'))) {
      throw new StartRefused(
        `The database in ${dir} cannot be reached by the user PostgreSQL runs as; make the folders above it enterable (chmod o+x) or start as its owner.`,
      );
    }
    const moved = path.join('/var/lib/opencria', nameFor(wanted));
    makeFolder(moved);
    return {
      dir: moved,
      serverUser: serverUserFor(moved),
      notice: `${wanted} lies in a private folder that PostgreSQL may not enter; data is kept in ${moved}.`,
      release: hold(moved),
    };
  }
  return { dir, serverUser, notice, release: hold(dir) };
}

/** The folder that a start with these settings made its database in, in use or not; undefined where there is none yet. */
export function findDataFolder(
  wanted: string,
  options: { ephemeral: boolean; isDefault: boolean },
): string | undefined {
  const { dir } = options.ephemeral ? { dir: wanted } : lastingPlace(wanted, options.isDefault);
  const places = [dir, path.join('/var/lib/opencria', nameFor(wanted))];
  return places.find((place) => existsSync(path.join(place, 'postgres', 'PG_VERSION')));
}

/** Whether a living process holds the folder. */
export function isHeld(dir: string): boolean {
  const holder = readHolder(path.join(dir, 'in-use.json'));
  return holder !== null && processMark(holder.pid) === holder.mark;
}

/** Data must outlive a restart of the machine: never below a temporary folder. */
function lastingPlace(wanted: string, isDefault: boolean): { dir: string; notice?: string } {
  if (!isTemporary(wanted)) return { dir: wanted };
  if (!isDefault) {
    throw new StartRefused(
      `DATA_DIR is ${wanted}, a temporary folder that the system may empty; set DATA_DIR to a lasting folder.`,
    );
  }
  const home = process.env['XDG_DATA_HOME'] ?? path.join(os.homedir(), '.local', 'share');
  const dir = path.join(process.getuid?.() === 0 ? '/var/lib' : home, 'opencria', nameFor(wanted));
  return { dir, notice: `This folder is temporary, so data is kept in ${dir}; set DATA_DIR to choose another place.` };
}

function isTemporary(dir: string): boolean {
  const temporary = [os.tmpdir(), '/tmp', '/var/tmp', '/dev/shm', '/run'].filter((place) => existsSync(place));
  const real = realFolder(dir);
  return temporary.some((place) => {
    const below = path.relative(realpathSync(place), real);
    return below === '' || (!below.startsWith('..') && !path.isAbsolute(below));
  });
}

/** The folder with links resolved as far as it exists. */
function realFolder(dir: string): string {
  if (existsSync(dir)) return realpathSync(dir);
  return path.join(realFolder(path.dirname(dir)), path.basename(dir));
}

function nameFor(wanted: string): string {
  return createHash('sha256').update(wanted).digest('hex').slice(0, 12);
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o711 });
  } catch (error) {
    throw new StartRefused(
      `The data folder ${dir} cannot be made (${(error as NodeJS.ErrnoException).code}); set DATA_DIR to a folder this user may write to.`,
    );
  }
}

/** PostgreSQL refuses to run as root: then the owner of an existing database runs it, else nobody. */
function serverUserFor(dir: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const database = path.join(dir, 'postgres');
  if (existsSync(database)) {
    const { uid, gid } = statSync(database);
    if (uid !== 0) return { uid, gid };
  }
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
  const user = { uid: id('-u'), gid: id('-g') };
  if (Number.isNaN(user.uid) || Number.isNaN(user.gid)) {
    throw new StartRefused(
      'PostgreSQL may not run as root and there is no user "nobody"; start OpenCRIA as another user or set DATABASE_URL.',
    );
  }
  return user;
}

/** Entering a folder of ours needs no more than its x bit; what lies in it stays closed. */
function reachable(dir: string, user: ServerUser): boolean {
  if (canEnter(dir, user)) return true;
  const { uid, mode } = statSync(dir);
  if (uid !== 0 || !canEnter(path.dirname(dir), user)) return false;
  chmodSync(dir, (mode & 0o777) | 0o011);
  return canEnter(dir, user);
}

function canEnter(dir: string, user: ServerUser): boolean {
  return spawnSync('ls', ['-d', `${dir}/.`], { ...user, stdio: 'ignore' }).status === 0;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Writes who uses the folder; a note left by a process that is gone is replaced. */
function hold(dir: string): () => void {
  const file = path.join(dir, 'in-use.json');
  const mine = { pid: process.pid, mark: processMark(process.pid) ?? '' };
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 });
  } catch (error) {
    throw new StartRefused(
      `The data folder ${dir} cannot be written to (${(error as NodeJS.ErrnoException).code}); start as its owner or set DATA_DIR to another folder.`,
    );
  }
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(draft, file);
        return () => {
          const holder = readHolder(file);
          if (holder?.pid === mine.pid && holder.mark === mine.mark) rmSync(file, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        refuseIfHeld(dir, readHolder(file));
        rmSync(file, { force: true });
      }
    }
    throw new StartRefused(`Several starts compete for the data folder ${dir}; start one of them again.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

function refuseIfHeld(dir: string, holder: Holder | null): void {
  if (!holder || holder.pid === process.pid || processMark(holder.pid) !== holder.mark) return;
  throw new StartRefused(
    `The data folder ${dir} is in use by OpenCRIA process ${holder.pid}; stop that process or set DATA_DIR to another folder.`,
  );
}
