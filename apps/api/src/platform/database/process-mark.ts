import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const PROC = existsSync('/proc/self/stat');

function ps(pid: number, column: string): string | null {
  const answer = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

/** A mark that tells a living process from another one that was later given the same id; null when it is gone. */
export function processMark(pid: number): string | null {
  if (!PROC) return ps(pid, 'lstart');
  // The name in brackets may hold blanks; the fields after it are state, …, start time (22nd).
  const fields = readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  if (!fields || fields[0] === 'Z') return null;
  return fields[19] ?? null;
}

export function commandLine(pid: number): string {
  return (PROC ? readProc(pid, 'cmdline')?.replaceAll('\0', ' ') : ps(pid, 'command')) ?? '';
}
