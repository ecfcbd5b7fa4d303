import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createProduct, saveAnswer, start } from '../support/assessment-story.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { changed, smallInstrument } from '../libs/small-instrument.js';

const SAVE_PRODUCT = `mutation ($input: SaveProductInput!) { saveProduct(input: $input) {
  ... on ProductSaved { product { revision } } ... on ProductConflict { current { revision } } } }`;
const PREVIEW = `query ($input: ProfileChangeInput!) { profileChange(input: $input) {
  assessmentId added removed { questionId answerKept } lookAgain { questionId flag became }
  redLines { on off } harms { on off } } }`;
const READ = `query ($id: ID!) { assessment(id: $id) { rechecks { questionId flag was became since }
  answers { questionId revision option } result { clusters { id score { fraction } } questions { id state } }
  summary { applicable answered blank toLookAt own { applicable answered blank } } } }`;
const CONFIRM = 'mutation ($input: ConfirmAnswerInput!) { confirmAnswer(input: $input) { questionId flag } }';
const COMPARE = `query ($assessmentId: ID!, $earlierId: ID, $since: Date) {
  comparison(assessmentId: $assessmentId, earlierId: $earlierId, since: $since) { recomputed
    earlier { assessmentId version state asOf } later { assessmentId version }
    rights { id title change before { display } after { display } common added dropped }
    questions { id change before after } redLines { id change } harms { id change } } }`;

interface Read {
  assessment: {
    rechecks: { questionId: string; flag: string; was: boolean | null; became: boolean | null; since: string }[];
    answers: { questionId: string; revision: number; option: string | null }[];
    result: { clusters: unknown; questions: { id: string; state: string }[] };
    summary: { toLookAt: number; own: Counts } & Counts;
  };
}
interface Counts {
  applicable: number;
  answered: number;
  blank: number;
}
interface Compared {
  comparison: {
    recomputed: boolean;
    earlier: { assessmentId: string; version: string; asOf: string };
    rights: { id: string; change: string; common: number; before: { display: string }; after: { display: string } }[];
    questions: { id: string; change: string; before: number | null; after: number | null }[];
  };
}

let app: TestApp;
let root: string;
let officer: TestClient;
let product: string;
let draft: string;
beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'opencria-instruments-'));
  cpSync('test/fixtures/small-instrument', path.join(root, '1.2.0'), { recursive: true });
  // The next version asks about lights by choice instead of a number, and knows a second way to a fire.
  const texts = smallInstrument();
  const next = changed(texts, 'instrument.yaml', 'version: 1.2.0\n', 'version: 1.3.0\n');
  const told = changed(next, 'instrument.yaml', '{ version: 1.2.0,', '{ version: 1.3.0,');
  const renamed = changed(told, 'bicycles.yaml', 'id: lights-working', 'id: lights-counted');
  mkdirSync(path.join(root, '1.3.0'));
  for (const [name, text] of Object.entries(renamed)) writeFileSync(path.join(root, '1.3.0', name), text);
  app = await startApp({ env: { INSTRUMENTS_DIR: root } });
  officer = await app.as('compliance-officer');
  product = await createProduct(officer, 'City bicycles', { electric: true });
  draft = (await start(officer, 'FULL', product)).id;
  for (const [questionId, option] of [
    ['brake-check', 'planned'],
    ['battery-fires', 'some'],
    ['help-line', 'always'],
    ['night-line-language', 'two'],
  ]) {
    await saveAnswer(officer, { assessmentId: draft, questionId, option });
  }
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

let revision = 2;
async function turn(value: boolean | null): Promise<void> {
  const input = { id: product, baseRevision: revision, profile: [{ flag: 'electric', value }] };
  const { saveProduct } = await officer.ask<{ saveProduct: { product?: { revision: number } } }>(SAVE_PRODUCT, {
    input,
  });
  revision = saveProduct.product!.revision;
}
const read = async (id = draft) => (await officer.ask<Read>(READ, { id })).assessment;
const preview = (client: TestClient, value: boolean | null) =>
  client.ask<{ profileChange: Record<string, unknown>[] }>(PREVIEW, {
    input: { productId: product, profile: [{ flag: 'electric', value }] },
  });

