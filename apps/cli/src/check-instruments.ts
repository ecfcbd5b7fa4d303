import path from 'node:path';
import { parseArgs } from 'node:util';
import { crosswalks, type Instrument } from '#libs/instruments';
import type { Fault, ParseResult } from '#libs/instruments/parse';
import { crosswalkCsv, crosswalkTable, findCrosswalk } from './describe-crosswalk.js';
import { describeInstrument } from './describe-instrument.js';
import { findInstrumentFolders, readInstrumentFolder } from './instrument-folders.js';
import { releaseFault } from './release-fault.js';
import { SCAFFOLD_HELP } from './scaffold/scaffold.js';

const HELP = `Checks every instrument below libs/instruments/content and INSTRUMENTS_DIR.

  --unchecked           lists everything still marked to-be-checked
  --file <part>         lists only faults and gaps of files whose path holds <part>
  --brief               leaves out the tables
  --crosswalk <text>    prints instead which questions, harms and red lines answer each item of
                        one text, such as CRBP
  --csv                 prints the cross-walk as CSV
`;

interface Say {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Options {
  readonly unchecked?: boolean;
  readonly file?: string;
  readonly brief?: boolean;
}

/**
 * Checks all instruments at or below the folders `roots`, and prints what they hold and everything that is wrong.
 * Returns the exit code: 0, or 1 where any fault was found, or where what was asked for is not there.
 */
export function checkInstruments(args: readonly string[], roots: readonly string[], say: Say): number {
  const values = readOptions(args, say);
  if (values === undefined) return 1;
  if (values.help) {
    say.out(`${HELP}${SCAFFOLD_HELP}`);
    return 0;
  }
  const folders = roots.flatMap(findInstrumentFolders);
  if (folders.length === 0) {
    say.err(`No instrument.yaml was found below ${roots.join(' and ')}.\n`);
    return 1;
  }
  if (values.crosswalk !== undefined) return printCrosswalk(values.crosswalk, values.csv === true, folders, say);
  if (values.csv) {
    say.err('--csv goes with --crosswalk <text>.\n');
    return 1;
  }
  let faults = 0;
  for (const folder of folders) {
    const result = readInstrumentFolder(folder);
    const changed = releaseFault(folder, result.instrument);
    const all = changed ? [...result.faults, changed] : result.faults;
    const shown = all.filter((fault) => fault.file.includes(values.file ?? ''));
    say.out(`${path.relative(process.cwd(), folder)}\n`);
    say.out(describe(result, shown, values));
    faults += all.filter((fault) => fault.severity === 'fault').length;
  }
  say.out(faults === 0 ? 'No faults.\n' : `${faults} ${faults === 1 ? 'fault' : 'faults'}.\n`);
  return faults === 0 ? 0 : 1;
}

function readOptions(args: readonly string[], say: Say) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        unchecked: { type: 'boolean' },
        file: { type: 'string' },
        brief: { type: 'boolean' },
        crosswalk: { type: 'string' },
        csv: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    say.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

function printCrosswalk(family: string, csv: boolean, folders: readonly string[], say: Say): number {
  const instruments = folders.flatMap((folder): Instrument[] => {
    const { instrument } = readInstrumentFolder(folder);
    if (instrument === undefined)
      say.err(`${path.relative(process.cwd(), folder)} has faults; run the check without --crosswalk.\n`);
    return instrument === undefined ? [] : [instrument];
  });
  const walks = instruments.flatMap((instrument) => findCrosswalk(instrument, family));
  if (walks.length > 0) {
    say.out(csv ? crosswalkCsv(walks) : walks.map(crosswalkTable).join('\n'));
    return 0;
  }
  const known = instruments.flatMap((instrument) => crosswalks(instrument).map((walk) => walk.family.id));
  say.err(`No instrument cites a text "${family}"; there is ${[...new Set(known)].join(', ')}.\n`);
  return 1;
}

function describe(result: ParseResult, shown: readonly Fault[], values: Options): string {
  const gaps = shown.filter((fault) => fault.severity === 'gap');
  const faults = shown.filter((fault) => fault.severity === 'fault');
  const tables = values.brief === true || values.file !== undefined ? '' : describeInstrument(result);
  const unchecked = (result.tally?.unchecked ?? []).map(({ file, line, what }) => `  ${file}:${line} ${what}\n`);
  return [
    tables,
    values.unchecked ? `\nTo be checked (${unchecked.length})\n${unchecked.join('')}` : '',
    list('Not yet covered', gaps),
    list('Faults', faults),
    '\n',
  ].join('');
}

function list(title: string, faults: readonly Fault[]): string {
  if (faults.length === 0) return '';
  const rows = faults.map(
    ({ file, line, path: where, says, mend }) => `  ${file}:${line} ${where}\n    ${says} ${mend}\n`,
  );
  return `\n${title} (${faults.length})\n${rows.join('')}`;
}
