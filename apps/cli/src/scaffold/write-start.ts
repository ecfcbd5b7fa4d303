import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseInstrument, type ParseResult } from '#libs/instruments/parse';

/** Why nothing was written, in one or more sentences. */
export class Refused extends Error {}

export type Files = Readonly<Record<string, string>>;

/** Reads the files of an instrument; throws Refused where they have a fault. */
export function readSound(files: Files): ParseResult {
  const result = parseInstrument(files);
  const faults = result.faults.filter((fault) => fault.severity === 'fault');
  if (faults.length === 0) return result;
  const rows = faults.slice(0, 5).map(({ file, line, says, mend }) => `  ${file}:${line} ${says} ${mend}`);
  const more = faults.length > rows.length ? [`  and ${faults.length - rows.length} more`] : [];
  throw new Refused(['Nothing was written:', ...rows, ...more].join('\n'));
}

/** Writes new files below a folder, all of them or, where one exists already, none. Returns their paths as lines. */
export function writeNew(folder: string, files: Files): string {
  const paths = Object.keys(files).map((name) => path.join(folder, name));
  const taken = paths.find((file) => existsSync(file));
  if (taken !== undefined) throw new Refused(`${taken} exists already; nothing was written.`);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
  return paths.map((file) => `Wrote ${file}\n`).join('');
}
