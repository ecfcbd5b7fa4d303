import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { FileUpkeep } from '#api/evidence/file-upkeep.js';
import type { Instrument } from '#libs/instruments';
import {
  choices,
  createProduct,
  instrumentOf,
  saveAnswer,
  start,
  type AnswerShown,
  type Started,
} from '../support/assessment-story.js';
import { EICAR, startClamdStub, type ClamdStub } from '../support/clamd-stub.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { DOCX_PARTS, zip } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { download, uploadFile } from '../support/upload.js';

const EVIDENCE = `id title tier effectiveOn validUntil productIds markets usable concerns removed replacesId replacedById
  questionIds actionKeys revision`;
const ADD_LINK = `mutation ($input: AddLinkInput!) { addLink(input: $input) { ${EVIDENCE} } }`;
const UPDATE = `mutation ($input: UpdateEvidenceInput!) { updateEvidence(input: $input) { ${EVIDENCE} } }`;
const REPLACE = `mutation ($input: ReplaceEvidenceInput!) { replaceEvidence(input: $input) {
  moved kept evidence { ${EVIDENCE} } } }`;
const REMOVE = 'mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { id } }';
const SAVE_PROOF = `mutation ($input: SaveActionEvidenceInput!) { saveActionEvidence(input: $input) {
  __typename ... on ActionMoved { action { key revision status evidence { id } canChangeEvidence } }
  ... on ActionConflict { current { key revision evidence { id } } } } }`;
const STANDING = `query ($id: ID!) { assessment(id: $id) {
  answers { questionId revision evidenceIds }
  evidence { ${EVIDENCE} }
  plan { key revision questionId canChangeEvidence evidence { id } }
  result { questions { id level evidenced tier } } } }`;
const PRODUCT = 'query ($id: ID!) { product(id: $id) { revision } }';
const SAVE_PRODUCT = 'mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }';

interface Item {
  id: string;
  revision: number;
  usable: boolean;
  concerns: string[];
  removed: string[];
  questionIds: string[];
  actionKeys: string[];
  replacesId: string | null;
  replacedById: string | null;
}

interface Standing {
  answers: Pick<AnswerShown, 'questionId' | 'revision' | 'evidenceIds'>[];
  evidence: Item[];
  plan: {
    key: string;
    revision: number;
    questionId: string | null;
    canChangeEvidence: boolean;
    evidence: { id: string }[];
  }[];
  result: { questions: { id: string; level: number | null; evidenced: number | null; tier: number }[] };
}

let app: TestApp;
let clamd: ClamdStub;
let officer: TestClient;
let contributor: TestClient;
let productId: string;
let otherId: string;
let full: Started;
let instrument: Instrument;
beforeAll(async () => {
  clamd = await startClamdStub();
  app = await startApp({ env: { CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(clamd.port) } });
  [officer, contributor] = await Promise.all([app.as('compliance-officer'), app.as('contributor')]);
  productId = await createProduct(officer, 'Skerry');
  otherId = await createProduct(officer, 'Lernhaus');
  const { product } = await officer.ask<{ product: { revision: number } }>(PRODUCT, { id: productId });
  await officer.ask(SAVE_PRODUCT, {
    input: { id: productId, baseRevision: product.revision, markets: ['FI', 'SE'] },
  });
  full = await start(officer, 'FULL', productId);
  instrument = await instrumentOf(officer, full);
});
afterAll(async () => {
  await app.close();
  await clamd.stop();
});

async function addLink(facts: Record<string, unknown> = {}): Promise<Item> {
  const link = { assessmentId: full.id, title: 'Release test', url: 'https://records.example/1', tier: 2 };
  const input = { ...link, effectiveOn: '2026-10-01', ...facts };
  return (await contributor.ask<{ addLink: Item }>(ADD_LINK, { input })).addLink;
}

const standing = async (): Promise<Standing> =>
  (await officer.ask<{ assessment: Standing }>(STANDING, { id: full.id })).assessment;

