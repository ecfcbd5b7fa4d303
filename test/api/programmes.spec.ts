import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReviewerTx } from '#api/platform/reviewer-tx.js';
import type { TestClient } from '../support/graphql-client.js';
import { BRIGHTPEBBLE, FERNHOLLOW, REVIEWERS } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import {
  JOIN_PROGRAMME,
  joinWithCode,
  makeCode,
  openProgramme,
  SMALL_INSTRUMENT,
  SMALL_VERSION,
  submittedCase,
} from '../support/submitted-case.js';

const SAVE =
  'mutation ($input: SaveProgrammeInput!) { saveProgramme(input: $input) { id name state revision moves promisedDays } }';
const ONE = `query ($id: ID!) { programme(id: $id) { name state mayManage reviewers { person { id name } lead }
  companies { id name leftAt } codes { id usesLeft works } conflicts { reason companyName } templates { occasion body revision }
  appointable { name mayLead } } }`;

let app: TestApp;
let admin: TestClient;
beforeAll(async () => {
  app = await startApp({ env: SMALL_INSTRUMENT });
  admin = await app.as('programme-admin', REVIEWERS);
});
afterAll(() => app.close());

const draft = (more: object = {}) => ({
  input: {
    operationId: randomUUID(),
    baseRevision: 0,
    name: 'Night riders',
    description: '',
    instruments: [SMALL_VERSION],
    countries: [],
    opensOn: '2026-01-01',
    promisedDays: 10,
    ...more,
  },
});

describe('a programme', () => {
  it('is made as a draft, changed only from what it was last, and names questionnaires that exist', async () => {
    const { saveProgramme: made } = await admin.ask<{ saveProgramme: Record<string, unknown> }>(SAVE, draft());
    expect(made).toMatchObject({ state: 'DRAFT', revision: 1, moves: ['OPEN'] });
    const edit = draft({ id: made['id'], baseRevision: 1, promisedDays: 15 });
    const { saveProgramme: saved } = await admin.ask<{ saveProgramme: Record<string, unknown> }>(SAVE, edit);
    expect(saved).toMatchObject({ revision: 2, promisedDays: 15 });
    const stale = draft({ id: made['id'], baseRevision: 1, name: 'Other' });
    expect((await admin.refusal(SAVE, stale)).code).toBe('PROGRAMME_CHANGED');
    expect((await admin.refusal(SAVE, draft({ instruments: ['cars@1.0.0'] }))).fields).toEqual([
      { field: 'instruments', says: 'This installation has no questionnaire cars@1.0.0.' },
    ]);
    expect((await admin.refusal(SAVE, draft({ closesOn: '2025-12-31' }))).fields?.[0]?.field).toBe('closesOn');
  });

  it('has letters in its own words, with places that something fills', async () => {
    const { programmeId } = await openProgramme(app, { name: 'Letters' });
    const SAVE_LETTER =
      'mutation ($input: SaveLetterTemplateInput!) { saveLetterTemplate(input: $input) { templates { occasion body revision } } }';
    const letter = (body: string, baseRevision = 0) => ({
      input: { programmeId, operationId: randomUUID(), occasion: 'RETURNED', baseRevision, subject: 'Back', body },
    });
    const saved = await admin.ask<{ saveLetterTemplate: { templates: unknown[] } }>(
      SAVE_LETTER,
      letter('To {company}.'),
    );
    expect(saved.saveLetterTemplate.templates).toEqual([{ occasion: 'RETURNED', body: 'To {company}.', revision: 1 }]);
    expect((await admin.refusal(SAVE_LETTER, letter('Again', 0))).code).toBe('PROGRAMME_CHANGED');
    expect((await admin.refusal(SAVE_LETTER, letter('Dear {friend}', 1))).fields?.[0]?.says).toContain('{friend}');
  });
});

