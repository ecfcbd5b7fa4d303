import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkArchive, KEPT_DOCUMENT } from '#api/platform/check-archive.js';
import type { Question } from '#libs/instruments';
import { choices, createProduct, instrumentOf, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { DOCX, PDF, zip, type ZipEntry } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { eventually } from '../support/mailbox.js';
import { downloadWorkbook, editWorkbook, entryOf, previewOf, refusalOf, sendWorkbook } from '../support/workbook.js';

const MEGABYTE = 1024 * 1024;

let app: TestApp;
let officer: TestClient;
let screening: Started;
let question: Question;
let second: Question;
let share: Question;
let file: Buffer;
let parts: Record<string, string>;
let json: { answers: Record<string, unknown>[] } & Record<string, unknown>;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  screening = await start(officer, 'SCREENING', await createProduct(officer, 'Skerry'));
  const instrument = await instrumentOf(officer, screening);
  [question, second] = choices(instrument).filter((each) => each.screening) as [Question, Question];
  share = instrument.questions.find((each) => each.screening && each.about === 'product' && each.number)!;
  file = await downloadWorkbook(officer, screening.id);
  parts = await unpack(file);
  json = JSON.parse((await downloadWorkbook(officer, screening.id, 'json')).toString()) as typeof json;
});
afterAll(async () => {
  const left: unknown[] = await app.database.sql('select 1 from app.answer where assessment_id = $1', [screening.id]);
  expect(left).toEqual([]);
  expect(readdirSync(path.join(app.dataDir, 'files', 'incoming'))).toEqual([]);
  await app.close();
});

async function unpack(workbook: Buffer): Promise<Record<string, string>> {
  const place = path.join(app.dataDir, 'unpack.xlsx');
  writeFileSync(place, workbook);
  const found = await checkArchive(place, KEPT_DOCUMENT);
  return Object.fromEntries(
    found.map(({ name, start: at, packed: length, method }) => {
      const content = workbook.subarray(at, at + length);
      return [name, (method === 0 ? content : inflateRawSync(content)).toString('utf8')];
    }),
  );
}

/** The workbook with some of its parts replaced. */
const packed = (changes: Readonly<Record<string, string | ZipEntry>>): Buffer => zip({ ...parts, ...changes }, true);

const answersPart = 'xl/worksheets/sheet3.xml';
const inAnswers = (from: string | RegExp, to: string): Buffer => {
  const sheet = parts[answersPart]!;
  expect(sheet).toMatch(from);
  return packed({ [answersPart]: sheet.replace(from, to) });
};
const REFUSED = { status: 422, code: 'WORKBOOK_REFUSED' };
const refused = (because: string) => ({ ...REFUSED, message: `This file cannot be read in: ${because}.` });
const asJson = (changes: object): string => JSON.stringify({ ...json, ...changes });

describe('a file that is not our workbook', () => {
  it('is refused with what it is instead, and what to do', async () => {
    const other = await start(officer, 'SCREENING', await createProduct(officer, 'Other'));
    const cases: [Buffer | string, object][] = [
      [await downloadWorkbook(officer, other.id), refused('it belongs to another assessment')],
      [await downloadWorkbook(officer, other.id, 'csv'), refused('it belongs to another assessment')],
      [asJson({ organisation: randomUUID() }), refused('it was downloaded by another organisation')],
      [asJson({ version: '0.9.0' }), refused('it was made for another version of the questionnaire than 1.0.0')],
      [
        packed({
          'xl/sharedStrings.xml': parts['xl/sharedStrings.xml']!.replace('opencria-workbook/1', 'opencria-workbook/9'),
        }),
        refused('its format opencria-workbook/9 is not known to this version of OpenCRIA'),
      ],
      [
        packed({ 'xl/workbook.xml': parts['xl/workbook.xml']!.replace('name="File"', 'name="Elsewhere"') }),
        refused('it does not say which assessment it belongs to'),
      ],
      [
        packed({ 'xl/workbook.xml': parts['xl/workbook.xml']!.replace('name="Answers"', 'name="Replies"') }),
        refused('it has no sheet “Answers”'),
      ],
      [
        packed({ 'xl/sharedStrings.xml': parts['xl/sharedStrings.xml']!.replace('<t>Revision</t>', '<t>Version</t>') }),
        refused('“Answers” has no column “Revision” in its first row'),
      ],
      ['name,age\r\nsomebody,9\r\n', refused('it does not say which assessment it belongs to')],
      [Buffer.from('opencria-workbook/1;M\xfcller', 'latin1'), refused('it is neither a workbook nor a text in UTF-8')],
      ['opencria-workbook/1,"never closed\r\n', refused('its rows cannot be told apart')],
      ['{"format":"opencria-workbook/1","answers":[', refused('it is no complete JSON text in UTF-8')],
      [asJson({ answers: [{ question: 7, revision: 0 }] }), refused('/answers/0/question must be string')],
      [DOCX, refused('it is not an Excel workbook')],
      [PDF, REFUSED],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), refused('it is an old workbook or one with a password')],
      [file.subarray(0, file.length - 900), refused('its content is not an Office document')],
      [Buffer.alloc(0), { status: 400, code: 'INVALID_INPUT' }],
      [Buffer.alloc(5 * MEGABYTE + 1, 'x'), { status: 413, code: 'FILE_TOO_LARGE' }],
    ];
    // Making them kept the process busy for so long that idle connections were closed: the next call may meet one.
    await eventually(() => officer.fetch('/health/live').catch(() => undefined));
    for (const [sent, wanted] of cases) expect(await refusalOf(officer, screening.id, sent)).toMatchObject(wanted);
    const bare = await officer.fetch(`/api/assessments/${screening.id}/workbook/preview`, {
      method: 'POST',
      body: 'text',
    });
    expect(bare.status).toBe(400);
    const unnamed = await sendWorkbook(officer, `/api/assessments/${screening.id}/workbook`, file, { token: 'x' });
    expect(unnamed.status).toBe(400);
  });
});