/** States the best answer to a question with this evidence; returns what counts of it. */
async function answered(index: number, evidenceIds: string[]): Promise<{ questionId: string; evidenced: unknown }> {
  const question = choices(instrument)[index]!;
  const best = question.options.find(({ level }) => level === 4) ?? question.options[0]!;
  const before = (await standing()).answers.find((answer) => answer.questionId === question.id);
  await saveAnswer(contributor, {
    assessmentId: full.id,
    questionId: question.id,
    option: best.id,
    baseRevision: before?.revision ?? 0,
    evidenceIds,
  });
  const { questions } = (await standing()).result;
  return { questionId: question.id, evidenced: questions.find(({ id }) => id === question.id)?.evidenced };
}

describe('what evidence covers', () => {
  it('is kept with it: validity, products and markets, and what is not sent stays', async () => {
    const facts = { validUntil: '2027-03-01', productIds: [productId], markets: ['FI'] };
    const item = await addLink(facts);
    expect(item).toMatchObject({ ...facts, usable: true, concerns: ['OTHER_MARKETS'] });
    const change = { id: item.id, baseRevision: 1, title: 'Release test', tier: 2, effectiveOn: '2026-10-01' };
    const { updateEvidence: kept } = await contributor.ask<{ updateEvidence: Item }>(UPDATE, { input: change });
    expect(kept).toMatchObject(facts);
    const wider = { ...change, baseRevision: 2, markets: [], validUntil: null };
    const { updateEvidence: widened } = await contributor.ask<{ updateEvidence: Item }>(UPDATE, { input: wider });
    expect(widened).toMatchObject({ markets: [], validUntil: null, concerns: [] });
  });

  it.each([
    ['a validity that ends before it begins', { validUntil: '2026-09-30' }, 'validUntil'],
    ['a product nobody has', { productIds: [randomUUID()] }, 'productIds'],
    ['a market that is none', { markets: ['Finland'] }, 'markets'],
    ['one market twice', { markets: ['FI', 'FI'] }, 'markets'],
  ])('is refused with %s', async (_why, facts, field) => {
    const link = {
      assessmentId: full.id,
      title: 'x',
      url: 'https://records.example',
      tier: 1,
      effectiveOn: '2026-10-01',
    };
    const refusal = await contributor.refusal(ADD_LINK, { input: { ...link, ...facts } });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: expect.stringContaining(field) }] });
  });

  it('about another product counts as no evidence; past its validity or for other markets it is pointed out', async () => {
    const other = await addLink({ productIds: [otherId] });
    expect(other).toMatchObject({ usable: false, concerns: ['OTHER_PRODUCT'] });
    expect((await answered(0, [other.id])).evidenced).toBe(1);
    const expired = await addLink({ validUntil: '2026-11-01', markets: ['FI'] });
    expect(expired).toMatchObject({ usable: true, concerns: ['OTHER_MARKETS', 'EXPIRED'] });
    expect((await answered(0, [other.id, expired.id])).evidenced).toBe(3);
  });

  it('is made once, however often the same operation is sent', async () => {
    const operationId = randomUUID();
    const [one, again] = [await addLink({ operationId }), await addLink({ operationId })];
    expect(again).toEqual(one);
  });
});

