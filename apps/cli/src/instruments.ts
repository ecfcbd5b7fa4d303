import path from 'node:path';
import { checkInstruments } from './check-instruments.js';
import { contentFolder } from './package-root.js';
import { scaffold } from './scaffold/scaffold.js';

const extra = process.env['INSTRUMENTS_DIR'];

// Who reads the output may stop early, as `head` does; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
const world = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  today: () => new Date().toISOString().slice(0, 10),
};
process.exitCode =
  scaffold(args, world) ?? checkInstruments(args, [contentFolder(), ...(extra ? [path.resolve(extra)] : [])], world);
