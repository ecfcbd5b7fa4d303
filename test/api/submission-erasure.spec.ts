import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationErasureService } from '#api/privacy/organisation-erasure.service.js';
import { saveAnswer } from '../support/assessment-story.js';
import { call, claimed, DECIDE, type Outcome } from '../support/decide-case.js';
import type { TestClient } from '../support/graphql-client.js';
import { lettersTo, letterTo } from '../support/mailbox.js';
import { BRIGHTPEBBLE, FERNHOLLOW, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import {
  approveSubmission,
  completeAssessment,
  joinWithCode,
  makeCode,
  openProgramme,
  requestSubmission,
  SMALL_INSTRUMENT,
  type OpenProgramme,
} from '../support/submitted-case.js';
import { uploaded } from '../support/upload.js';
import { tablesHolding } from '../support/walk-database.js';

const CANARY = 'canary-of-what-was-submitted';
const CONTINUE = 'mutation ($input: ContinueDraftInput!) { continueDraft(input: $input) { __typename } }';
const REMOVE = 'mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { id } }';
const CONFLICT = 'mutation ($input: MarkConflictInput!) { markConflict(input: $input) { id } }';
const REQUEST = 'mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { eraseAfter } }';
const REVIEW = 'query ($id: ID!) { review(submissionId: $id) { content } }';

let app: TestApp;
let open: OpenProgramme;
let officer: TestClient;
let reviewer: TestClient;
let assessmentId: string;
let evidenceId: string;
let submission: { id: string; digest: string };

const operation = () => ({ operationId: randomUUID() });
const fileOf = () => reviewer.fetch(`/api/reviews/${submission.id}/evidence/${evidenceId}/file`);

/** Files of an organisation on the disk. */
function storedFiles(): string[] {
  const folder = path.join(app.dataDir, 'files', open.companyId);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}

beforeAll(async () => {
  app = await startApp({ env: SMALL_INSTRUMENT });
  open = await openProgramme(app);
  officer = await app.as('compliance-officer');
  reviewer = await app.as('reviewer', REVIEWERS);
  ({ assessmentId } = await completeAssessment(officer, `${CANARY} bicycles`));
  const file = await uploaded(officer, { id: assessmentId } as never, Buffer.from(CANARY), 'log.txt');
  evidenceId = file.id;
  const answer = { assessmentId, questionId: 'first-ride', parts: ['brakes'], baseRevision: 1, note: CANARY };
  await saveAnswer(officer, { ...answer, evidenceIds: [evidenceId] });
  const request = await requestSubmission(officer, { assessmentId, programmeId: open.programmeId });
  const made = await approveSubmission(await app.as('organisation-admin'), request);
  if (!made) throw new Error('nobody changed the draft meanwhile');
  submission = made;
}, 60_000);
afterAll(() => app.close());

describe('what was submitted', () => {
  it('is told to the reviewers of the programme by letter, without a word of what is in it', async () => {
    const letter = await letterTo(app, app.viewer('reviewer', REVIEWERS).email, /A submission came in/);
    expect(JSON.stringify(letter)).not.toContain(CANARY);
    expect(JSON.stringify(letter)).not.toContain(FERNHOLLOW);
    await letterTo(app, app.viewer('lead-reviewer', REVIEWERS).email, /A submission came in/);
  });

  it('is told to nobody whom a conflict of interest keeps from the company', async () => {
    const programmeAdmin = await app.as('programme-admin', REVIEWERS);
    const { programmeId } = open;
    await joinWithCode(app, await makeCode(programmeAdmin, programmeId), BRIGHTPEBBLE);
    const companyId = app.viewer('executive', BRIGHTPEBBLE).tenantId;
    const personId = app.viewer('reviewer', REVIEWERS).userId;
    await programmeAdmin.ask(CONFLICT, {
      input: { programmeId, personId, companyId, reason: 'A cousin', ...operation() },
    });
    const theirs = await app.as('compliance-officer', BRIGHTPEBBLE);
    const made = await completeAssessment(theirs, 'Cargo bicycles');
    const request = await requestSubmission(theirs, { ...made, programmeId });
    await approveSubmission(await app.as('organisation-admin', BRIGHTPEBBLE), request);
    await letterTo(app, app.viewer('lead-reviewer', REVIEWERS).email, /A submission came in/, 2);
    const mine = await lettersTo(app, app.viewer('reviewer', REVIEWERS).email);
    expect(mine.filter(({ subject }) => subject.startsWith('A submission came in'))).toHaveLength(1);
  });

  it('keeps its file for the reviewer when the draft lets it go', async () => {
    await officer.ask(CONTINUE, { input: { assessmentId, ...operation() } });
    await officer.ask(REMOVE, { input: { id: evidenceId, unlink: true } });
    expect((await officer.fetch(`/api/evidence/${evidenceId}/file`)).status).toBe(404);
    const response = await fileOf();
    expect([response.status, await response.text()]).toEqual([200, CANARY]);
  });

  it('is gone with the organisation, of which the body keeps digest, dates and outcome', async () => {
    await claimed(app, submission.id);
    const decide = { submissionId: submission.id, outcome: 'CLOSED', statement: 'It left the market.', conditions: [] };
    await call<Outcome>(reviewer, DECIDE, decide);
    expect(storedFiles().some((file) => readFileSync(file).includes(CANARY))).toBe(true);
    const admin = await app.as('organisation-admin');
    await admin.ask(REQUEST, { input: { organisationName: FERNHOLLOW } });
    app.moveTo('2026-12-03T09:00:00Z');
    expect(await app.app.get(OrganisationErasureService).eraseDue()).toBe(1);

    expect(storedFiles()).toEqual([]);
    expect(await tablesHolding(app.database, CANARY)).toEqual([]);
    for (const table of ['submission', 'submission_case', 'submission_evidence', 'case_decision', 'case_event']) {
      const rows = await app.database.sql(`select 1 from app.${table} where tenant_id = $1`, [open.companyId]);
      expect([table, rows]).toEqual([table, []]);
    }
    expect(await reviewer.refusal(REVIEW, { id: submission.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await fileOf()).status).toBe(404);
    const kept = await app.database.sql(
      `select encode(digest, 'hex') as digest, version, state, submitted_at is not null as dated,
              decided_at is not null as decided from app.submission_record where tenant_id = $1 and submission_id = $2`,
      [open.bodyId, submission.id],
    );
    expect(kept).toEqual([{ digest: submission.digest, version: 1, state: 'closed', dated: true, decided: true }]);
  });
});
