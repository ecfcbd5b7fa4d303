import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseInstrument, type Fault } from '#libs/instruments/parse';
import { StartRefused } from '../platform/start-refused.js';
import { hashOfTexts, type KeptInstruments, type ReadInstrument } from './kept-instruments.js';

/** Longest list of faults that still helps somebody at a start-up screen. */
const MOST_FAULTS = 40;

/**
 * Reads every instrument below a folder (each folder with an `instrument.yaml` is one), checked and with
 * its digest. Throws StartRefused with the faults of all of them where one cannot be used.
 *
 * @param kept Instruments that were read before, by the hash of their texts; they are not read again.
 */
export function readInstruments(root: string, kept: KeptInstruments = new Map()): ReadInstrument[] {
  const folders = foldersOf(root);
  if (folders.length === 0) throw new StartRefused(`No instrument.yaml was found in or below ${root}.`);
  const refused: string[] = [];
  const instruments = folders.flatMap((folder) => {
    const texts = textsIn(folder);
    const known = kept.get(hashOfTexts(texts));
    if (known) return [known];
    const { instrument, faults } = parsed(folder, texts);
    if (instrument) return [instrument];
    refused.push(...faults);
    return [];
  });
  if (refused.length > 0) throw refusal(refused);
  return instruments;
}

/** Reads the instrument of one folder from its texts. Throws StartRefused with its faults. */
export function readInstrument(folder: string, texts: Readonly<Record<string, string>>): ReadInstrument {
  const { instrument, faults } = parsed(folder, texts);
  if (!instrument) throw refusal(faults);
  return instrument;
}

function parsed(folder: string, texts: Readonly<Record<string, string>>) {
  const { instrument, learning, translations, faults } = parseInstrument(texts);
  return {
    instrument: instrument && learning ? { instrument, learning, translations } : undefined,
    faults: faults.filter((fault) => fault.severity === 'fault').map((fault) => faultText(folder, fault)),
  };
}

function refusal(refused: readonly string[]): StartRefused {
  const more = refused.length - MOST_FAULTS;
  const list = more > 0 ? [...refused.slice(0, MOST_FAULTS), `and ${more} more`] : refused;
  return new StartRefused(`An instrument has faults; mend them and start again.\n${list.join('\n')}`);
}

function faultText(place: string, { file, line, path: keys, says, mend }: Fault): string {
  return `${path.join(place, file)}:${line} ${keys && `${keys}: `}${says} ${mend}`;
}

/** Nothing below an instrument is another one: its translations have an `instrument.yaml` as well. */
export function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (existsSync(path.join(folder, 'instrument.yaml'))) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))
    .sort()
    .flatMap(foldersOf);
}

/** Text of each YAML file by its path inside the folder, with forward slashes. */
export function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}
