import path from 'node:path';
import type { CheckedPart } from '../platform/check-archive.js';
import type { NumberFormat, RawSheet } from './raw-sheet.js';
import { readSheet, unescapeText } from './read-sheet.js';
import { FileRefused, SAVE_AGAIN } from './refused.js';
import { attribute, XmlParts } from './xml-part.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const MOST_SHEETS = 40;
const MOST_STRINGS = 50_000;
const MOST_STYLES = 10_000;

/** Number formats that make dates of numbers, as the standard numbers them. */
const isDateFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/**
 * The cells of the named sheets. Only workbook, texts, number formats and these sheets are opened; charts, pictures,
 * links to other files, comments and everything else in the archive are never touched.
 */
export function readXlsx(bytes: Buffer, checked: readonly CheckedPart[], wanted: readonly string[]): RawSheet[] {
  const parts = new XmlParts(bytes, checked);
  if (!parts.has(WORKBOOK) || !parts.has(RELATIONS)) {
    throw new FileRefused('it is not an Excel workbook', SAVE_AGAIN);
  }
  if (parts.names().some((name) => name.startsWith('xl/externalLinks/'))) {
    throw new FileRefused('it holds links to other workbooks', `Remove the links. ${SAVE_AGAIN}`);
  }
  const targets = readRelations(parts);
  const sheets = readSheetNames(parts).filter(({ name }) => wanted.includes(name));
  const texts = readTexts(parts);
  const formats = readFormats(parts);
  return sheets.map(({ name, relation }) => {
    const target = targets.get(relation);
    if (target === undefined) throw new FileRefused(`its sheet “${name}” is missing`, SAVE_AGAIN);
    return { name, rows: readSheet(parts, target, { name, texts, formats }) };
  });
}

function readSheetNames(parts: XmlParts): { name: string; relation: string }[] {
  const found: { name: string; relation: string }[] = [];
  parts.read(WORKBOOK, {
    open: (tag) => {
      if (tag.name !== 'sheet') return;
      if (found.length >= MOST_SHEETS) throw new FileRefused(`it has more than ${MOST_SHEETS} sheets`, SAVE_AGAIN);
      found.push({
        name: attribute(tag, 'name') ?? '',
        relation: tag.attributes['r:id'] ?? attribute(tag, 'id') ?? '',
      });
    },
  });
  return found;
}

function readRelations(parts: XmlParts): Map<string, string> {
  const found = new Map<string, string>();
  parts.read(RELATIONS, {
    open: (tag) => {
      if (tag.name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      const target = attribute(tag, 'Target') ?? '';
      found.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : path.posix.join('xl', target));
    },
  });
  return found;
}

/** Texts that cells point to; what is said about how to pronounce them is left out. */
function readTexts(parts: XmlParts): string[] {
  const name = 'xl/sharedStrings.xml';
  const texts: string[] = [];
  if (!parts.has(name)) return texts;
  let inText = false;
  let phonetic = 0;
  parts.read(name, {
    open: (tag) => {
      if (tag.name === 'si' && texts.push('') > MOST_STRINGS) {
        throw new FileRefused(`it holds more than ${MOST_STRINGS} texts`, SAVE_AGAIN);
      }
      if (tag.name === 'rPh') phonetic += 1;
      inText = tag.name === 't' && phonetic === 0;
    },
    text: (text) => {
      if (inText) texts[texts.length - 1] += text;
    },
    close: (closed) => {
      if (closed === 't') inText = false;
      if (closed === 'rPh') phonetic -= 1;
    },
  });
  return texts.map(unescapeText);
}

/** What the styles of cells make of numbers, by place of the style. */
function readFormats(parts: XmlParts): NumberFormat[] {
  const name = 'xl/styles.xml';
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  if (!parts.has(name)) return formats;
  let inCells = false;
  parts.read(name, {
    open: (tag) => {
      if (tag.name === 'numFmt')
        own.set(Number(attribute(tag, 'numFmtId')), formatOf(attribute(tag, 'formatCode') ?? ''));
      if (tag.name === 'cellXfs') inCells = true;
      if (tag.name !== 'xf' || !inCells) return;
      const id = Number(attribute(tag, 'numFmtId') ?? 0);
      const format = own.get(id) ?? (isDateFormat(id) ? 'date' : id === 9 || id === 10 ? 'percent' : 'number');
      if (formats.push(format) > MOST_STYLES) throw new FileRefused('it holds too many styles', SAVE_AGAIN);
    },
    close: (closed) => {
      if (closed === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Quoted words and colours in a format say nothing about its kind. */
function formatOf(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (bare.includes('%')) return 'percent';
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'number';
}
