import { answerLines, harmLines, type WorkbookSource } from './answer-lines.js';
import {
  ANSWER_COLUMNS,
  columnName,
  FILE_ROWS,
  HARM_COLUMNS,
  INVOLVEMENTS,
  OWN_HARM_COLUMNS,
  RATINGS,
  SHEETS,
  type Cells,
  type Column,
  type RatingColumn,
} from './layout.js';
import { ownHarmLines } from './own-harm-lines.js';
import { CATEGORIES } from './read-own-harms.js';
import { readMe } from './read-me.js';
import type { FileHead } from './workbook.types.js';

/** What a cell lets people enter. */
export type Check =
  | { readonly kind: 'list'; readonly from: string }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly or: readonly string[] }
  | { readonly kind: 'date' };

export interface BookCell {
  readonly value: string | number | null;
  readonly look: 'plain' | 'title' | 'head' | 'input' | 'faint' | 'part';
  readonly check?: Check;
}

export interface BookSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly (readonly BookCell[])[];
  /** The first row stays in sight, and filters the others. */
  readonly table: boolean;
  readonly hidden: boolean;
}

/** A workbook as plain data, which a thread turns into a file. */
export interface Book {
  readonly title: string;
  readonly madeAt: string;
  readonly sheets: readonly BookSheet[];
}

export interface BookSubject {
  readonly title: string;
  readonly mode: string;
  readonly instrumentTitle: string;
  readonly organisation: string;
  readonly description: string;
  readonly markets: readonly string[];
  readonly ageBands: readonly string[];
  /** What own harms can touch, by title. */
  readonly rights: readonly string[];
  readonly parts: readonly string[];
  /** The questions of the profile with what was answered. */
  readonly flags: readonly { readonly asks: string; readonly answer: string }[];
}

export function buildBook(source: WorkbookSource, head: FileHead, subject: BookSubject): Book {
  const lists = new Lists();
  return {
    title: subject.title,
    madeAt: head.exportedAt,
    sheets: [
      textSheet(
        SHEETS.readMe,
        [110],
        readMe(subject, head).map(({ text, title }) => [{ value: text, look: title ? 'title' : 'plain' }]),
      ),
      profileSheet(subject),
      answersSheet(source, lists),
      ...(source.input.mode === 'organisation' ? [] : [harmsSheet(source, lists)]),
      ...(source.input.mode === 'full' ? [ownHarmsSheet(source, head, lists)] : []),
      lists.sheet(),
      fileSheet(head),
    ],
  };
}

/** Drop-downs longer than a few words stand on a sheet of their own, each list once. */
class Lists {
  private readonly rows: string[][] = [];
  private readonly ranges = new Map<string, string>();

  range(texts: readonly string[]): string {
    const key = JSON.stringify(texts);
    const known = this.ranges.get(key);
    if (known !== undefined) return known;
    const row = this.rows.push([...texts]);
    const range = `${SHEETS.lists}!$A$${row}:$${columnName(texts.length)}$${row}`;
    this.ranges.set(key, range);
    return range;
  }

  sheet(): BookSheet {
    const rows = this.rows.map((texts) => texts.map((value): BookCell => ({ value, look: 'plain' })));
    return { name: SHEETS.lists, widths: [], hiddenColumns: [], rows, table: false, hidden: true };
  }
}

function answersSheet(source: WorkbookSource, lists: Lists): BookSheet {
  const rows = answerLines(source).map(({ cells, question, part, offers, askedNow }) =>
    rowOf(
      ANSWER_COLUMNS,
      cells,
      askedNow ? (part === undefined ? 'plain' : 'part') : 'faint',
      (key): Check | undefined => {
        if (key === 'knownBy') return part === undefined ? { kind: 'date' } : undefined;
        if (key !== 'answer') return undefined;
        return question.number
          ? { kind: 'number', ...question.number, or: offers }
          : { kind: 'list', from: lists.range(offers) };
      },
    ),
  );
  return tableSheet(SHEETS.answers, ANSWER_COLUMNS, rows);
}