describe('a workbook made to do harm', () => {
  it('A37: is refused before its content is read, however much it unpacks to', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><v>1</v></c></row>`,
    );
    const many = inAnswers('</sheetData>', `${rows.join('')}</sheetData>`);
    const bomb = packed({ 'xl/media/huge.bin': ' '.repeat(60 * MEGABYTE) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const liar = packed({ 'xl/media/huge.bin': { content: ' '.repeat(20 * MEGABYTE), claims: 1_000 } });
    const external = packed({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' });
    const macros = packed({ 'xl/vbaProject.bin': 'macro' });
    const entity = inAnswers(
      /<worksheet /,
      '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet ',
    );
    const utf16 = packed({ [answersPart]: { content: Buffer.from(`\ufeff${parts[answersPart]}`, 'utf16le') } });
    const deep = inAnswers('</sheetData>', `${'<x>'.repeat(50_000)}</sheetData>`);
    const before = process.memoryUsage().rss;
    const cases: [Buffer, object][] = [
      [many, REFUSED],
      [bomb, refused('it unpacks to far more than it seems to hold')],
      [liar, refused('it unpacks to more than it says')],
      [external, refused('it holds links to other workbooks')],
      [macros, refused('it holds macros')],
      [entity, refused('it holds a document type or entities, which no spreadsheet program writes')],
      [utf16, refused(`its part ${answersPart} is damaged`)],
      [deep, refused(`its part ${answersPart} is damaged`)],
    ];
    for (const [sent, wanted] of cases) expect(await refusalOf(officer, screening.id, sent)).toMatchObject(wanted);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEGABYTE);
    // The thread is well: the next honest file is read.
    expect((await previewOf(officer, screening.id, file)).counts.wrong).toBe(0);
  });

  it('names the sheet and cell of every formula, error, date and percentage, and reads the rest', async () => {
    const edited = await editWorkbook(file, (answers) => {
      answers.set(question.id, 'Answer', { formula: 'CONCATENATE("a","b")', result: 'ab' });
      answers.set(question.id, 'Note', { error: '#REF!' });
      answers.set(share.id, 'Answer', 0.5).cell(share.id, 'Answer').numFmt = '0%';
      answers.set(second.id, 'Answer', new Date('2026-01-02')).cell(second.id, 'Answer').numFmt = 'dd/mm/yyyy';
    });
    const preview = await previewOf(officer, screening.id, edited);
    expect(entryOf(preview, question.id)).toMatchObject({
      kind: 'wrong',
      file: null,
      faults: [
        { sheet: 'Answers', says: 'This cell holds a formula.', mend: 'Enter the value itself.' },
        { sheet: 'Answers', says: 'This cell shows an error of the spreadsheet program.' },
      ],
    });
    const saysOf = (id: string) => entryOf(preview, id).faults.map(({ says }) => says);
    expect(saysOf(share.id)).toEqual(['This cell is formatted as a percentage.']);
    expect(saysOf(second.id)).toEqual(['The spreadsheet program made a date of this cell.']);
    expect(preview.counts.wrong).toBe(3);
  });

  it('gets no unknown, repeated or unstorable row past the rules of a single save', async () => {
    const row = { question: question.id, revision: 0, state: 'answered', option: question.options[0]!.id };
    const wrongWith = async (answer: object) => {
      const { entries } = await previewOf(officer, screening.id, asJson({ answers: [answer], harms: [] }));
      return entries.map(({ kind, faults }) => [kind, ...faults.map(({ cell, says }) => `${cell}: ${says}`)]);
    };
    const unfit = 'This text holds a sign that cannot be stored.';
    const cases: [object, string][] = [
      [{ ...row, question: 'no-such' }, 'answers[0].question: This assessment has no question “no-such”.'],
      [{ ...row, question: '__proto__' }, 'answers[0].question: This assessment has no question “__proto__”.'],
      [{ ...row, option: 'best' }, 'answers[0].option: This question has no option "best".'],
      [
        { ...row, number: 3 },
        'answers[0].number: This state comes with an option, parts or a number and nothing else.',
      ],
      [{ ...row, note: 'a\0b' }, `answers[0].note: ${unfit}`],
      [{ ...row, note: '\ud800' }, `answers[0].note: ${unfit}`],
      [{ ...row, note: 'x'.repeat(MEGABYTE) }, 'answers[0].note: This is 1048576 characters long; 10000 fit.'],
    ];
    for (const [answer, says] of cases) expect(await wrongWith(answer)).toEqual([['wrong', says]]);
    const twice = await previewOf(officer, screening.id, asJson({ answers: [row, row], harms: [] }));
    expect(twice.counts).toMatchObject({ new: 1, wrong: 1 });
    // Signs that XML cannot hold are written in words by spreadsheet programs.
    const noted = await editWorkbook(file, (answers) => answers.set(question.id, 'Note', 'HERE'));
    const inWords = await unpack(noted);
    const texts = 'xl/sharedStrings.xml';
    const smuggled = zip({ ...inWords, [texts]: inWords[texts]!.replace('HERE', '_xD800_ and _x0000_') }, true);
    expect(entryOf(await previewOf(officer, screening.id, smuggled), question.id)).toMatchObject({
      kind: 'wrong',
      faults: [{ says: unfit }],
    });
  });
});
