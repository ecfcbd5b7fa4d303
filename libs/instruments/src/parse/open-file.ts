import { LineCounter, isAlias, isCollection, isNode, isPair, parseDocument } from 'yaml';
import type { FaultList } from './fault.js';
import { Reader } from './reader.js';

/** Limits that hold for every file of an instrument, whoever wrote it. */
export const LIMITS = {
  /** Characters of one file. */
  fileLength: 400_000,
  /** Characters of all files of the original together, and again of all files of each language. */
  totalLength: 4_000_000,
  /** Files of the original, and again of each language. */
  files: 400,
  languages: 40,
  depth: 24,
} as const;

/** The first errors of a broken file explain the rest, which only hide what is wrong elsewhere. */
const MOST_ERRORS = 10;

/** Control characters but tab and line ends, and marks that make a text look other than it is: where each range begins and ends. */
const HIDDEN = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
] as const;

/**
 * Opens one YAML file for reading: YAML 1.2 core schema, one document, no anchors, aliases, tags or
 * directives, limited size and depth. Reports what is wrong; returns undefined where nothing can be read.
 */
export function openFile(file: string, text: string, faults: FaultList): Reader | undefined {
  const whole = { file, line: 1, path: '' };
  const refuse = (line: number, says: string, mend: string): undefined => {
    faults.add({ ...whole, line }, says, mend);
    return undefined;
  };
  if (text.length > LIMITS.fileLength) {
    return refuse(1, `The file has ${text.length} characters; ${LIMITS.fileLength} is the most.`, 'Split it.');
  }
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const hidden = findHidden(content);
  if (hidden) return refuse(hidden.line, `A hidden character (U+${hidden.code}) stands here.`, 'Delete it.');
  const deep = tooDeepAt(content);
  if (deep !== undefined)
    return refuse(deep, 'Values are nested too deeply here.', `Use at most ${LIMITS.depth} steps.`);

  const lines = new LineCounter();
  const document = parse(content, lines);
  if (document === undefined)
    return refuse(1, 'The file cannot be read as YAML.', 'Compare it with a file that works.');
  for (const error of document.errors.slice(0, MOST_ERRORS)) {
    const line = Math.max(1, lines.linePos(error.pos[0]).line);
    faults.add({ ...whole, line }, `This is not YAML: ${firstLine(error.message)}.`, mendFor(error.code));
  }
  if (document.errors.length > 0) return undefined;
  if (document.directives?.yaml.explicit === true) {
    return refuse(1, 'A %YAML line stands at the top.', 'Delete it: files are always read as YAML 1.2.');
  }
  const root: unknown = document.contents;
  if (!isNode(root)) return refuse(1, 'The file is empty.', 'Fill it or delete it.');
  const trick = findTrick(root, 0);
  if (trick) return refuse(Math.max(1, lines.linePos(trick.offset).line), trick.says, trick.mend);
  return Reader.root({ file, lines, faults }, root);
}

function parse(text: string, lines: LineCounter): ReturnType<typeof parseDocument> | undefined {
  try {
    // Not 'silent', which would let a second document pass. Doubles are found by the reader: the
    // parser's own search takes quadratic time on hostile input.
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch {
    return undefined;
  }
}

function findHidden(text: string): { line: number; code: string } | undefined {
  let line = 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x0a) line += 1;
    // Nearly all letters end here.
    if (code > 0x1f && code < 0x7f) continue;
    if (HIDDEN.some(([from, to]) => code >= from && code <= to))
      return { line, code: code.toString(16).toUpperCase().padStart(4, '0') };
  }
  return undefined;
}

/** A cheap look before parsing, since the parser descends once per step: the line where nesting is hopeless. */
function tooDeepAt(text: string): number | undefined {
  const most = LIMITS.depth * 8;
  let line = 0;
  for (const row of text.split('\n')) {
    line += 1;
    const indent = row.length - row.trimStart().length;
    if (indent > most || (row.match(/[[{]/g)?.length ?? 0) > most * 4 || /^(\s*[-?] ){25,}/.test(row)) return line;
  }
  return unclosedAt(text, most);
}

function unclosedAt(text: string, most: number): number | undefined {
  let depth = 0;
  let line = 1;
  for (const letter of text) {
    if (letter === '\n') line += 1;
    else if (letter === '[' || letter === '{') depth += 1;
    else if ((letter === ']' || letter === '}') && depth > 0) depth -= 1;
    if (depth > most) return line;
  }
  return undefined;
}

interface Trick {
  readonly offset: number;
  readonly says: string;
  readonly mend: string;
}

/** Finds anchors, aliases, tags and too deep nesting; nothing of them is ever expanded. */
function findTrick(node: unknown, depth: number): Trick | undefined {
  if (isPair(node)) return findTrick(node.key, depth) ?? findTrick(node.value, depth);
  if (!isNode(node)) return undefined;
  const offset = node.range?.[0] ?? 0;
  if (isAlias(node)) return { offset, says: 'An alias ("*") stands here.', mend: 'Write the value out.' };
  if (node.anchor !== undefined)
    return { offset, says: 'An anchor ("&") stands here.', mend: 'Write the value out where it is needed.' };
  if (node.tag !== undefined) return { offset, says: `A tag ("${node.tag}") stands here.`, mend: 'Delete the tag.' };
  if (depth > LIMITS.depth)
    return { offset, says: 'Values are nested too deeply here.', mend: `Use at most ${LIMITS.depth} steps.` };
  if (!isCollection(node)) return undefined;
  for (const item of node.items) {
    const found = findTrick(item, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/[.:]$/, '');
}

function mendFor(code: string): string {
  if (code === 'BAD_INDENT' || code === 'TAB_AS_INDENT') return 'Indent with spaces, two for each step.';
  if (code === 'MULTIPLE_DOCS') return 'Keep one document in the file: delete the "---" lines.';
  return 'Put the text in double quotes if it holds ": ", " #" or begins with a sign.';
}