describe('a file that nobody may open', () => {
  it('counts as no evidence until it was found clean', async () => {
    const add = async (content: string): Promise<string> => {
      const body = new FormData();
      for (const [name, value] of [
        ['title', 'Test of defaults'],
        ['tier', '2'],
        ['effectiveOn', '2026-10-01'],
      ] as const)
        body.append(name, value);
      body.append('file', new Blob([content]), 'minutes.txt');
      const response = await contributor.fetch(`/api/evidence?assessmentId=${full.id}`, { method: 'POST', body });
      return ((await response.json()) as { id: string }).id;
    };
    const bad = await add(EICAR);
    expect((await answered(1, [bad])).evidenced).toBe(1);
    await clamd.stop();
    const waiting = await add('minutes of the board');
    expect((await answered(1, [bad, waiting])).evidenced).toBe(1);
    const seen = (await standing()).evidence.filter(({ id }) => [bad, waiting].includes(id));
    expect(seen.map(({ usable, concerns }) => ({ usable, concerns }))).toEqual(
      [bad, waiting].map(() => ({ usable: false, concerns: ['FILE_CLOSED'] })),
    );
    await clamd.start();
    await app.app.get(FileUpkeep).scan();
    const { questionId } = await answered(2, []);
    expect(questionId).not.toBe('');
    const { result } = await standing();
    expect(result.questions.find(({ id }) => id === choices(instrument)[1]!.id)?.evidenced).toBe(3);
  });
});

describe('one piece of evidence', () => {
  it('backs answers and actions, moves to a newer version with a line of history, and goes only when asked to', async () => {
    const old = await addLink({ title: 'Policy of 2025' });
    const first = await answered(3, [old.id]);
    const second = await answered(4, [old.id]);
    const action = (await standing()).plan.find(({ questionId }) => questionId !== null)!;
    const proof = {
      assessmentId: full.id,
      key: action.key,
      operationId: randomUUID(),
      baseRevision: action.revision,
      evidenceIds: [old.id],
    };
    const saved = await contributor.ask<{ saveActionEvidence: unknown }>(SAVE_PROOF, { input: proof });
    expect(saved.saveActionEvidence).toMatchObject({
      __typename: 'ActionMoved',
      action: { key: action.key, revision: action.revision + 1, evidence: [{ id: old.id }] },
    });
    expect(await contributor.ask(SAVE_PROOF, { input: proof })).toEqual(saved);
    const late = await officer.ask<{ saveActionEvidence: unknown }>(SAVE_PROOF, {
      input: { ...proof, operationId: randomUUID(), evidenceIds: [] },
    });
    expect(late.saveActionEvidence).toMatchObject({
      __typename: 'ActionConflict',
      current: { revision: action.revision + 1, evidence: [{ id: old.id }] },
    });
    const backs = (await standing()).evidence.find(({ id }) => id === old.id);
    expect(backs?.questionIds.sort()).toEqual([first.questionId, second.questionId].sort());
    expect(backs?.actionKeys).toEqual([action.key]);
    expect(await contributor.refusal(REMOVE, { input: { id: old.id } })).toMatchObject({ code: 'EVIDENCE_IN_USE' });

    const fresh = await addLink({ title: 'Policy of 2026' });
    const input = { id: old.id, withId: fresh.id, operationId: randomUUID() };
    const { replaceEvidence } = await contributor.ask<{
      replaceEvidence: { moved: number; kept: number; evidence: Item };
    }>(REPLACE, { input });
    expect(replaceEvidence).toMatchObject({ moved: 3, kept: 0, evidence: { id: fresh.id, replacesId: old.id } });
    expect(await contributor.ask(REPLACE, { input })).toEqual({ replaceEvidence });
    const after = await standing();
    for (const { questionId } of [first, second]) {
      expect(after.answers.find((answer) => answer.questionId === questionId)).toMatchObject({
        revision: 2,
        evidenceIds: [fresh.id],
      });
    }
    expect(after.plan.find(({ key }) => key === action.key)?.evidence).toEqual([{ id: fresh.id }]);
    expect(after.evidence.find(({ id }) => id === old.id)).toMatchObject({
      replacedById: fresh.id,
      concerns: ['REPLACED'],
      questionIds: [],
      actionKeys: [],
    });
    const history = await app.database.sql<{ ids: string[] }>(
      'select evidence_ids as ids from app.answer_history where question_id = $1 order by revision',
      [first.questionId],
    );
    expect(history.map(({ ids }) => ids)).toEqual([[old.id], [fresh.id]]);
    const back = { id: fresh.id, withId: old.id, operationId: randomUUID() };
    expect(await contributor.refusal(REPLACE, { input: back })).toMatchObject({ code: 'INVALID_INPUT' });

    await contributor.ask(REMOVE, { input: { id: fresh.id, unlink: true } });
    const left = await standing();
    expect(left.evidence.map(({ id }) => id)).not.toContain(fresh.id);
    expect(left.answers.find((answer) => answer.questionId === first.questionId)).toMatchObject({
      revision: 3,
      evidenceIds: [],
    });
  });

  it('of another company is neither replaced nor put behind an action, and reads like one that never was', async () => {
    const item = await addLink();
    const stranger = await app.as('organisation-admin', BRIGHTPEBBLE);
    const replace = { id: item.id, withId: randomUUID(), operationId: randomUUID() };
    expect((await stranger.refusal(REPLACE, { input: replace })).code).toBe('NOT_FOUND');
    expect((await stranger.refusal(REMOVE, { input: { id: item.id, unlink: true } })).code).toBe('NOT_FOUND');
    const theirs = { assessmentId: full.id, key: 'answer:x', operationId: randomUUID(), baseRevision: 0 };
    expect((await stranger.refusal(SAVE_PROOF, { input: { ...theirs, evidenceIds: [item.id] } })).code).toBe(
      'NOT_FOUND',
    );
    const executive = await app.as('executive');
    expect((await executive.refusal(REPLACE, { input: replace })).code).toBe('FORBIDDEN');
    const shown = await executive.ask<{ assessment: Standing }>(STANDING, { id: full.id });
    expect(shown.assessment.plan.every(({ canChangeEvidence }) => !canChangeEvidence)).toBe(true);
  });
});

