import { existsSync } from 'node:fs';
import path from 'node:path';
import { startTranslation } from '#libs/instruments/parse';
import { instrumentFiles } from '../instrument-folders.js';
import { Refused, readSound, writeNew } from './write-start.js';

/** Writes the files with which a translation begins, without any translated text yet. Returns what to tell. */
export function startLanguage(folder: string, language: string | undefined): string {
  if (language === undefined)
    throw new Refused('Name the language after the folder, such as: --new-language <instrument folder> fr.');
  if (/[\\/]/.test(language)) throw new Refused(`"${language}" is no language tag, such as fr, pt-BR or zh-Hant.`);
  if (!existsSync(path.join(folder, 'instrument.yaml'))) throw new Refused(`There is no instrument.yaml in ${folder}.`);
  const below = path.join(folder, 'locales', language);
  if (existsSync(below)) throw new Refused(`${below} exists already; nothing was written.`);
  const files = instrumentFiles(folder);
  readSound(files);
  const start = Object.fromEntries(
    Object.entries(startTranslation(files)).map(([name, text]) => [`locales/${language}/${name}`, text]),
  );
  readSound({ ...files, ...start });
  return writeNew(folder, start);
}
