import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assess } from '../../apps/cli/src/assess/assess.js';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was written with --json. */
  readonly json: unknown;
}

/** Runs `opencria assess` in this process on an answers text, on a fixed day. */
export async function runAssess(
  text: string,
  args: readonly string[] = [],
  { today = '2026-11-20', ending = 'yaml' } = {},
): Promise<Run> {
  const folder = mkdtempSync(path.join(tmpdir(), 'opencria-assess-'));
  try {
    const file = path.join(folder, `answers.${ending}`);
    const json = path.join(folder, 'figures.json');
    writeFileSync(file, text);
    const said = { out: '', err: '' };
    const code = await assess([file, '--json', json, ...args], {
      out: (line) => void (said.out += line),
      err: (line) => void (said.err += line.replaceAll(folder, '')),
      today: () => today,
    });
    return { code, ...said, json: code === 0 ? JSON.parse(readFileSync(json, 'utf8')) : undefined };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
