import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Instrument, Learning, Translation } from '#libs/instruments';

/** One version as it was read. */
export interface ReadInstrument {
  readonly instrument: Instrument;
  readonly learning: Learning;
  readonly translations: readonly Translation[];
}

/** Instruments as they were read from texts with this hash. */
export type KeptInstruments = ReadonlyMap<string, ReadInstrument>;

/** Reading and checking takes most of a start, and shipped texts are the same at each: the build does it once. */
const file = (root: string): string => path.join(root, 'dist', 'instruments.json');

/** SHA-256 over names and texts of an instrument's files: another text is read anew. */
export function hashOfTexts(texts: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(texts).sort()) hash.update(JSON.stringify([name, texts[name]]));
  return hash.digest('hex');
}

/** What the build kept; nothing where it kept nothing. */
export function keptInstruments(root: string): KeptInstruments {
  if (!existsSync(file(root))) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file(root), 'utf8')) as Record<string, ReadInstrument>));
}

export function keepInstruments(root: string, read: KeptInstruments): void {
  writeFileSync(file(root), JSON.stringify(Object.fromEntries(read)));
}
