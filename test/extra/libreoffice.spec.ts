import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choices, createProduct, instrumentOf, saveAnswer, start, type Started } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { downloadWorkbook, entryOf, previewOf, readIn } from '../support/workbook.js';

const run = promisify(execFile);

/** Texts that a spreadsheet program likes to take for something else. */
const NOTES = ['=1+1', '007', '2026-11-02', '  blanks around it', 'two\nlines', '1,5', 'true', '@SUM(A1)', '日本語 👩‍👧'];
const TO_EDIT = 'The sentence that is edited';

let app: TestApp;
let officer: TestClient;
let full: Started;
let answered: number;
let edited: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'opencria-office-'));
  app = await startApp();
  officer = await app.as('compliance-officer');
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  const questions = choices(await instrumentOf(officer, full));
  for (const [place, question] of questions.entries()) {
    const note = place === 0 ? TO_EDIT : NOTES[place % NOTES.length];
    await saveAnswer(officer, {
      assessmentId: full.id,
      questionId: question.id,
      option: question.options[0]!.id,
      note,
    });
  }
  answered = questions.length;
  edited = questions[0]!.id;
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

/** What LibreOffice makes of a file when it opens it and saves it as another kind. */
async function saved(file: Buffer, from: string, to: string): Promise<Buffer> {
  const source = path.join(folder, `book.${from}`);
  writeFileSync(source, file);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const out = path.join(folder, to);
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source]);
  return readFileSync(path.join(out, `book.${to}`));
}

describe('a workbook that went through LibreOffice', () => {
  it('comes back the same when it is opened and saved', async () => {
    const file = await downloadWorkbook(officer, full.id);
    const preview = await previewOf(officer, full.id, await saved(await saved(file, 'xlsx', 'ods'), 'ods', 'xlsx'));
    expect(preview.entries.filter(({ kind }) => kind !== 'same' && kind !== 'blank')).toEqual([]);
    expect(preview.counts).toMatchObject({ same: answered, changed: 0, conflict: 0, wrong: 0 });
  });

  it('brings the one note that was edited, and nothing else', async () => {
    const flat = (await saved(await downloadWorkbook(officer, full.id), 'xlsx', 'fods')).toString();
    expect(flat.split(TO_EDIT).length).toBe(2);
    const back = await saved(Buffer.from(flat.replace(TO_EDIT, 'Edited in the office')), 'fods', 'xlsx');
    const preview = await previewOf(officer, full.id, back);
    expect(preview.counts).toMatchObject({ changed: 1, conflict: 0, wrong: 0 });
    expect(entryOf(preview, edited).kind).toBe('changed');
    expect(await readIn(officer, full.id, back)).toMatchObject({ saved: 1 });
  });
});
