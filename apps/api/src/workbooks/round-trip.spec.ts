import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '#libs/instruments';
import { compileInstrument, type Answer as StatedInput } from '#libs/scoring';
import { Random, randomStatement } from '../../../../test/support/random-assessment.js';
import {
  anInput,
  anInstrument,
  aQuestion,
  aRedLine,
  YES_PARTLY_NO,
} from '../../../../test/support/small-instrument.js';
import type { Answer } from '../assessments/answer.types.js';
import { checkArchive, KEPT_DOCUMENT } from '../platform/check-archive.js';
import type { WorkbookSource } from './answer-lines.js';
import { buildBook } from './book.js';
import { choiceOf, choicesOf } from './choices.js';
import { compareAnswer } from './compare.js';
import { FORMAT, SHEETS } from './layout.js';
import { lively, writeCsv } from './plain-files.js';
import type { RawSheet } from './raw-sheet.js';
import { readAnswers } from './read-answers.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { writeXlsx } from './write-xlsx.js';

const HEAD = {
  format: FORMAT,
  organisation: 'o',
  assessment: 'a',
  instrument: 'small',
  version: '1.0.0',
  digest: '',
  exportedAt: '2026-11-21T09:00:00.000Z',
};
const SUBJECT = {
  title: 'Skerry',
  mode: 'full',
  instrumentTitle: 'Small',
  organisation: 'Fernhollow',
  description: '',
  markets: [],
  ageBands: [],
  rights: [],
  parts: [],
  flags: [],
};
const PARTS = ['one', 'two', 'three'].map((id) => ({ id, weight: 1, label: `Part ${id}`, exclusive: false }));
const NONE = { id: 'none', weight: 0, label: 'None of these.', exclusive: true };
const QUESTIONS = [
  aQuestion('maturity'),
  aQuestion('yes', YES_PARTLY_NO),
  aQuestion('list', { scale: 'checklist', options: [], parts: [...PARTS, NONE] }),
  aQuestion('share', {
    scale: 'number',
    options: [],
    number: { unit: 'percent', min: 0, max: 100, rows: [{ level: 0 }, { from: 50, level: 4 }] },
  }),
  aQuestion('red', { redLine: 'line' }),
];
const INSTRUMENT = anInstrument(QUESTIONS, { redLines: [aRedLine('line')] });
const compiled = compileInstrument(INSTRUMENT);
const questionOf = (id: string): Question | undefined => QUESTIONS.find((question) => question.id === id);

/** Any text that can be stored, with what spreadsheets take for something else more often than chance. */
const texts = fc
  .tuple(
    fc.constantFrom('', '=', "'", "'=", '+', ' -', '@', '\t', '\n', '_x0041_', '"', ';'),
    fc.string({ unit: 'binary' }),
  )
  .map(([start, rest]) => `${start}${rest}`.replaceAll('\0', ''))
  .filter((text) => text.isWellFormed());

const stories = fc.record({ seed: fc.nat(), texts: fc.array(texts, { minLength: 10, maxLength: 10 }) });

function storedAnswers(seed: number, texts: readonly string[]): Answer[] {
  const random = new Random(seed);
  return QUESTIONS.map((question, place) => {
    const given: StatedInput =
      random.chance(0.2) && question.redLine === undefined
        ? { notApplicable: { reason: texts[place + 5]! } }
        : random.chance(0.2)
          ? { unknown: true, missing: { what: texts[place + 5]! } }
          : randomStatement(random, question);
    const { option = null, parts = null, number = null } = given;
    const state = given.unknown ? 'unknown' : given.notApplicable ? 'not-applicable' : 'answered';
    return {
      questionId: question.id,
      revision: random.whole(1, 9),
      state,
      option,
      parts,
      number,
      reason: given.notApplicable?.reason ?? given.missing?.what ?? null,
      knownBy: given.unknown && place % 2 === 0 ? '2027-03-01' : null,
      note: texts[place]!,
      evidenceIds: [],
      updatedAt: HEAD.exportedAt,
      updatedBy: { id: 'p', name: 'Ada' },
    };
  });
}

