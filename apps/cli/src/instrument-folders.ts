import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseInstrument, type ParseResult } from '#libs/instruments/parse';

/** Every folder at or below `root` that holds an `instrument.yaml`, in order of path. */
export function findInstrumentFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  if (existsSync(path.join(root, 'instrument.yaml'))) return [root];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(root, entry.name))
    .sort()
    .flatMap(findInstrumentFolders);
}

/** Reads and checks the instrument of one folder. */
export function readInstrumentFolder(folder: string): ParseResult {
  return parseInstrument(instrumentFiles(folder));
}

/** Text of each YAML file by its path inside the folder, with forward slashes; none where there is no such folder. */
export function instrumentFiles(folder: string): Record<string, string> {
  return existsSync(folder) ? Object.fromEntries(yamlFiles(folder, '')) : {};
}

function yamlFiles(folder: string, below: string): [string, string][] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return yamlFiles(folder, name);
    return entry.isFile() && entry.name.endsWith('.yaml')
      ? [[name, readFileSync(path.join(folder, name), 'utf8')]]
      : [];
  });
}