function harmsSheet(source: WorkbookSource, lists: Lists): BookSheet {
  const check = ratingCheck(lists);
  const rows = harmLines(source).map(({ cells, askedNow }) =>
    rowOf(HARM_COLUMNS, cells, askedNow ? 'plain' : 'faint', (key) => check(key)),
  );
  return tableSheet(SHEETS.harms, HARM_COLUMNS, rows);
}

function ownHarmsSheet(source: WorkbookSource, head: FileHead, lists: Lists): BookSheet {
  const check = ratingCheck(lists);
  const from = lists.range(CATEGORIES);
  const rows = ownHarmLines(source, head).map((cells) =>
    rowOf(OWN_HARM_COLUMNS, cells, 'plain', (key) => (key === 'category' ? { kind: 'list', from } : check(key))),
  );
  return tableSheet(SHEETS.ownHarms, OWN_HARM_COLUMNS, rows);
}

const RATED: readonly string[] = ['scale', 'scope', 'irremediability', 'likelihood'] satisfies RatingColumn[];

function ratingCheck(lists: Lists): (key: string) => Check | undefined {
  const ratings = lists.range(RATINGS);
  const involvements = lists.range(INVOLVEMENTS);
  return (key) => {
    if (key === 'incidentOn') return { kind: 'date' };
    if (key === 'involvement') return { kind: 'list', from: involvements };
    return RATED.includes(key) ? { kind: 'list', from: ratings } : undefined;
  };
}

function rowOf<Key extends string>(
  columns: readonly (Column & { readonly key: Key })[],
  cells: Cells<Key>,
  look: BookCell['look'],
  checkOf: (key: Key) => Check | undefined,
): BookCell[] {
  return columns.map(({ key, input }) => {
    if (!input) return { value: cells[key], look };
    const check = checkOf(key);
    return { value: cells[key], look: 'input', ...(check && { check }) };
  });
}

function tableSheet(name: string, columns: readonly Column[], rows: readonly BookCell[][]): BookSheet {
  return {
    name,
    widths: columns.map(({ width }) => width),
    hiddenColumns: columns.flatMap(({ hidden }, place) => (hidden ? [place] : [])),
    rows: [columns.map(({ title }): BookCell => ({ value: title, look: 'head' })), ...rows],
    table: true,
    hidden: false,
  };
}

function textSheet(name: string, widths: readonly number[], rows: readonly BookCell[][]): BookSheet {
  return { name, widths, hiddenColumns: [], rows, table: false, hidden: false };
}

function profileSheet({ title, organisation, description, markets, ageBands, flags }: BookSubject): BookSheet {
  const fact = (name: string, value: string): BookCell[] => [
    { value: name, look: 'plain' },
    { value, look: 'plain' },
  ];
  return textSheet(
    SHEETS.profile,
    [70, 50],
    [
      [{ value: 'The profile decides which questions are asked. Change it in OpenCRIA, not here.', look: 'title' }],
      fact('Assessment of', title),
      fact('Organisation', organisation),
      ...(description === '' ? [] : [fact('Description', description)]),
      ...(markets.length === 0 ? [] : [fact('Markets', markets.join(', '))]),
      ...(ageBands.length === 0 ? [] : [fact('Ages', ageBands.join(', '))]),
      ...flags.map(({ asks, answer }) => fact(asks, answer)),
    ],
  );
}

function fileSheet(head: FileHead): BookSheet {
  return textSheet(
    SHEETS.file,
    [22, 80],
    [
      [{ value: 'OpenCRIA reads this sheet to find the assessment. Leave it as it is.', look: 'title' }],
      ...FILE_ROWS.map((key): BookCell[] => [
        { value: key, look: 'plain' },
        { value: head[key], look: 'plain' },
      ]),
    ],
  );
}
