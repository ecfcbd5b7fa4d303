import { readFile } from 'node:fs/promises';
import type { Question } from '#libs/instruments';
import { ArchiveRefused, checkArchive, type ArchiveLimits } from '../platform/check-archive.js';
import { answersFromJson, harmsFromJson, ownHarmsFromJson } from './from-json.js';
import { FILE_ROWS, FORMAT, SHEETS } from './layout.js';
import { textOf, type RawSheet } from './raw-sheet.js';
import { readAnswers } from './read-answers.js';
import { readHarms } from './read-harms.js';
import type { JsonFile } from './read-json.js';
import { readOwnHarms, type Nameable } from './read-own-harms.js';
import { DOWNLOAD_AGAIN, FileRefused, SAVE_AGAIN } from './refused.js';
import type { FileContent, FileHead, Section } from './workbook.types.js';
import type { WorkbookThread } from './workbook-thread.js';

const MEGABYTE = 1024 * 1024;
export const LONGEST_FILE = 5 * MEGABYTE;

/** The workbook of 340 long answers has 12 parts and unpacks to 3 MB, 20 to 1. */
const WORKBOOK: ArchiveLimits = { parts: 300, unpacked: 24 * MEGABYTE, ratio: 100, harmless: 2 * MEGABYTE };

/** What a file of another assessment could not know. */
export interface FileContext {
  readonly head: FileHead;
  readonly questionOf: (id: string) => Question | undefined;
  readonly isHarm: (id: string) => boolean;
  readonly today: string;
  /** What own harms can name; undefined where the assessment has none. */
  readonly nameable: Nameable | undefined;
}

/**
 * Reads a workbook, CSV or JSON file, whichever its content is.
 * @throws FileRefused where it is none of them, dangerous, or of another assessment
 */
export async function readFileContent(
  path: string,
  thread: WorkbookThread,
  context: FileContext,
): Promise<FileContent> {
  const bytes = await readFile(path);
  const { questionOf, isHarm, today, nameable } = context;
  if (bytes.subarray(0, 4).equals(OLE)) {
    throw new FileRefused('it is an old workbook or one with a password', `Remove the password. ${SAVE_AGAIN}`);
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    return fromSheets(await thread.read({ kind: 'xlsx', bytes, parts: await checkWorkbook(path) }), context);
  }
  if (!/^\ufeff?\s*\{/.test(bytes.subarray(0, 100).toString('utf8'))) {
    return fromSheets(await thread.read({ kind: 'csv', bytes }), context, 'csv');
  }
  const file = await thread.read({ kind: 'json', bytes });
  if (Array.isArray(file)) throw new Error('JSON was read as sheets');
  const head = checkHead(file, context.head);
  if (file.ownHarms && !nameable) throw new FileRefused(NO_OWN_HARMS, DOWNLOAD_AGAIN);
  return {
    head,
    answers: answersFromJson(file, questionOf),
    harms: harmsFromJson(file, isHarm, today),
    ownHarms: nameable ? ownHarmsFromJson(file, nameable) : [],
    has: ['answers', ...(file.harms ? (['harms'] as const) : []), ...(file.ownHarms ? (['ownHarms'] as const) : [])],
  };
}

const NO_OWN_HARMS = 'it describes own harms, which only a full assessment of a product has';

/** How files of old spreadsheet programs and encrypted ones begin. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

async function checkWorkbook(path: string) {
  try {
    return await checkArchive(path, WORKBOOK);
  } catch (fault) {
    if (fault instanceof ArchiveRefused) throw new FileRefused(fault.because, SAVE_AGAIN);
    throw fault;
  }
}

function fromSheets(
  read: readonly RawSheet[] | JsonFile,
  { head, questionOf, isHarm, today, nameable }: FileContext,
  kind: 'xlsx' | 'csv' = 'xlsx',
): FileContent {
  if (!Array.isArray(read)) throw new Error('sheets were read as JSON');
  const sheets = read as readonly RawSheet[];
  const sheetOf = (name: string) => sheets.find((sheet) => sheet.name === name);
  const facts = new Map((sheetOf(SHEETS.file)?.rows ?? []).map(({ cells }) => [cells.get(1), textOf(cells.get(2))]));
  const stated = Object.fromEntries(FILE_ROWS.map((key) => [key, facts.get(key) ?? '']));
  const found = checkHead(stated, head);
  const tables = { answers: sheetOf(SHEETS.answers), harms: sheetOf(SHEETS.harms), ownHarms: sheetOf(SHEETS.ownHarms) };
  // A CSV file is one of the tables; a workbook without its answers lost them.
  if (!tables.answers && kind === 'xlsx') throw new FileRefused(`it has no sheet “${SHEETS.answers}”`, DOWNLOAD_AGAIN);
  if (tables.ownHarms && !nameable) throw new FileRefused(NO_OWN_HARMS, DOWNLOAD_AGAIN);
  const own = tables.ownHarms && nameable && readOwnHarms(tables.ownHarms, nameable, today);
  return {
    head: found,
    answers: tables.answers ? readAnswers(tables.answers, questionOf) : [],
    harms: [...(tables.harms ? readHarms(tables.harms, isHarm, today) : []), ...(own?.ratings ?? [])],
    ownHarms: own?.ownHarms ?? [],
    has: (Object.keys(tables) as Section[]).filter((section) => tables[section] !== undefined),
  };
}

const FAMILY = FORMAT.slice(0, FORMAT.indexOf('/') + 1);

/** Refuses a file of another origin, saying which; the digest is not compared, since every answer is judged again. */
function checkHead(stated: Partial<FileHead>, ours: FileHead): FileHead {
  const { format = '', organisation, assessment, instrument, version } = stated;
  if (!format.startsWith(FAMILY)) {
    throw new FileRefused('it does not say which assessment it belongs to', DOWNLOAD_AGAIN);
  }
  if (format !== FORMAT)
    throw new FileRefused(`its format ${format.slice(0, 40)} is not known to this version of OpenCRIA`, DOWNLOAD_AGAIN);
  if (organisation !== ours.organisation) {
    throw new FileRefused('it was downloaded by another organisation', DOWNLOAD_AGAIN);
  }
  if (assessment !== ours.assessment) {
    throw new FileRefused('it belongs to another assessment', 'Open that assessment and upload it there.');
  }
  if (instrument !== ours.instrument || version !== ours.version) {
    throw new FileRefused(`it was made for another version of the questionnaire than ${ours.version}`, DOWNLOAD_AGAIN);
  }
  return { ...ours, exportedAt: stated.exportedAt ?? '' };
}