describe('a change of the profile', () => {
  it('shows what it brings to each open draft before it is made, and stores nothing by that', async () => {
    const before = await read();
    const { profileChange } = await preview(await app.as('executive'), false);
    expect(profileChange).toEqual([
      {
        assessmentId: draft,
        added: [],
        removed: [{ questionId: 'battery-fires', answerKept: true }],
        lookAgain: [],
        redLines: { on: [], off: [] },
        harms: { on: [], off: [] },
      },
    ]);
    expect(await read()).toEqual(before);
  });

  it('keeps the answer of a question that is not asked any more and counts it nowhere', async () => {
    const asked = await read();
    await turn(false);
    const without = await read();
    expect(without.answers).toEqual(asked.answers);
    expect(without.result.questions.find(({ id }) => id === 'battery-fires')?.state).toBe('NA_AUTO');
    expect(without.summary).toMatchObject({ applicable: asked.summary.applicable - 1, toLookAt: 0 });
    const saved = await saveAnswer(officer, {
      assessmentId: draft,
      questionId: 'brake-check',
      option: 'planned',
      note: 'Seen again',
      baseRevision: 1,
    });
    expect(saved.answer?.revision).toBe(2);
    expect((await read()).result.clusters).toEqual(without.result.clusters);
  });

  it('there and back changes no figure and leaves nothing to look at', async () => {
    await turn(true);
    const back = await read();
    expect(back.rechecks).toEqual([]);
    expect(back.summary).toMatchObject({ toLookAt: 0, applicable: 6, answered: 5 - 1, blank: 2 });
  });

  it('marks only the touched answers, with the flag and what it became', async () => {
    const { profileChange } = await preview(officer, null);
    expect(profileChange[0]?.['lookAgain']).toEqual([{ questionId: 'battery-fires', flag: 'electric', became: null }]);
    await turn(null);
    const marked = await read();
    expect(marked.rechecks).toEqual([
      { questionId: 'battery-fires', flag: 'electric', was: true, became: null, since: '2026-11-02T09:00:00.000Z' },
    ]);
    expect(marked.summary.toLookAt).toBe(1);
  });

  it('is settled by confirming the revision that was looked at, which is remembered', async () => {
    const input = { assessmentId: draft, questionId: 'battery-fires' };
    const confirm = async (at: number) =>
      (await officer.ask<{ confirmAnswer: unknown[] }>(CONFIRM, { input: { ...input, revision: at } })).confirmAnswer;
    expect(await confirm(7)).toHaveLength(1);
    expect(await confirm(1)).toEqual([]);
    expect(await confirm(1)).toEqual([]);
    const kept = await app.database.sql<{ settled_how: string; settled_by: string }>(
      `select settled_how, settled_by from app.answer_recheck order by product_revision`,
    );
    expect(kept.map((row) => row.settled_how)).toEqual(['reverted', 'confirmed']);
    expect(kept[1]?.settled_by).toBe(app.viewer('compliance-officer').userId);
    const trail = await app.database.sql(`select 1 from app.audit_entry where action = 'answer.confirm'`);
    expect(trail).toHaveLength(1);
  });

  it('is settled by saving the answer again', async () => {
    await turn(true);
    expect((await read()).summary.toLookAt).toBe(1);
    await saveAnswer(officer, { assessmentId: draft, questionId: 'battery-fires', option: 'nowhere', baseRevision: 1 });
    expect(await read()).toMatchObject({ rechecks: [], summary: { toLookAt: 0 } });
  });

  it('waits for saves that are under way, so that no touched answer misses its mark', async () => {
    const other = await createProduct(officer, 'Cargo bicycles', { electric: true });
    const { id } = await start(officer, 'FULL', other);
    const save = saveAnswer(officer, { assessmentId: id, questionId: 'battery-fires', option: 'some' });
    const input = { id: other, baseRevision: 2, profile: [{ flag: 'electric', value: null }] };
    await Promise.all([save, officer.ask(SAVE_PRODUCT, { input })]);
    const { rechecks } = await read(id);
    const order = await app.database.sql<{ action: string }>(
      `select action from app.audit_entry where object_id in ('${id}', '${other}')
          and action in ('answer.save', 'product.save') order by seq desc limit 2`,
    );
    // An answer given before the change carries the mark; one given after it was given knowing.
    expect(rechecks).toHaveLength(order[0]?.action === 'product.save' ? 1 : 0);
  });

  it('is refused to those who only read, and to everybody else tells nothing', async () => {
    const confirm = { input: { assessmentId: draft, questionId: 'brake-check', revision: 1 } };
    expect((await (await app.as('executive')).refusal(CONFIRM, confirm)).code).toBe('FORBIDDEN');
    const stranger = await app.as('compliance-officer', BRIGHTPEBBLE);
    const input = { productId: product, profile: [] };
    expect((await stranger.refusal(PREVIEW, { input })).code).toBe('NOT_FOUND');
    expect((await stranger.refusal(CONFIRM, confirm)).code).toBe('NOT_FOUND');
    expect((await stranger.refusal(COMPARE, { assessmentId: draft, since: '2026-11-02' })).code).toBe('NOT_FOUND');
  });
});

