import { randomUUID } from 'node:crypto';
import type { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument, Question } from '#libs/instruments';
import {
  ANSWER,
  choices,
  createProduct,
  instrumentOf,
  saveAnswer,
  start,
  type AnswerShown,
  type Started,
} from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import {
  applyWorkbook,
  downloadWorkbook,
  editWorkbook,
  entryOf,
  openWorkbook,
  previewOf,
  readIn,
  refusalOf,
  SheetEditor,
} from '../support/workbook.js';

const ANSWERS = `query ($id: ID!) { assessment(id: $id) { answers { ${ANSWER} } harmRatings { harmId revision scale scope
  irremediability likelihood incidentOn involvement exposed note } } }`;

/** Texts that spreadsheets like to change. */
const TEXTS = [
  '=HYPERLINK("http://evil.example";"look")',
  '+49 30 forty',
  '-1',
  '@SUM(A1)',
  "'quoted",
  "'=quoted formula",
  '＝full width',
  'two\nlines, with "quotes"; and signs',
  '_x0041_ as written',
  '  blanks around it',
  '007',
  '2026-11-02',
  'true',
  '\tTab first',
  '%0a|cmd',
  'Ελληνικά, العربية, 日本語, 👩‍👧',
];

const MISSING = { state: 'UNKNOWN', reason: 'The host counts until May', knownBy: '2026-12-01' };

interface Stored {
  answers: AnswerShown[];
  harmRatings: Record<string, unknown>[];
}

let app: TestApp;
let officer: TestClient;
let colleague: TestClient;
let instrument: Instrument;
let full: Started;
beforeAll(async () => {
  app = await startApp();
  officer = await app.as('compliance-officer');
  colleague = await app.as('contributor');
  full = await start(officer, 'FULL', await createProduct(officer, 'Skerry'));
  instrument = await instrumentOf(officer, full);
});
afterAll(() => app.close());

const stored = async (id: string): Promise<Stored> =>
  (await officer.ask<{ assessment: Stored }>(ANSWERS, { id })).assessment;
const answerOf = async (id: string, question: string): Promise<AnswerShown | undefined> =>
  (await stored(id)).answers.find(({ questionId }) => questionId === question);

/** A different answer for each question in turn: of its own kind, unknown, or not applicable where it may be. */
function anAnswer(question: Question, place: number): Record<string, unknown> {
  const note = place % 3 === 0 ? '' : TEXTS[place % TEXTS.length];
  const own =
    question.options.length > 0
      ? { option: question.options[place % question.options.length]?.id }
      : question.number
        ? { number: question.number.min + 0.5 }
        : { parts: question.parts.filter((part) => !part.exclusive).map(({ id }) => id) };
  if (place % 7 === 3) {
    const knownBy = place % 3 === 0 ? '2027-02-01' : null;
    return { state: 'unknown', reason: place % 2 === 0 ? null : TEXTS[place % TEXTS.length], knownBy, note };
  }
  if (place % 5 === 2 && question.naAllowed && question.redLine === undefined) {
    return { state: 'not-applicable', reason: TEXTS[place % TEXTS.length], note };
  }
  return { state: 'answered', ...own, note };
}

interface JsonFile {
  answers: { question: string; revision: number }[];
  harms: { harm: string; revision: number }[];
}

