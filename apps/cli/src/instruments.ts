import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault, ParseResult } from '#libs/instruments/parse';
import { describeInstrument } from './describe-instrument.js';
import { findInstrumentFolders, readInstrumentFolder } from './instrument-folders.js';
import { contentFolder } from './package-root.js';
import { releaseFault } from './release-fault.js';

const HELP = `Checks every instrument below libs/instruments/content and INSTRUMENTS_DIR.

  --unchecked      lists everything still marked to-be-checked
  --file <part>    lists only faults and gaps of files whose path holds <part>
  --brief          leaves out the tables
`;

/** Checks all instruments, prints what they hold and everything that is wrong; the exit code says whether any fault was found. */
function main(): number {
  const { values } = parseArgs({
    options: {
      unchecked: { type: 'boolean' },
      file: { type: 'string' },
      brief: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const extra = process.env['INSTRUMENTS_DIR'];
  const roots = [contentFolder(), ...(extra ? [path.resolve(extra)] : [])];
  const folders = roots.flatMap(findInstrumentFolders);
  if (folders.length === 0) {
    process.stderr.write(`No instrument.yaml was found below ${roots.join(' and ')}.\n`);
    return 1;
  }
  let faults = 0;
  for (const folder of folders) {
    const result = readInstrumentFolder(folder);
    const changed = releaseFault(folder, result.instrument);
    const all = changed ? [...result.faults, changed] : result.faults;
    const shown = all.filter((fault) => fault.file.includes(values.file ?? ''));
    process.stdout.write(`${path.relative(process.cwd(), folder)}\n`);
    process.stdout.write(describe(result, shown, values));
    faults += all.filter((fault) => fault.severity === 'fault').length;
  }
  process.stdout.write(faults === 0 ? 'No faults.\n' : `${faults} ${faults === 1 ? 'fault' : 'faults'}.\n`);
  return faults === 0 ? 0 : 1;
}

function describe(
  result: ParseResult,
  shown: readonly Fault[],
  values: { unchecked?: boolean; brief?: boolean; file?: string },
): string {
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

process.exitCode = main();
