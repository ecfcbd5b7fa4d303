import type { FaultList } from '../fault.js';
import { LIMITS } from '../open-file.js';
import type { Reader } from '../reader.js';

const LOCALE = /^locales\/([^/]+)\/(.+)$/;

/** Whether a file of this name is part of a translation. */
export function isLocaleFile(name: string): boolean {
  return LOCALE.test(name);
}

/** The opened files of all translations: by language, then by the path of the file they translate. */
export function localesOf(opened: ReadonlyMap<string, Reader>): Map<string, Map<string, Reader>> {
  const locales = new Map<string, Map<string, Reader>>();
  for (const [name, file] of opened) {
    const [, language, original] = LOCALE.exec(name) ?? [];
    if (language === undefined || original === undefined) continue;
    locales.set(language, (locales.get(language) ?? new Map<string, Reader>()).set(original, file));
  }
  return locales;
}

/**
 * The names of the files that may be opened, in order: the original and each language within limits of their own, so
 * that further languages never use up the room of an instrument. What is over a limit is reported and left out.
 */
export function withinLimits(files: Readonly<Record<string, string>>, faults: FaultList): string[] {
  const groups = new Map<string, string[]>();
  for (const name of Object.keys(files).sort()) {
    const group = LOCALE.exec(name)?.[1] ?? '';
    const names = groups.get(group);
    if (names) names.push(name);
    else groups.set(group, [name]);
  }
  const languages = groups.size - (groups.has('') ? 1 : 0);
  if (languages > LIMITS.languages) {
    const says = `There are ${languages} languages; ${LIMITS.languages} is the most.`;
    faults.add({ file: 'locales', line: 1, path: '' }, says, 'Take languages away.');
    return groups.get('') ?? [];
  }
  return [...groups].flatMap(([group, names]) => {
    const whole = { file: group === '' ? '' : `locales/${group}`, line: 1, path: '' };
    const total = names.reduce((sum, name) => sum + (files[name]?.length ?? 0), 0);
    if (names.length > LIMITS.files) {
      faults.add(whole, `There are ${names.length} files; ${LIMITS.files} is the most.`, 'Take files away.');
      return [];
    }
    if (total > LIMITS.totalLength) {
      const says = `The files have ${total} characters; ${LIMITS.totalLength} is the most.`;
      faults.add(whole, says, 'Make the files smaller.');
      return [];
    }
    return names;
  });
}
