/** Version of the file format; a file of a later one is refused. */
export const FORMAT = 'opencria-workbook/1';

export const SHEETS = {
  readMe: 'Read me',
  profile: 'Profile',
  answers: 'Answers',
  harms: 'Harms',
  ownHarms: 'Own harms',
  lists: 'Lists',
  file: 'File',
} as const;

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  /** Its title in files downloaded before. */
  readonly formerTitle?: string;
  /** Files downloaded before do not have it. */
  readonly later?: true;
  /** People fill it in; every other cell is locked. */
  readonly input?: true;
  readonly hidden?: true;
}

export const ANSWER_COLUMNS = [
  { key: 'id', title: 'Id', width: 26 },
  { key: 'module', title: 'Part', width: 22 },
  { key: 'question', title: 'Question', width: 52 },
  { key: 'help', title: 'Help', width: 44 },
  { key: 'choices', title: 'You can answer', width: 44 },
  { key: 'answer', title: 'Answer', width: 44, input: true },
  {
    key: 'reason',
    title: 'Why it does not apply, or what is missing',
    formerTitle: 'Why it does not apply',
    width: 30,
    input: true,
  },
  { key: 'knownBy', title: 'When it will be known', width: 16, input: true, later: true },
  { key: 'note', title: 'Note', width: 48, input: true },
  { key: 'evidence', title: 'Evidence', width: 30 },
  { key: 'asked', title: 'Asked now', width: 18 },
  { key: 'revision', title: 'Revision', width: 10, hidden: true },
] as const satisfies readonly Column[];

const RATING_COLUMNS = [
  { key: 'scale', title: 'Scale', width: 13, input: true },
  { key: 'scope', title: 'Scope', width: 13, input: true },
  { key: 'irremediability', title: 'Irremediability', width: 15, input: true },
  { key: 'likelihood', title: 'Likelihood', width: 13, input: true },
  { key: 'incidentOn', title: 'Last incident', width: 15, input: true },
  { key: 'involvement', title: 'Involvement', width: 16, input: true },
  { key: 'exposed', title: 'Most exposed children', width: 40, input: true },
  { key: 'note', title: 'Note', width: 44, input: true },
] as const satisfies readonly Column[];

export const HARM_COLUMNS = [
  { key: 'id', title: 'Id', width: 26 },
  { key: 'harm', title: 'Harm', width: 44 },
  { key: 'help', title: 'How to rate it', width: 60 },
  ...RATING_COLUMNS,
  { key: 'asked', title: 'Rated now', width: 18 },
  { key: 'revision', title: 'Revision', width: 10, hidden: true },
] as const satisfies readonly Column[];

/** Harms that the catalogue does not have, each with its ratings in one row. */
export const OWN_HARM_COLUMNS = [
  { key: 'id', title: 'Id', width: 26 },
  { key: 'title', title: 'Harm', width: 36, input: true },
  { key: 'what', title: 'What happens to which children', width: 60, input: true },
  { key: 'category', title: 'Kind', width: 13, input: true },
  { key: 'rights', title: 'Rights, one per line', width: 34, input: true },
  { key: 'modules', title: 'Parts of the product, one per line', width: 30, input: true },
  { key: 'linked', title: 'Linked questions', width: 26 },
  ...RATING_COLUMNS,
  { key: 'revision', title: 'Revision', width: 10, hidden: true },
  { key: 'ratingRevision', title: 'Revision of the rating', width: 10, hidden: true },
] as const satisfies readonly Column[];

export type AnswerColumn = (typeof ANSWER_COLUMNS)[number]['key'];
export type HarmColumn = (typeof HARM_COLUMNS)[number]['key'];
export type OwnHarmColumn = (typeof OWN_HARM_COLUMNS)[number]['key'];
export type RatingColumn = (typeof RATING_COLUMNS)[number]['key'];

/** One row of a sheet. */
export type Cells<Key extends string> = Readonly<Record<Key, string | number | null>>;

/** Words of cells; read back in any case. */
export const UNKNOWN = "Don't know";
export const NOT_APPLICABLE = 'Does not apply';
export const YES = 'Yes';
export const NO = 'No';
export const RATINGS = ['1', '2', '3', '4', UNKNOWN] as const;
export const INVOLVEMENTS = ['cause', 'contribute', 'linked'] as const;

/** Parts of a checklist stand in rows of their own below their question. */
export const partId = (question: string, part: string): string => `${question}#${part}`;

export function splitId(id: string): { readonly question: string; readonly part: string | undefined } {
  const at = id.indexOf('#');
  return at < 0 ? { question: id, part: undefined } : { question: id.slice(0, at), part: id.slice(at + 1) };
}

/** Name of a column as spreadsheets show it: A for 1, AA for 27. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + rest)}`;
}

/** Rows of the sheet that says which assessment a file belongs to; their names are read back. */
export const FILE_ROWS = [
  'format',
  'organisation',
  'assessment',
  'instrument',
  'version',
  'digest',
  'exportedAt',
] as const;
