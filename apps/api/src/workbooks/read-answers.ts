import type { Question } from '#libs/instruments';
import { validateAnswer } from '#libs/scoring';
import { NOTE, REASON } from '../assessments/assessment-inputs.types.js';
import type { Statement } from '../assessments/read-statement.js';
import { choiceOf, choicesOf, markOf, stated } from './choices.js';
import { ANSWER_COLUMNS, NOT_APPLICABLE, splitId, UNKNOWN, type AnswerColumn } from './layout.js';
import type { RawSheet } from './raw-sheet.js';
import { tableRows, type TableRow } from './table.js';
import type { AnswerRow, Given } from './workbook.types.js';

type Row = TableRow<AnswerColumn>;

/** Names an answerable question of the assessment; undefined for any other id. */
export type QuestionOf = (id: string) => Question | undefined;

interface Gathered {
  main: Row | undefined;
  readonly parts: Map<string, Row>;
  readonly first: Row;
  /** Rows with an id that stood there before. */
  readonly twice: Row[];
}

/** The answers of a sheet, each with its checklist rows; what is wrong is said cell by cell. */
export function readAnswers(sheet: RawSheet, questionOf: QuestionOf): AnswerRow[] {
  const byQuestion = new Map<string, Gathered>();
  for (const { id, row } of tableRows(sheet, ANSWER_COLUMNS)) {
    const { question, part } = splitId(id);
    const gathered = byQuestion.get(question) ?? {
      main: undefined,
      parts: new Map<string, Row>(),
      first: row,
      twice: [],
    };
    byQuestion.set(question, gathered);
    if (part === undefined ? gathered.main : gathered.parts.has(part)) gathered.twice.push(row);
    else if (part === undefined) gathered.main = row;
    else gathered.parts.set(part, row);
  }
  return [...byQuestion].map(([id, gathered]) => readAnswer(id, gathered, questionOf(id)));
}

function readAnswer(id: string, { main, parts, first, twice }: Gathered, question: Question | undefined): AnswerRow {
  const at = (main ?? first).place('answer');
  const rows = [main, ...parts.values(), ...twice].filter((row) => row !== undefined);
  const done = (given: Given | null, note: string | null): AnswerRow => ({
    id,
    at,
    revision: (main ?? first).revision('revision'),
    given,
    note,
    faults: rows.flatMap(({ faults }) => faults),
  });
  if (!question) {
    if (id !== '') first.wrong('id', `This assessment has no question “${id}”.`, 'Remove the row.');
    return done(null, null);
  }
  for (const row of twice) row.wrong('id', 'This row stands in the sheet twice.', 'Remove one of the two.');
  const statement = main ? readStatement(main, question) : null;
  const note = main?.text('note', NOTE) ?? null;
  const marks = readMarks(parts, question);
  if (statement && [...marks.values()].some(Boolean)) {
    main?.wrong('answer', 'The rows below say Yes, and this cell says something else.', 'Empty one of the two.');
  }
  if (statement) return done({ kind: 'statement', statement }, note);
  return done(marks.size > 0 ? { kind: 'parts', marks } : null, note);
}

function readMarks(rows: ReadonlyMap<string, Row>, question: Question): Map<string, boolean> {
  const marks = new Map<string, boolean>();
  for (const [part, row] of rows) {
    if (!question.parts.some(({ id }) => id === part)) {
      row.wrong('id', `The question “${question.id}” has no part “${part}”.`, 'Remove the row.');
      continue;
    }
    const value = row.value('answer');
    if (value === undefined) continue;
    const mark = markOf(String(value));
    if (mark === undefined) row.wrong('answer', 'This cell takes Yes or No.', 'Choose one of the two.');
    else marks.set(part, mark);
  }
  const chosen = [...marks].filter(([, mark]) => mark).map(([part]) => part);
  const exclusive = question.parts.find((part) => part.exclusive && chosen.includes(part.id));
  if (exclusive && chosen.length > 1) {
    rows
      .get(exclusive.id)
      ?.wrong(
        'answer',
        `“${exclusive.label}” cannot be chosen together with others.`,
        'Choose No here, or for the others.',
      );
  }
  return marks;
}

function readStatement(row: Row, question: Question): Statement | null {
  const value = row.value('answer');
  const reason = row.text('reason', REASON);
  const knownBy = row.day('knownBy');
  const choice = value === undefined ? undefined : choiceOf(question, String(value));
  const takesReason = choice?.statement.state === 'not-applicable' || choice?.statement.state === 'unknown';
  if (reason !== null && !takesReason) {
    row.wrong(
      'reason',
      'A reason stands here, but the answer says neither that the question does not apply nor that it is not known.',
      `Choose “${NOT_APPLICABLE}” or “${UNKNOWN}”, or empty this cell.`,
    );
  }
  if (knownBy !== undefined && choice?.statement.state !== 'unknown') {
    row.wrong(
      'knownBy',
      'A day stands here, but the answer does not say that it is not known yet.',
      `Choose “${UNKNOWN}”, or empty this cell.`,
    );
  }
  if (value === undefined) return null;
  if (choice) {
    if (!takesReason) return choice.statement;
    if (reason === null && choice.statement.state === 'not-applicable')
      row.wrong('reason', 'The reason is missing.', 'Say here why the question does not apply.');
    return { ...choice.statement, reason, knownBy: knownBy ?? null };
  }
  return question.number ? readNumber(row, question, value) : refuseChoice(row, question);
}

function readNumber(row: Row, question: Question, value: string | number): Statement | null {
  const plain = typeof value === 'number' || /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/.test(value);
  const number = plain ? Number(value) : Number.NaN;
  const { min = 0, max = 0 } = question.number ?? {};
  if (validateAnswer(question, { number }).length === 0) return stated({ number });
  const says = plain ? 'This number is out of range.' : 'This is no number.';
  row.wrong('answer', says, `Enter a number from ${min} to ${max}, with a point for decimals and nothing else.`);
  return null;
}

function refuseChoice(row: Row, question: Question): null {
  const choices = choicesOf(question).map(({ text }) => `“${text}”`);
  const parts = question.parts.length > 0 ? 'Answer the rows below with Yes or No, or choose ' : 'Choose ';
  row.wrong('answer', 'This is not one of the answers to this question.', `${parts}${choices.join(' or ')}.`);
  return null;
}