const sourceOf = (answers: readonly Answer[]): WorkbookSource => ({
  compiled,
  input: anInput(),
  answers,
  harmRatings: [],
  ownHarms: [],
  evidence: [],
});

function kindsOf(sheets: readonly RawSheet[], answers: readonly Answer[]): string[] {
  const rows = readAnswers(
    sheets.find(({ name }) => name === SHEETS.answers)!,
    questionOf,
  );
  return rows.map((row) => {
    const answer = answers.find(({ questionId }) => questionId === row.id);
    const { entry } = compareAnswer(row, { question: questionOf(row.id), group: '' }, answer, () => undefined);
    return entry.kind === 'wrong' ? JSON.stringify(entry.faults) : entry.kind;
  });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-workbooks-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file that nobody edited', () => {
  // A claim without a reason that can be seen is not valid, and a list with nothing ticked is a blank.
  const asStored = (answers: readonly Answer[]) =>
    answers.filter(({ reason, parts }) => (reason === null || /[\p{L}\p{N}]/u.test(reason)) && parts?.length !== 0);

  it('says the same as what is stored, whatever the answers and texts, as CSV', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const answers = asStored(storedAnswers(story.seed, story.texts));
        const kinds = kindsOf(readCsv(Buffer.from(writeCsv(sourceOf(answers), HEAD))), answers);
        expect(kinds.filter((kind) => kind !== 'same' && kind !== 'blank')).toEqual([]);
        expect(kinds.filter((kind) => kind === 'same').length).toBe(answers.length);
      }),
      { numRuns: 150 },
    );
  });

  it('says the same as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const answers = asStored(storedAnswers(story.seed, story.texts));
        const bytes = Buffer.from(await writeXlsx(buildBook(sourceOf(answers), HEAD, SUBJECT)));
        const place = path.join(folder, 'book.xlsx');
        writeFileSync(place, bytes);
        const sheets = readXlsx(bytes, await checkArchive(place, KEPT_DOCUMENT), [SHEETS.answers]);
        const kinds = kindsOf(sheets, answers);
        expect(kinds.filter((kind) => kind !== 'same' && kind !== 'blank')).toEqual([]);
        expect(kinds.filter((kind) => kind === 'same').length).toBe(answers.length);
      }),
      { numRuns: 25 },
    );
  });

  it('has the same bytes for the same answers at the same moment', async () => {
    const book = buildBook(sourceOf(storedAnswers(1, Array<string>(10).fill('note'))), HEAD, SUBJECT);
    expect(Buffer.from(await writeXlsx(book)).equals(Buffer.from(await writeXlsx(book)))).toBe(true);
  });

  it('A43: puts what could run behind an apostrophe, and takes only that apostrophe away again', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '|', '%', '＝', ' =']) expect(lively(`'${sign}1`)).toBe(`${sign}1`);
    for (const text of ["'plain", "''plain", 'plain']) expect(lively(text)).toBe(text);
  });
});

describe('the answers a cell offers', () => {
  it('are told apart where two say the same, and are found in any case, by words or by id', () => {
    const question = aQuestion('q', {
      options: [
        { id: 'a', level: 0, label: 'Don’t know' },
        { id: 'b', level: 4, label: 'Same' },
        { id: 'c', level: 2, label: 'same ' },
      ],
    });
    expect(choicesOf(question).map(({ text }) => text)).toEqual([
      'Don’t know [a]',
      'Same [b]',
      'same  [c]',
      "Don't know",
      'Does not apply',
    ]);
    expect(choiceOf(question, "  DON'T   know ")?.statement.state).toBe('unknown');
    expect(choiceOf(question, 'same [B]')?.statement.option).toBe('b');
    expect(choiceOf(question, 'C')?.statement.option).toBe('c');
    expect(choiceOf(question, 'same')).toBeUndefined();
  });

  it('hold no claim that a red line question does not apply', () => {
    expect(choicesOf(QUESTIONS[4]!).map(({ text }) => text)).not.toContain('Does not apply');
  });
});