describe('a whole assessment', () => {
  it('comes back from every kind of file as it was, each question and harm counted', async () => {
    const file = JSON.parse((await downloadWorkbook(officer, full.id, 'json')).toString()) as JsonFile;
    const product = instrument.questions.filter(({ about }) => about === 'product');
    expect(file.answers.map(({ question }) => question)).toEqual(product.map(({ id }) => id));
    expect(file.harms.length).toBe(instrument.harms.length);
    const filled = {
      ...file,
      answers: file.answers.map((row, place) => ({ ...row, ...anAnswer(product[place]!, place) })),
      harms: file.harms.map((row, place) => ({
        ...row,
        scale: place % 5,
        scope: ((place + 1) % 4) + 1,
        likelihood: 2,
        incidentOn: place % 4 === 0 ? '2026-10-31' : null,
        involvement: ['cause', 'contribute', 'linked'][place % 3],
        exposed: TEXTS[place % TEXTS.length],
        note: TEXTS[(place + 4) % TEXTS.length],
      })),
    };
    const total = product.length + instrument.harms.length;
    const applied = await readIn(officer, full.id, JSON.stringify(filled));
    expect(applied).toMatchObject({
      saved: total,
      of: total,
      missing: 0,
      counts: { new: total, wrong: 0, conflict: 0 },
    });

    const { answers, harmRatings } = await stored(full.id);
    expect(answers.length).toBe(product.length);
    expect(harmRatings.length).toBe(instrument.harms.length);
    for (const [place, { question }] of filled.answers.entries()) {
      const { state, option, parts, number, reason, knownBy, note, revision } = answers.find(
        ({ questionId }) => questionId === question,
      )!;
      const found = { state: state?.toLowerCase().replace('_', '-'), option, parts, number, reason, knownBy, note };
      const nothing = { option: null, parts: null, number: null, reason: null, knownBy: null };
      expect({ question, revision, ...found }).toEqual({
        question,
        revision: 1,
        ...nothing,
        ...anAnswer(product[place]!, place),
      });
    }

    for (const [format, withHarms] of [
      ['xlsx', true],
      ['csv', false],
      ['json', true],
    ] as const) {
      const { counts, missing, entries } = await previewOf(
        officer,
        full.id,
        await downloadWorkbook(officer, full.id, format),
      );
      const wanted = withHarms ? total : product.length;
      expect([format, entries.filter(({ kind }) => kind !== 'same')]).toEqual([format, []]);
      expect(counts).toMatchObject({ same: wanted, new: 0, changed: 0, conflict: 0, wrong: 0, blank: 0 });
      expect(missing).toBe(0);
    }
  });

  it('A43: is a workbook of texts without a formula, and a CSV that spreadsheets do not run', async () => {
    const workbook = await openWorkbook(await downloadWorkbook(officer, full.id));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Read me',
      'Profile',
      'Answers',
      'Harms',
      'Own harms',
      'Lists',
      'File',
    ]);
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => expect(typeof cell.value).not.toBe('object')));
    }
    const csv = (await downloadWorkbook(officer, full.id, 'csv')).toString();
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"";""look"")"`);
    expect(csv).not.toMatch(/(^|,)"?\s*[=+\-@＝]/m);
  });
});