describe('two assessments of a product', () => {
  const compare = async (variables: Record<string, unknown>) =>
    (await officer.ask<Compared>(COMPARE, { assessmentId: draft, ...variables })).comparison;

  it('are compared by right and question, also across versions, where the old answers are judged anew', async () => {
    // What submitting will do: an assessment that was closed in the version before.
    await app.database.sql(
      `update app.assessment set state = 'submitted', instrument_version = '1.2.0' where id = '${draft}'`,
    );
    const now = (await start(officer, 'FULL', product)).id;
    for (const [questionId, option] of [
      ['brake-check', 'never'],
      ['help-line', 'always'],
      ['night-line-language', 'three'],
    ]) {
      await saveAnswer(officer, { assessmentId: now, questionId, option });
    }
    const { comparable } = (
      await officer.ask<{ assessment: { comparable: { id: string; version: string }[] } }>(
        'query ($id: ID!) { assessment(id: $id) { comparable { id version } } }',
        { id: now },
      )
    ).assessment;
    expect(comparable).toEqual([{ id: draft, version: '1.2.0' }]);
    const found = await compare({ assessmentId: now, earlierId: draft });
    expect(found).toMatchObject({ recomputed: true, earlier: { assessmentId: draft, version: '1.2.0' } });
    expect(Object.fromEntries(found.questions.map(({ id, change }) => [id, change]))).toEqual({
      'brake-check': 'WORSE',
      // Not asked in the version before.
      'lights-counted': 'NEW',
      'battery-fires': 'OPEN',
      'first-ride': 'SAME',
      'help-line': 'SAME',
      // Nothing shows either of the two claims, so both count as level 1.
      'night-line-language': 'SAME',
    });
    expect(found.rights.map(({ id, change }) => [id, change])).toEqual([
      ['bicycles', 'WORSE'],
      ['riders', 'SAME'],
    ]);
  });

  it('of different products, or one and itself, are not compared', async () => {
    const other = (await start(officer, 'FULL', await createProduct(officer, 'Scooters'))).id;
    for (const earlierId of [other, draft]) {
      const refusal = await officer.refusal(COMPARE, { assessmentId: draft, earlierId });
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'earlierId' }] });
    }
    expect((await officer.refusal(COMPARE, { assessmentId: draft })).code).toBe('INVALID_INPUT');
  });

  it('an assessment is compared with itself at the end of an earlier day', async () => {
    const own = (await start(officer, 'FULL', await createProduct(officer, 'Tandems', { electric: false }))).id;
    await saveAnswer(officer, { assessmentId: own, questionId: 'help-line', option: 'never' });
    app.moveTo('2026-11-04T09:00:00Z');
    await saveAnswer(officer, { assessmentId: own, questionId: 'help-line', option: 'always', baseRevision: 1 });
    const found = await compare({ assessmentId: own, since: '2026-11-02' });
    expect(found.earlier.asOf).toBe('2026-11-02');
    expect(found.questions.find(({ id }) => id === 'help-line')).toMatchObject({
      change: 'BETTER',
      before: 0,
      after: 4,
    });
    expect(found.questions.find(({ id }) => id === 'night-line-language')?.change).toBe('NEW');
    expect((await compare({ assessmentId: own, since: '2026-11-03' })).questions[0]?.change).toBe('SAME');
    for (const since of ['2026-11-04', '2026-11-01']) {
      expect((await officer.refusal(COMPARE, { assessmentId: own, since })).fields?.[0]?.field).toBe('since');
    }
  });
});
