import { stringify } from 'csv-stringify/sync';
import { startsFormula } from '../platform/starts-formula.js';
import { answerLines, harmLines, type WorkbookSource } from './answer-lines.js';
import { choicesOf } from './choices.js';
import {
  ANSWER_COLUMNS,
  FILE_ROWS,
  HARM_COLUMNS,
  OWN_HARM_COLUMNS,
  SHEETS,
  type Cells,
  type Column,
} from './layout.js';
import { ownHarmLines, standing } from './own-harm-lines.js';
import { ratedFields, UNRATED } from './rated-fields.js';
import type { FileHead, Section } from './workbook.types.js';

/** Tells spreadsheets that the text is UTF-8. */
const MARK = '\ufeff';

/** What could start a formula gets an apostrophe before it; so does what begins with one already, to be told apart. */
const inert = (text: string): string => (startsFormula(text.replace(/^'+/, '')) ? `'${text}` : text);

/** The text that was put behind an apostrophe. */
export const lively = (text: string): string =>
  text.startsWith("'") && inert(text.slice(1)) === text ? text.slice(1) : text;

type Table = readonly (readonly (string | number | null)[])[];

/** One sheet of the workbook as CSV: a row that names the assessment and the sheet, one with the titles, then its rows. */
export function writeCsv(source: WorkbookSource, head: FileHead, section: Section = 'answers'): string {
  const facts = FILE_ROWS.map((key) => head[key]);
  const named = section === 'answers' ? facts : [...facts, SHEETS[section]];
  const cells = [named, ...tableOf(source, head, section)].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell)),
  );
  return MARK + stringify(cells, { record_delimiter: '\r\n' });
}

function tableOf(source: WorkbookSource, head: FileHead, section: Section): Table {
  switch (section) {
    case 'answers':
      return rowsOf(
        ANSWER_COLUMNS,
        answerLines(source).map(({ cells }) => cells),
      );
    case 'harms':
      return rowsOf(
        HARM_COLUMNS,
        source.input.mode === 'organisation' ? [] : harmLines(source).map(({ cells }) => cells),
      );
    case 'ownHarms':
      return rowsOf(OWN_HARM_COLUMNS, ownHarmLines(source, head));
  }
}

function rowsOf<Key extends string>(
  columns: readonly (Column & { readonly key: Key })[],
  lines: readonly Cells<Key>[],
): Table {
  return [columns.map(({ title }) => title), ...lines.map((cells) => columns.map(({ key }) => cells[key]))];
}

/** Answers and ratings for programs: `libs/scoring/schema/workbook.schema.json`. What stands in `about` is not read back. */
export function writeJson(source: WorkbookSource, head: FileHead): string {
  return `${JSON.stringify(contentJson(source, head), null, 2)}\n`;
}

function contentJson(source: WorkbookSource, head: FileHead): object {
  const ownHarms = source.input.mode === 'full' && { ownHarms: ownHarmsJson(source) };
  return { ...head, answers: answersJson(source), harms: harmsJson(source), ...ownHarms };
}

function answersJson(source: WorkbookSource): object[] {
  const stored = new Map(source.answers.map((answer) => [answer.questionId, answer]));
  return answerLines(source).flatMap(({ question, part, cells, askedNow }) => {
    if (part !== undefined) return [];
    const { revision = 0, state = null, option, parts, number, reason, knownBy, note } = stored.get(question.id) ?? {};
    const about = {
      asks: question.asks,
      module: cells.module,
      askedNow,
      choices: choicesOf(question).map((choice) => ({
        ...(choice.statement.option === null ? { state: choice.statement.state } : { option: choice.statement.option }),
        says: choice.text,
      })),
      ...(question.parts.length > 0 && { parts: question.parts.map(({ id, label }) => ({ id, says: label })) }),
      ...(question.number && {
        number: { unit: question.number.unit, min: question.number.min, max: question.number.max },
      }),
      evidence: cells.evidence === '' ? [] : String(cells.evidence).split('\n'),
    };
    return [
      {
        question: question.id,
        revision,
        state,
        option: option ?? null,
        parts: parts ?? null,
        number: number ?? null,
        reason: reason ?? null,
        knownBy: knownBy ?? null,
        note: note ?? '',
        about,
      },
    ];
  });
}

function harmsJson(source: WorkbookSource): object[] {
  const stored = new Map(source.harmRatings.map((rating) => [rating.harmId, rating]));
  const harmJson = (harm: string, about: object): object => {
    const rating = stored.get(harm);
    return { harm, revision: rating?.revision ?? 0, ...(rating ? ratedFields(rating) : UNRATED), about };
  };
  return [
    ...harmLines(source).map(({ cells, askedNow }) => harmJson(String(cells.id), { title: cells.harm, askedNow })),
    ...standing(source).map(({ id, title }) => harmJson(id, { title, askedNow: true })),
  ];
}

function ownHarmsJson(source: WorkbookSource): object[] {
  return standing(source).map(({ id, revision, title, what, category, rights, modules, controls }) => {
    const about = { linked: controls.map(({ questionId }) => questionId) };
    return { ownHarm: id, revision, title, what, category, rights, modules, about };
  });
}