describe('an edited workbook', () => {
  let small: Started;
  let one: Question;
  let two: Question;
  let three: Question;
  let four: Question;
  let list: Question;
  let share: Question;
  let file: Buffer;
  beforeAll(async () => {
    small = await start(officer, 'FULL', await createProduct(officer, 'Otter'));
    [one, two, three, four] = choices(instrument) as [Question, Question, Question, Question];
    list = instrument.questions.find(
      ({ parts, about }) => about === 'product' && parts.some((part) => part.exclusive),
    )!;
    share = instrument.questions.find(({ number, about }) => about === 'product' && number !== undefined)!;
    for (const question of [one, two, three]) {
      await saveAnswer(officer, {
        assessmentId: small.id,
        questionId: question.id,
        option: question.options[0]!.id,
        note: 'Ours',
      });
    }
    await saveAnswer(officer, { assessmentId: small.id, questionId: four.id, ...MISSING });
    file = await downloadWorkbook(officer, small.id);
  });

  it('offers the answers of each question in its cell, and locks everything else', async () => {
    const workbook = await openWorkbook(file);
    const answers = new SheetEditor(workbook.getWorksheet('Answers')!);
    expect(answers.get(one.id, 'Answer')).toBe(one.options[0]!.label);
    const { formulae = [] } = answers.cell(one.id, 'Answer').dataValidation as { formulae?: string[] };
    const [, row] = /^Lists!\$A\$(\d+):/.exec(formulae[0] ?? '') ?? [];
    const offered = (workbook.getWorksheet('Lists')!.getRow(Number(row)).values as string[]).slice(1);
    expect(offered.slice(0, one.options.length)).toEqual(one.options.map(({ label }) => label));
    expect(offered).toContain("Don't know");
    expect(answers.cell(one.id, 'Answer').protection).toMatchObject({ locked: false });
    expect(answers.cell(one.id, 'Question').protection?.locked ?? true).toBe(true);
  });

  it('is shown answer by answer before anything is saved, then saved whole, with history and audit', async () => {
    const option = one.options[1]!;
    const edited = await editWorkbook(file, (answers, workbook) => {
      answers.set(one.id, 'Answer', option.label.toUpperCase());
      answers.set(two.id, 'Answer', null).set(two.id, 'Note', null);
      answers.set(three.id, 'Answer', 'Certainly');
      answers.set(four.id, 'Note', 'Asked again in May');
      answers.set(`${list.id}#${list.parts[0]!.id}`, 'Answer', 'yes');
      answers.set(share.id, 'Answer', share.number!.max).set(share.id, 'Note', '=1+1');
      const harms = new SheetEditor(workbook.getWorksheet('Harms')!);
      harms
        .set(instrument.harms[0]!.id, 'Scale', 3)
        .set(instrument.harms[0]!.id, 'Last incident', new Date('2026-10-01'));
      harms.set(instrument.harms[1]!.id, 'Scale', 9);
    });
    const before = await stored(small.id);
    const preview = await previewOf(officer, small.id, edited);
    expect(await stored(small.id)).toEqual(before);
    expect(entryOf(preview, one.id)).toMatchObject({
      kind: 'changed',
      ours: { says: one.options[0]!.label, note: 'Ours', by: app.viewer('compliance-officer').name },
      file: { says: option.label, note: 'Ours' },
    });
    expect(entryOf(preview, two.id).kind).toBe('blank');
    const sheet = new SheetEditor((await openWorkbook(edited)).getWorksheet('Answers')!);
    expect(entryOf(preview, three.id)).toMatchObject({
      kind: 'wrong',
      faults: [
        {
          sheet: 'Answers',
          cell: sheet.address(three.id, 'Answer'),
          says: 'This is not one of the answers to this question.',
        },
      ],
    });
    expect(entryOf(preview, three.id).faults[0]!.mend).toContain(three.options[0]!.label);
    expect(entryOf(preview, list.id)).toMatchObject({ kind: 'new', file: { says: list.parts[0]!.label } });
    expect(entryOf(preview, share.id)).toMatchObject({ kind: 'new', file: { note: '=1+1' } });
    expect(entryOf(preview, instrument.harms[0]!.id)).toMatchObject({
      kind: 'new',
      file: { says: 'Scale 3; Last incident 2026-10-01' },
    });
    expect(entryOf(preview, instrument.harms[1]!.id)).toMatchObject({ kind: 'wrong', faults: [{ sheet: 'Harms' }] });
    const { counts } = preview;
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(preview.entries.length);
    expect(counts).toMatchObject({ changed: 2, new: 3, wrong: 2, conflict: 0 });

    const operationId = randomUUID();
    const apply = () => applyWorkbook(officer, small.id, edited, { token: preview.token, operationId });
    const applied: unknown = await (await apply()).json();
    expect(applied).toMatchObject({ saved: 5, of: 5, conflictsKept: 0, counts });
    expect(await answerOf(small.id, four.id)).toMatchObject({ revision: 2, ...MISSING, note: 'Asked again in May' });
    expect(await answerOf(small.id, one.id)).toMatchObject({ revision: 2, option: option.id, note: 'Ours' });
    expect(await answerOf(small.id, two.id)).toMatchObject({ revision: 1, option: two.options[0]!.id, note: 'Ours' });
    expect(await answerOf(small.id, three.id)).toMatchObject({ revision: 1, option: three.options[0]!.id });
    expect(await answerOf(small.id, list.id)).toMatchObject({ parts: [list.parts[0]!.id] });
    expect(await answerOf(small.id, share.id)).toMatchObject({ number: share.number!.max, note: '=1+1' });
    expect((await stored(small.id)).harmRatings).toMatchObject([{ scale: 3, incidentOn: '2026-10-01', revision: 1 }]);
    // A repeat answers as the first time, and saves nothing again.
    expect(await (await apply()).json()).toEqual(applied);
    expect((await answerOf(small.id, one.id))?.revision).toBe(2);

    const trail = await app.database.sql<{ action: string; count: number }>(
      `select action, count(*)::int as count from app.audit_entry
        where object_id = $1 and action in ('workbook.import', 'workbook.download', 'harm.save') group by action order by action`,
      [small.id],
    );
    expect(trail).toEqual([
      { action: 'harm.save', count: 1 },
      { action: 'workbook.download', count: 1 },
      { action: 'workbook.import', count: 1 },
    ]);
  });
});

