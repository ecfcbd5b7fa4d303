import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../fixtures/small-instrument');

/** The texts of the small instrument by file name. */
export function smallInstrument(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** The same texts with one passage of one file replaced; an absent passage is a mistake of the test. */
export function changed(files: Record<string, string>, file: string, from: string, to: string): Record<string, string> {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
  return { ...files, [file]: text.replace(from, () => to) };
}
