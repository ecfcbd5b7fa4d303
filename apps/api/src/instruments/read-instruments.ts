import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Instrument, Learning } from '#libs/instruments';
import { parseInstrument, type Fault } from '#libs/instruments/parse';
import { StartRefused } from '../platform/start-refused.js';

/** Longest list of faults that still helps somebody at a start-up screen. */
const MOST_FAULTS = 40;

/** One version as it was read. */
export interface ReadInstrument {
  readonly instrument: Instrument;
  readonly learning: Learning;
}

/**
 * Reads every instrument below a folder (each folder with an `instrument.yaml` is one), checked and with
 * its digest. Throws StartRefused with the faults of all of them where one cannot be used.
 */
export function readInstruments(root: string): ReadInstrument[] {
  const folders = foldersOf(root);
  if (folders.length === 0) throw new StartRefused(`No instrument.yaml was found in or below ${root}.`);
  const refused: string[] = [];
  const instruments = folders.flatMap((folder) => {
    const { instrument, learning, faults } = parseInstrument(textsIn(folder));
    if (instrument && learning) return [{ instrument, learning }];
    refused.push(...faults.filter((fault) => fault.severity === 'fault').map((fault) => faultText(folder, fault)));
    return [];
  });
  if (refused.length > 0) {
    const more = refused.length - MOST_FAULTS;
    const list = more > 0 ? [...refused.slice(0, MOST_FAULTS), `and ${more} more`] : refused;
    throw new StartRefused(`An instrument has faults; mend them and start again.\n${list.join('\n')}`);
  }
  return instruments;
}

function faultText(place: string, { file, line, path: keys, says, mend }: Fault): string {
  return `${path.join(place, file)}:${line} ${keys && `${keys}: `}${says} ${mend}`;
}

function foldersOf(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'instrument.yaml')
    .map((entry) => entry.parentPath)
    .sort();
}

/** Text of each YAML file by its path inside the folder, with forward slashes. */
function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}
