import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scoreAssessment } from '#libs/scoring';
import { readSubmission, signingText, submittedInput, submittedResult } from '#libs/submission';
import { InstrumentsService } from '#api/instruments/instruments.service.js';
import { ReviewerTx } from '#api/platform/reviewer-tx.js';
import { saveAnswer } from '../support/assessment-story.js';
import { BRIGHTPEBBLE, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import {
  APPROVE_SUBMISSION,
  approveSubmission,
  completeAssessment,
  openProgramme,
  REQUEST_SUBMISSION,
  requestSubmission,
  SMALL_INSTRUMENT,
  submittedCase,
  type SubmittedCase,
} from '../support/submitted-case.js';

let app: TestApp;
let one: SubmittedCase;
beforeAll(async () => {
  app = await startApp({ env: SMALL_INSTRUMENT });
  one = await submittedCase(app);
});
afterAll(() => app.close());

describe('a submission', () => {
  it('is a sealed file that scores to the same figures and whose signature covers it', async () => {
    const response = await one.officer.fetch(`/api/submissions/${one.submission.id}/submission.json`);
    expect(response.status).toBe(200);
    const read = readSubmission(await response.text());
    if (!('file' in read)) throw new Error(read.fault);
    const { file } = read;
    const { loaded } = { loaded: app.app.get(InstrumentsService).find(file.instrument.id, file.instrument.version) };
    expect(submittedResult(scoreAssessment(loaded.compiled, submittedInput(file)))).toEqual(file.result);
    const { value, ...key } = file.signature;
    const publicKey = createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), format: 'der', type: 'spki' });
    const isSigned = (text: string) => verify(null, Buffer.from(text), publicKey, Buffer.from(value, 'base64'));
    expect(isSigned(signingText(file, key))).toBe(true);
    expect(isSigned(signingText({ ...file, asOf: '2026-11-03' }, key))).toBe(false);
    expect(JSON.stringify(file)).not.toContain('organisation-admin of');
    expect(one.submission).toMatchObject({ version: 1, state: 'SUBMITTED', turn: 'BODY', promisedOn: '2026-11-30' });
  });

  it('is reached by reviewers of its programme alone', async () => {
    const tx = app.app.get(ReviewerTx);
    const seen = (role: 'reviewer' | 'programme-admin') =>
      tx.run(app.viewer(role, REVIEWERS), (em) => em.query<unknown[]>('select id from app.submission'));
    expect(await seen('reviewer')).toEqual([{ id: one.submission.id }]);
    expect(await seen('programme-admin')).toEqual([]);
    const other = await app.as('compliance-officer', BRIGHTPEBBLE);
    const response = await other.fetch(`/api/submissions/${one.submission.id}/submission.json`);
    expect(response.status).toBe(404);
  });
});

describe('asking and approving', () => {
  it('A20: refuses what is incomplete, an approval by who asked, and edits of what was submitted', async () => {
    const programme = await openProgramme(app, { name: 'Second' });
    const officer = await app.as('compliance-officer');
    const admin = await app.as('organisation-admin');
    const made = await completeAssessment(officer, 'Cargo bicycles');
    const input = { ...made, programmeId: programme.programmeId, operationId: randomUUID(), attested: true };
    const { productId: _product, ...asked } = input;
    await saveAnswer(officer, {
      assessmentId: made.assessmentId,
      questionId: 'brake-check',
      baseRevision: 1,
      state: null,
    });
    expect(await officer.refusal(REQUEST_SUBMISSION, { input: asked })).toMatchObject({
      code: 'SUBMISSION_BLOCKED',
    });
    await saveAnswer(officer, {
      assessmentId: made.assessmentId,
      questionId: 'brake-check',
      baseRevision: 2,
      option: 'planned',
    });
    const requestId = await requestSubmission(officer, { ...made, ...programme });
    const approve = { input: { requestId, operationId: randomUUID() } };
    expect((await officer.refusal(APPROVE_SUBMISSION, approve)).code).toBe('OWN_REQUEST');
    await saveAnswer(officer, {
      assessmentId: made.assessmentId,
      questionId: 'brake-check',
      baseRevision: 3,
      option: 'logged',
    });
    expect(await approveSubmission(admin, requestId)).toBeNull();
    expect((await admin.refusal(APPROVE_SUBMISSION, approve)).code).toBe('REQUEST_DECIDED');
    const again = await requestSubmission(officer, { ...made, ...programme });
    expect(await approveSubmission(admin, again)).toMatchObject({ version: 1 });
    const edit = saveAnswer(officer, {
      assessmentId: made.assessmentId,
      questionId: 'brake-check',
      baseRevision: 4,
      option: 'never',
    });
    await expect(edit).rejects.toThrow('ASSESSMENT_NOT_DRAFT');
  });

  it('A51: makes one submission of fifty parallel approvals, with one audit row', async () => {
    const officer = await app.as('compliance-officer');
    const admin = await app.as('organisation-admin');
    const made = await completeAssessment(officer, 'Fifty bicycles');
    const requestId = await requestSubmission(officer, { ...made, programmeId: one.programmeId });
    const codes = await Promise.all(
      Array.from({ length: 50 }, () =>
        approveSubmission(admin, requestId).then(
          () => 'made',
          (fault: Error) => fault.message.split(':')[0],
        ),
      ),
    );
    expect(codes.filter((code) => code === 'made')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['made', 'REQUEST_DECIDED']));
    const rows = await app.database.sql(
      `select (select count(*)::int from app.submission where assessment_id = '${made.assessmentId}') as submissions,
              (select count(*)::int from app.audit_entry where action = 'submission.submit'
                and object_id = '${made.assessmentId}') as entries`,
    );
    expect(rows).toEqual([{ submissions: 1, entries: 1 }]);
  });
});