describe('what travels along in a file', () => {
  it('is named and taken out: place, camera, moment, author and words of a picture', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
      .jpeg()
      .withExif({
        IFD0: { Make: 'Canon', ImageDescription: 'Mia, 9 years old, at Elm Street School', Artist: 'A. Weber' },
        IFD2: { DateTimeOriginal: '2026:05:01 10:00:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '60/1 10/1 0/1' },
      })
      .toBuffer();
    const response = await uploadFile(contributor, full, picture, 'screen.jpg');
    const item = (await response.json()) as Item;
    expect(item.removed).toEqual(['author', 'camera', 'description', 'moment', 'personal', 'place']);
    const stored = Buffer.from(await (await download(contributor, item.id)).arrayBuffer());
    expect(['Exif', 'Canon', 'Mia'].filter((word) => stored.includes(word))).toEqual([]);
    const log = await app.database.sql('select details::text from app.audit_entry');
    expect(JSON.stringify(log)).not.toContain('Mia');
  });

  it('is taken out of an Office document too: who wrote it and who changed it last', async () => {
    const core = (creator: string) =>
      `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>Policy</dc:title><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>B. Okoye</cp:lastModifiedBy></cp:coreProperties>`;
    const app1 =
      '<Properties><Company>Fernhollow</Company><TitlesOfParts><vt:lpstr>Sheet1</vt:lpstr></TitlesOfParts></Properties>';
    const content = zip({ ...DOCX_PARTS, 'docProps/core.xml': core('A. Weber'), 'docProps/app.xml': app1 }, true);
    const item = (await (await uploadFile(contributor, full, content, 'policy.docx')).json()) as Item;
    expect(item.removed).toEqual(['author']);
    const stored = Buffer.from(await (await download(contributor, item.id)).arrayBuffer());
    const text = stored.toString('latin1');
    expect(text).toContain(
      '<dc:title>Policy</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>',
    );
    expect(text).toContain('<Company></Company><TitlesOfParts><vt:lpstr>Sheet1</vt:lpstr>');
    // What is stored is an archive that passes every check again.
    expect((await uploadFile(contributor, full, stored, 'policy.docx')).status).toBe(201);
  });
});
