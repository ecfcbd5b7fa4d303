import { stringify } from 'csv-stringify/sync';
import { startsFormula } from '../platform/starts-formula.js';
import { answerLines, harmLines, type WorkbookSource } from './answer-lines.js';
import { choicesOf } from './choices.js';
import { ANSWER_COLUMNS, FILE_ROWS } from './layout.js';
import { ratedFields, UNRATED } from './rated-fields.js';
import type { FileHead } from './workbook.types.js';

/** Tells spreadsheets that the text is UTF-8. */
const MARK = '\ufeff';

/** What could start a formula gets an apostrophe before it; so does what begins with one already, to be told apart. */
const inert = (text: string): string => (startsFormula(text.replace(/^'+/, '')) ? `'${text}` : text);

/** The text that was put behind an apostrophe. */
export const lively = (text: string): string =>
  text.startsWith("'") && inert(text.slice(1)) === text ? text.slice(1) : text;

/** The answers as CSV: one row that names the assessment, one with the titles, then those of the workbook. */
export function writeCsv(source: WorkbookSource, head: FileHead): string {
  const rows = answerLines(source).map(({ cells }) => ANSWER_COLUMNS.map(({ key }) => cells[key]));
  const table = [FILE_ROWS.map((key) => head[key]), ANSWER_COLUMNS.map(({ title }) => title), ...rows];
  const cells = table.map((row) => row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell)));
  return MARK + stringify(cells, { record_delimiter: '\r\n' });
}

/** Answers and ratings for programs: `libs/scoring/schema/workbook.schema.json`. What stands in `about` is not read back. */
export function writeJson(source: WorkbookSource, head: FileHead): string {
  return `${JSON.stringify({ ...head, answers: answersJson(source), harms: harmsJson(source) }, null, 2)}\n`;
}

function answersJson(source: WorkbookSource): object[] {
  const stored = new Map(source.answers.map((answer) => [answer.questionId, answer]));
  return answerLines(source).flatMap(({ question, part, cells, askedNow }) => {
    if (part !== undefined) return [];
    const { revision = 0, state = null, option, parts, number, reason, note } = stored.get(question.id) ?? {};
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
        note: note ?? '',
        about,
      },
    ];
  });
}

function harmsJson(source: WorkbookSource): object[] {
  const stored = new Map(source.harmRatings.map((rating) => [rating.harmId, rating]));
  return harmLines(source).map(({ cells, askedNow }) => {
    const rating = stored.get(String(cells.id));
    return {
      harm: cells.id,
      revision: rating?.revision ?? 0,
      ...(rating ? ratedFields(rating) : UNRATED),
      about: { title: cells.harm, askedNow },
    };
  });
}