describe('own harms in a file', () => {
  const OWN_HARMS = `query ($id: ID!) { assessment(id: $id) {
    ownHarms { id revision title what category rights modules removedBecause controls { questionId } }
    harmRatings { harmId scale scope incidentOn note } } }`;
  interface Register {
    ownHarms: { id: string; revision: number; title: string; what: string }[];
    harmRatings: { harmId: string; scale: number | null }[];
  }
  const registerOf = async (id: string): Promise<Register> =>
    (await officer.ask<{ assessment: Register }>(OWN_HARMS, { id })).assessment;
  const ownSheet = (workbook: Workbook): SheetEditor => new SheetEditor(workbook.getWorksheet('Own harms')!);
  const preparedIds = (workbook: Workbook): string[] =>
    (workbook.getWorksheet('Own harms')!.getColumn(1).values as string[]).filter((id) => id?.startsWith('own:'));
  const SAVE_OWN = `mutation ($input: SaveOwnHarmInput!) { saveOwnHarm(input: $input) { __typename
    ... on OwnHarmSaved { ownHarm { id revision } } } }`;
  const saveOwn = async (input: object): Promise<{ id: string; revision: number }> =>
    (await officer.ask<{ saveOwnHarm: { ownHarm: { id: string; revision: number } } }>(SAVE_OWN, { input })).saveOwnHarm
      .ownHarm;
  const WHAT = 'Pupils see on a screen who came late, every day.';

  let id: string;
  let mine: { id: string; revision: number };
  let about: Record<string, unknown>;
  beforeAll(async () => {
    ({ id } = await start(officer, 'FULL', await createProduct(officer, 'Curlew')));
    about = {
      assessmentId: id,
      title: 'Public lists of late pupils',
      what: WHAT,
      category: 'CONDUCT',
      rights: [instrument.clusters[0]!.id],
      modules: [instrument.modules[0]!.id],
      controls: [{ questionId: choices(instrument)[0]!.id, weight: 1, key: false, reach: false }],
    };
    mine = await saveOwn({ ...about, operationId: randomUUID(), baseRevision: 0 });
  });

  it('come back from every kind of file as they were, and blank prepared rows say nothing', async () => {
    for (const [format, path] of [
      ['xlsx', 'workbook.xlsx'],
      ['csv', 'workbook-own-harms.csv'],
      ['json', 'workbook.json'],
    ] as const) {
      const file = Buffer.from(await (await officer.fetch(`/api/assessments/${id}/${path}`)).arrayBuffer());
      const { entries, counts, missing } = await previewOf(officer, id, file);
      expect([format, entries.filter(({ about: of }) => of === 'own-harm').map(({ kind }) => kind)]).toEqual([
        format,
        ['same'],
      ]);
      expect([format, counts.wrong, counts.new, missing]).toEqual([format, 0, 0, 0]);
    }
    const ratings = await (await officer.fetch(`/api/assessments/${id}/workbook-harms.csv`)).text();
    expect(await previewOf(officer, id, ratings)).toMatchObject({ missing: 0, counts: { wrong: 0, new: 0 } });
  });

  it('are described, rated and changed in the sheet after a dry run; what is left blank stays, and twice is once', async () => {
    let fresh = '';
    const edited = await editWorkbook(await downloadWorkbook(officer, id), (_answers, workbook) => {
      const sheet = ownSheet(workbook);
      const [, one, two, three] = preparedIds(workbook) as [string, string, string, string];
      fresh = one;
      sheet.set(mine.id, 'What happens to which children', null).set(mine.id, 'Harm', 'Lists of late pupils');
      sheet.set(mine.id, 'Rights, one per line', null).set(mine.id, 'Scale', '2');
      sheet
        .set(one, 'Harm', '=Rumours')
        .set(one, 'What happens to which children', 'Younger pupils are named in rumours.')
        .set(one, 'Kind', 'Contact')
        .set(one, 'Rights, one per line', `${instrument.clusters[1]!.title}\n${instrument.clusters[2]!.id}`)
        .set(one, 'Scale', 3)
        .set(one, 'Last incident', new Date('2026-09-30'));
      sheet.set(two, 'Harm', 'Only a name');
      sheet.set(three, 'Scale', 4);
    });
    const before = await registerOf(id);
    const preview = await previewOf(officer, id, edited);
    expect(await registerOf(id)).toEqual(before);
    const kinds = preview.entries
      .filter(({ kind, id: of }) => kind !== 'blank' && of.startsWith('own:'))
      .map(({ about: of, kind }) => [of, kind]);
    expect(kinds).toEqual([
      ['own-harm', 'changed'],
      ['own-harm', 'new'],
      ['own-harm', 'wrong'],
      ['own-harm', 'wrong'],
      ['harm', 'new'],
      ['harm', 'new'],
      ['harm', 'wrong'],
    ]);
    expect(preview.entries.find(({ title }) => title === 'Only a name')?.faults).toMatchObject([
      { sheet: 'Own harms', says: 'Not said of this harm: what happens, its kind, the rights it touches.' },
    ]);
    const operationId = randomUUID();
    const apply = () => applyWorkbook(officer, id, edited, { token: preview.token, operationId });
    const applied: unknown = await (await apply()).json();
    expect(applied).toMatchObject({ saved: 4, of: 4 });
    expect(await (await apply()).json()).toEqual(applied);
    const { ownHarms, harmRatings } = await registerOf(id);
    expect(ownHarms).toHaveLength(2);
    expect(ownHarms.find((harm) => harm.id === mine.id)).toMatchObject({
      what: WHAT,
      category: about['category'],
      rights: about['rights'],
      modules: about['modules'],
      title: 'Lists of late pupils',
      revision: 2,
      controls: [{ questionId: choices(instrument)[0]!.id }],
    });
    expect(ownHarms.find((harm) => harm.id === fresh)).toMatchObject({
      title: '=Rumours',
      category: 'CONTACT',
      rights: [instrument.clusters[1]!.id, instrument.clusters[2]!.id],
    });
    expect(harmRatings.find(({ harmId }) => harmId === fresh)).toMatchObject({ scale: 3, incidentOn: '2026-09-30' });
    // The same file again: its rows are known now.
    const again = await previewOf(officer, id, edited);
    expect([again.counts.new, again.counts.changed, again.counts.conflict]).toEqual([0, 0, 0]);
  });

  it('that somebody changed or removed meanwhile are conflicts, and one removed comes back only by choice', async () => {
    const { ownHarms } = await registerOf(id);
    const harm = ownHarms.find((each) => each.id === mine.id)!;
    const untouched = await downloadWorkbook(officer, id);
    const edited = await editWorkbook(untouched, (_answers, workbook) => {
      ownSheet(workbook).set(mine.id, 'Harm', 'Late pupils are shown').set(mine.id, 'Scale', 1);
    });
    await officer.ask('mutation ($input: RemoveOwnHarmInput!) { removeOwnHarm(input: $input) { __typename } }', {
      input: {
        assessmentId: id,
        id: mine.id,
        operationId: randomUUID(),
        baseRevision: harm.revision,
        reason: 'The list is gone',
      },
    });
    expect((await previewOf(officer, id, untouched)).counts).toMatchObject({ conflict: 0, new: 0, changed: 0 });
    const preview = await previewOf(officer, id, edited);
    expect(preview.entries.filter(({ id: of, kind }) => of === mine.id && kind !== 'blank')).toMatchObject([
      { about: 'own-harm', kind: 'conflict', ours: { says: 'Removed: The list is gone' } },
      { about: 'harm', kind: 'wrong', faults: [{ says: 'This own harm is not in the register.' }] },
    ]);
    expect(await readIn(officer, id, edited)).toMatchObject({ saved: 0, conflictsKept: 1 });
    expect(await readIn(officer, id, edited, [`own-harm:${mine.id}`])).toMatchObject({ saved: 1, conflictsKept: 0 });
    expect((await registerOf(id)).ownHarms.find((each) => each.id === mine.id)).toMatchObject({
      title: 'Late pupils are shown',
      what: WHAT,
      removedBecause: null,
    });
  });

  it('say when an unknown answer will be known, and a file without that column is still read', async () => {
    const [question, other] = choices(instrument) as [Question, Question];
    const edited = await editWorkbook(await downloadWorkbook(officer, id), (answers) => {
      answers
        .set(question.id, 'Answer', "Don't know")
        .set(question.id, 'When it will be known', new Date('2027-01-31'));
      answers.set(other.id, 'When it will be known', '2027-01-31');
    });
    const preview = await previewOf(officer, id, edited);
    expect(entryOf(preview, question.id)).toMatchObject({
      kind: 'new',
      file: { says: "Don't know, known by 2027-01-31" },
    });
    expect(entryOf(preview, other.id)).toMatchObject({
      kind: 'wrong',
      faults: [{ says: 'A day stands here, but the answer does not say that it is not known yet.' }],
    });
    await readIn(officer, id, edited);
    expect(await answerOf(id, question.id)).toMatchObject({ state: 'UNKNOWN', knownBy: '2027-01-31' });
    const former = await editWorkbook(await downloadWorkbook(officer, id), (_answers, workbook) => {
      const sheet = workbook.getWorksheet('Answers')!;
      const place = (sheet.getRow(1).values as string[]).indexOf('When it will be known');
      for (let row = 1; row <= sheet.rowCount; row += 1) sheet.getCell(row, place).value = null;
    });
    expect(entryOf(await previewOf(officer, id, former), question.id).kind).toBe('same');
  });

  it('belong to a full assessment of a product alone', async () => {
    const screening = await start(officer, 'SCREENING', await createProduct(officer, 'Dunlin'));
    const file = JSON.parse((await downloadWorkbook(officer, screening.id, 'json')).toString()) as object;
    expect(file).not.toHaveProperty('ownHarms');
    expect(await refusalOf(officer, screening.id, JSON.stringify({ ...file, ownHarms: [] }))).toMatchObject({
      status: 422,
      message: 'This file cannot be read in: it describes own harms, which only a full assessment of a product has.',
    });
  });
});

