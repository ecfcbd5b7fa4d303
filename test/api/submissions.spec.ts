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

describe('submitting while something else happens', () => {
  it('A52: takes each save of a hundred wholly in or refuses it, and the sealed file says which', async () => {
    const officer = await app.as('compliance-officer');
    const admin = await app.as('organisation-admin');
    const made = await completeAssessment(officer, 'Hurried bicycles');
    const requestId = await requestSubmission(officer, { ...made, programmeId: one.programmeId });
    // The same statement again and again: the content stays what was asked for, the rows do not.
    const save = (baseRevision: number) =>
      saveAnswer(officer, {
        assessmentId: made.assessmentId,
        questionId: 'brake-check',
        baseRevision,
        option: 'planned',
      });
    const ends: string[] = [];
    const saving = (async () => {
      for (let revision = 1; revision <= 100; revision++) {
        ends.push(
          await save(revision).then(
            () => 'saved',
            (fault: Error) => fault.message.split(':')[0] ?? '',
          ),
        );
      }
    })();
    const [submission] = await Promise.all([approveSubmission(admin, requestId), saving]);
    expect(submission).toMatchObject({ version: 1 });
    const saved = ends.filter((end) => end === 'saved').length;
    expect(ends.slice(0, saved).every((end) => end === 'saved')).toBe(true);
    expect(new Set(ends.slice(saved))).toEqual(saved === 100 ? new Set() : new Set(['ASSESSMENT_NOT_DRAFT']));
    const [row] = await app.database.sql<{ revision: number; state: string; whole: boolean }>(
      `select x.revision, a.state, s.digest = sha256(s.canonical) as whole from app.answer x
         join app.assessment a on a.id = x.assessment_id join app.submission s on s.assessment_id = a.id
        where a.id = '${made.assessmentId}' and x.question_id = 'brake-check'`,
    );
    expect(row).toEqual({ revision: saved + 1, state: 'submitted', whole: true });
  });

  it('leaves nothing behind where the database ends the connection in the middle', async () => {
    const officer = await app.as('compliance-officer');
    const admin = await app.as('organisation-admin');
    const made = await completeAssessment(officer, 'Broken bicycles');
    const requestId = await requestSubmission(officer, { ...made, programmeId: one.programmeId });
    // The last statement of a submission is its audit row: there the backend ends itself.
    await app.database.sql(
      `create function app.fall() returns trigger language plpgsql security definer as $$
       begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
    );
    await app.database.sql(
      `create trigger fall before insert on app.audit_entry for each row when (new.action = 'submission.submit')
         execute function app.fall()`,
    );
    const input = { requestId, operationId: randomUUID() };
    const broken = await admin.post('/graphql', { query: APPROVE_SUBMISSION, variables: { input } });
    expect(await broken.text()).toContain('errors');
    await app.database.sql('drop trigger fall on app.audit_entry');
    const rows = await app.database.sql(
      `select a.state, (select count(*)::int from app.submission s where s.assessment_id = a.id) as submissions,
              (select decision from app.submission_request r where r.id = '${requestId}') as decision
         from app.assessment a where a.id = '${made.assessmentId}'`,
    );
    expect(rows).toEqual([{ state: 'draft', submissions: 0, decision: null }]);
    type Reply = { approveSubmission: { submission: { id: string } } };
    const first = await admin.ask<Reply>(APPROVE_SUBMISSION, { input });
    expect(await admin.ask<Reply>(APPROVE_SUBMISSION, { input })).toEqual(first);
  });

  it('A19: closes a withdrawn version to reviewers, and keeps what the draft lets go', async () => {
    const officer = await app.as('compliance-officer');
    const admin = await app.as('organisation-admin');
    const made = await completeAssessment(officer, 'Withdrawn bicycles');
    const { addLink: link } = await officer.ask<{ addLink: { id: string } }>(
      'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }',
      { input: { assessmentId: made.assessmentId, title: 'Plan', tier: 1, url: 'https://plan.example/' } },
    );
    await officer.ask('mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }', {
      input: { assessmentId: made.assessmentId, title: 'Not named', tier: 1, url: 'https://other.example/' },
    });
    await saveAnswer(officer, {
      assessmentId: made.assessmentId,
      questionId: 'brake-check',
      baseRevision: 1,
      option: 'planned',
      evidenceIds: [link.id],
    });
    const requestId = await requestSubmission(officer, { ...made, programmeId: one.programmeId });
    const submission = await approveSubmission(admin, requestId);
    const reach = (sql: string) =>
      app.app.get(ReviewerTx).run(app.viewer('reviewer', REVIEWERS), (em) => em.query<{ title: string }[]>(sql));
    const manifest = `select title from app.submission_evidence where submission_id = '${submission?.id}'`;
    expect(await reach(manifest)).toEqual([{ title: 'Plan' }]);
    await expect(reach('select 1 from app.answer')).rejects.toThrow('permission denied');
    await expect(reach('select 1 from app.evidence')).rejects.toThrow('permission denied');
    await admin.ask('mutation ($input: WithdrawSubmissionInput!) { withdrawSubmission(input: $input) { state } }', {
      input: { submissionId: submission?.id, operationId: randomUUID() },
    });
    expect(await reach(manifest)).toEqual([]);
    expect(await reach(`select 1 from app.submission where id = '${submission?.id}'`)).toEqual([]);
    const [draft] = await app.database.sql(`select state from app.assessment where id = '${made.assessmentId}'`);
    expect(draft).toEqual({ state: 'draft' });
  });
});