describe('joining', () => {
  it('takes a code once, and answers alike to one that is wrong, used, expired or revoked', async () => {
    const { programmeId } = await openProgramme(app, { name: 'Joining' });
    const officer = await app.as('compliance-officer', BRIGHTPEBBLE);
    const join = (code: string) => ({ input: { code, operationId: randomUUID() } });
    const code = await makeCode(admin, programmeId);
    const { joinProgramme: joined } = await officer.ask<{ joinProgramme: unknown }>(
      JOIN_PROGRAMME,
      join(` ${code.toLowerCase().replaceAll('-', ' ')} `),
    );
    expect(joined).toEqual({ programmeId, name: 'Joining', bodyName: REVIEWERS, open: true, mayLeave: true });
    const other = await makeCode(admin, programmeId);
    expect((await officer.refusal(JOIN_PROGRAMME, join(other))).code).toBe('ALREADY_IN_PROGRAMME');
    const { programme } = await admin.ask<{ programme: { codes: { id: string; usesLeft: number }[] } }>(ONE, {
      id: programmeId,
    });
    const unused = programme.codes.find(({ usesLeft }) => usesLeft === 1);
    await admin.ask('mutation ($input: RevokeJoinCodeInput!) { revokeJoinCode(input: $input) { id } }', {
      input: { joinCodeId: unused?.id, operationId: randomUUID() },
    });
    const short = await makeCode(admin, programmeId, { days: 1 });
    app.moveTo('2026-11-04T09:00:00Z');
    const refusals = [];
    for (const tried of [code, other, short, 'AAAA-AAAA-AAAA-AAAA-AAAA']) {
      const { code: said, message, mend } = await officer.refusal(JOIN_PROGRAMME, join(tried));
      refusals.push(JSON.stringify({ said, message, mend }));
    }
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toContain('JOIN_CODE_REFUSED');
    const stored = await app.database.sql(
      "select encode(code_hash, 'escape') as code, company from app.programme_invitation",
    );
    expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''));
  });

  it('ends without taking away what was submitted', async () => {
    const one = await submittedCase(app, { product: 'Leaving bicycles' });
    await one.officer.ask('mutation ($input: LeaveProgrammeInput!) { leaveProgramme(input: $input) { programmeId } }', {
      input: { programmeId: one.programmeId, operationId: randomUUID() },
    });
    const { submission } = await one.officer.ask<{ submission: unknown }>(
      'query ($id: ID!) { submission(id: $id) { state programmeName bodyName } }',
      { id: one.submission.id },
    );
    expect(submission).toEqual({ state: 'SUBMITTED', programmeName: 'Bicycles 2026', bodyName: REVIEWERS });
    const { programme } = await admin.ask<{ programme: { companies: { leftAt: string | null }[] } }>(ONE, {
      id: one.programmeId,
    });
    expect(programme.companies.map(({ leftAt }) => leftAt !== null)).toEqual([true]);
  });
});

describe('who reviews', () => {
  it('is who was appointed, without a conflict of interest, and nobody else', async () => {
    const one = await submittedCase(app, { product: 'Appointed bicycles' });
    const reviewer = app.viewer('reviewer', REVIEWERS);
    const sees = async () => {
      const rows = await app.app
        .get(ReviewerTx)
        .run(reviewer, (em) => em.query<{ id: string }[]>('select id from app.submission'));
      return rows.some(({ id }) => id === one.submission.id);
    };
    expect(await sees()).toBe(true);
    const conflict = { programmeId: one.programmeId, personId: reviewer.userId, companyId: one.companyId };
    await admin.ask('mutation ($input: MarkConflictInput!) { markConflict(input: $input) { id } }', {
      input: { ...conflict, operationId: randomUUID(), reason: 'Worked there.' },
    });
    expect(await sees()).toBe(false);
    const shown = await admin.ask<{ programme: unknown }>(ONE, { id: one.programmeId });
    expect(shown.programme).toMatchObject({ conflicts: [{ reason: 'Worked there.', companyName: FERNHOLLOW }] });
    const hidden = await one.reviewer.ask<{ programme: unknown }>(ONE, { id: one.programmeId });
    expect(hidden.programme).toMatchObject({ conflicts: [], codes: [], mayManage: false });
    await admin.ask('mutation ($input: LiftConflictInput!) { liftConflict(input: $input) { id } }', {
      input: { ...conflict, operationId: randomUUID() },
    });
    expect(await sees()).toBe(true);
    await admin.ask('mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }', {
      input: { programmeId: one.programmeId, personId: reviewer.userId, operationId: randomUUID() },
    });
    expect(await sees()).toBe(false);
    const APPOINT = 'mutation ($input: AppointReviewerInput!) { appointReviewer(input: $input) { id } }';
    const appoint = (personId: string, lead: boolean) => ({
      input: { programmeId: one.programmeId, personId, operationId: randomUUID(), lead },
    });
    expect((await admin.refusal(APPOINT, appoint(reviewer.userId, true))).fields?.[0]?.field).toBe('lead');
    const stranger = app.viewer('compliance-officer').userId;
    expect((await admin.refusal(APPOINT, appoint(stranger, false))).fields?.[0]?.field).toBe('personId');
  });

  it('sees nothing of a programme of another organisation', async () => {
    const { programmeId } = await openProgramme(app, { name: 'Alone' });
    await joinWithCode(app, await makeCode(admin, programmeId), BRIGHTPEBBLE);
    const officer = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect((await officer.refusal(ONE, { id: programmeId })).code).toBe('FORBIDDEN');
    const { enrolments } = await officer.ask<{ enrolments: { name: string }[] }>('{ enrolments { name } }');
    expect(enrolments.map(({ name }) => name)).toContain('Alone');
    const fernhollow = await app.as('contributor');
    const { enrolments: others } = await fernhollow.ask<{ enrolments: { name: string }[] }>('{ enrolments { name } }');
    expect(others.map(({ name }) => name)).toContain('Alone');
  });
});
