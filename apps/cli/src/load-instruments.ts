import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Instrument } from '#libs/instruments';
import type { Fault } from '#libs/instruments/parse';
import { findInstrumentFolders, readInstrumentFolder } from './instrument-folders.js';
import { contentFolder } from './package-root.js';

export interface InstrumentName {
  readonly id: string;
  readonly version: string;
}

/** Our instruments and those of a folder, or those of them that are wanted; undefined, with the reasons told, where one of them has faults. */
export function loadInstruments(
  extra: string | undefined,
  world: { readonly err: (text: string) => void },
  wanted?: readonly InstrumentName[],
): Instrument[] | undefined {
  const own = extra ?? process.env['INSTRUMENTS_DIR'];
  if (own !== undefined && findInstrumentFolders(own).length === 0) {
    world.err(`No instrument.yaml was found below ${own}.\n`);
    return undefined;
  }
  const folders = [contentFolder(), ...(own === undefined ? [] : [own])]
    .flatMap(findInstrumentFolders)
    .filter((folder) => wanted === undefined || wanted.some((name) => holds(folder, name)));
  const instruments: Instrument[] = [];
  for (const folder of folders) {
    const { instrument, faults } = readInstrumentFolder(folder);
    if (instrument !== undefined) instruments.push(instrument);
    else {
      const wrong = faults.filter((fault) => fault.severity === 'fault');
      world.err(listFaults(wrong.map((fault) => ({ ...fault, file: path.join(folder, fault.file) }))));
      return undefined;
    }
  }
  return instruments;
}

/** Reading a whole questionnaire takes a second; its header says which one it is. */
function holds(folder: string, { id, version }: InstrumentName): boolean {
  const header = readFileSync(path.join(folder, 'instrument.yaml'), 'utf8').split('\n');
  return [`id: ${id}`, `version: ${version}`].every((line) => header.some((each) => each.trimEnd() === line));
}

/** Faults of a file, one to a paragraph. */
export function listFaults(faults: readonly Fault[]): string {
  const rows = faults.map(
    ({ file, line, path: where, says, mend }) =>
      `${file}:${line}${where === '' ? '' : ` ${where}`}\n  ${says} ${mend}\n`,
  );
  return `${rows.join('')}${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.\n`;
}
