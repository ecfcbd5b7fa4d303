import { compile } from '../compile.js';
import { FaultList } from '../fault.js';
import { readFiles } from '../read/read-files.js';
import { pagesOf, type Entries } from './pages.js';

const HEAD = `# Write each translation after its colon, in double quotes if it holds ": " or " #". The line above it is the original.
# What stays empty is shown in the original language. A text of several paragraphs begins with "|" after the colon
# and stands, indented, in the lines below.

`;

/**
 * The files with which a translation begins: every id, every text of the original as a comment, and no translation yet.
 *
 * @param files Text of each file of an instrument without faults, by its path inside the instrument's folder.
 * @returns Text of each file by its path inside `locales/<language>/`; empty where `instrument.yaml` cannot be read.
 */
export function startTranslation(files: Readonly<Record<string, string>>): Record<string, string> {
  const draft = readFiles(files, new FaultList());
  if (draft === undefined) return {};
  const pages = [...pagesOf(draft, compile(draft))];
  return Object.fromEntries(pages.map(([file, entries]) => [file, HEAD + write(entries, '')]));
}

function write(entries: Entries, indent: string): string {
  const rows = [...entries].map(([key, entry]) => {
    if ('entries' in entry) return `${indent}${key}:\n${write(entry.entries, `${indent}  `)}`;
    const original = entry.text.split('\n').map((line) => `${indent}# ${line}`.trimEnd());
    return `${original.join('\n')}\n${indent}${key}:\n`;
  });
  return rows.join(indent === '' ? '\n' : '');
}
