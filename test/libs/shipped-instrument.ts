import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Instrument, Learning } from '#libs/instruments';
import { parseInstrument } from '#libs/instruments/parse';

const folder = path.resolve(import.meta.dirname, '../../libs/instruments/content/opencria/1.0.0');

/** The texts of the shipped instrument by their path inside its folder. */
export function shippedFiles(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The shipped instrument, read once for each test file. */
export function shippedInstrument(): Instrument {
  return read().instrument;
}

export function shippedLearning(): Learning {
  return read().learning;
}

let known: { instrument: Instrument; learning: Learning } | undefined;

function read(): { instrument: Instrument; learning: Learning } {
  if (known) return known;
  const { instrument, learning, faults } = parseInstrument(shippedFiles());
  if (!instrument || !learning) throw new Error(`The shipped instrument has faults: ${JSON.stringify(faults[0])}`);
  known = { instrument, learning };
  return known;
}