describe('a workbook that others overtook', () => {
  it('shows both versions, keeps ours unless told otherwise, and never brings back what nobody touched', async () => {
    const { id } = await start(officer, 'FULL', await createProduct(officer, 'Heron'));
    const [one, two, three, four] = choices(instrument) as [Question, Question, Question, Question];
    const save = (client: TestClient, question: Question, place: number, baseRevision: number) =>
      saveAnswer(client, {
        assessmentId: id,
        questionId: question.id,
        option: question.options[place]!.id,
        baseRevision,
      });
    for (const question of [one, two, three]) await save(officer, question, 0, 0);
    const edited = await editWorkbook(await downloadWorkbook(officer, id), (answers) => {
      for (const question of [one, two, four]) answers.set(question.id, 'Answer', question.options[1]!.label);
    });
    for (const question of [one, two, three]) await save(colleague, question, 2, 1);

    const preview = await previewOf(officer, id, edited);
    expect(preview.counts).toMatchObject({ conflict: 2, new: 1, changed: 0, same: 1 });
    expect(entryOf(preview, three.id).kind).toBe('same');
    expect(entryOf(preview, one.id)).toMatchObject({
      kind: 'conflict',
      ours: { says: one.options[2]!.label, by: app.viewer('contributor').name },
      file: { says: one.options[1]!.label },
    });

    // Somebody saves between looking and confirming: nothing is saved at all.
    await save(colleague, two, 0, 2);
    const late = await applyWorkbook(officer, id, edited, { token: preview.token, take: [`answer:${one.id}`] });
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([409, 'WORKBOOK_MOVED_ON']);
    expect((await answerOf(id, one.id))?.revision).toBe(2);
    expect(await answerOf(id, four.id)).toBeUndefined();

    expect(await readIn(officer, id, edited, [`answer:${one.id}`])).toMatchObject({
      saved: 2,
      of: 2,
      conflictsKept: 1,
    });
    expect(await answerOf(id, one.id)).toMatchObject({ revision: 3, option: one.options[1]!.id });
    expect(await answerOf(id, two.id)).toMatchObject({ revision: 3, option: two.options[0]!.id });
    expect(await answerOf(id, three.id)).toMatchObject({ revision: 2, option: three.options[2]!.id });
    expect(await answerOf(id, four.id)).toMatchObject({ revision: 1, option: four.options[1]!.id });
  });

  it('keeps the evidence behind an answer, and the parts of a checklist that it leaves blank', async () => {
    const { id } = await start(officer, 'FULL', await createProduct(officer, 'Plover'));
    const list = instrument.questions.find(({ parts, about }) => about === 'product' && parts.length > 3)!;
    const [first, second, third] = list.parts.map((part) => part.id);
    const { addLink } = await officer.ask<{ addLink: { id: string } }>(
      'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
      { input: { assessmentId: id, title: 'Policy', tier: 1, url: 'https://example.org/policy' } },
    );
    await saveAnswer(officer, {
      assessmentId: id,
      questionId: list.id,
      parts: [first, second],
      evidenceIds: [addLink.id],
    });
    const edited = await editWorkbook(await downloadWorkbook(officer, id), (answers) => {
      expect(answers.get(list.id, 'Evidence')).toBe('Policy');
      answers.set(`${list.id}#${first}`, 'Answer', null).set(`${list.id}#${second}`, 'Answer', 'No');
      answers.set(`${list.id}#${third}`, 'Answer', 'Yes');
    });
    await readIn(officer, id, edited);
    expect(await answerOf(id, list.id)).toMatchObject({ parts: [first, third], evidenceIds: [addLink.id] });
  });
});

describe('who may', () => {
  it('is who may read for the download and who may answer for reading in; others see nothing', async () => {
    const executive = await app.as('executive');
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    const file = await downloadWorkbook(executive, full.id, 'json');
    expect(await refusalOf(executive, full.id, file)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await refusalOf(stranger, full.id, file)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    for (const format of ['xlsx', 'csv', 'json']) {
      expect((await stranger.fetch(`/api/assessments/${full.id}/workbook.${format}`)).status).toBe(404);
    }
    const theirs = await start(stranger, 'FULL', await createProduct(stranger, 'Foreign'));
    expect(await refusalOf(stranger, theirs.id, file)).toMatchObject({
      status: 422,
      message: 'This file cannot be read in: it was downloaded by another organisation.',
    });
  });
});
