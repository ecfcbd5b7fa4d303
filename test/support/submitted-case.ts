import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createProduct, saveAnswer, start } from './assessment-story.js';
import type { TestClient } from './graphql-client.js';
import { FERNHOLLOW, REVIEWERS } from './people.js';
import type { TestApp } from './start-app.js';

/** Settings of an app whose only questionnaire has six questions: `startApp({ env: SMALL_INSTRUMENT })`. */
export const SMALL_INSTRUMENT = { INSTRUMENTS_DIR: path.resolve('test/fixtures/small-instrument') };
/** The version that programmes of the small instrument accept. */
export const SMALL_VERSION = 'bicycle-rental@1.2.0';

export const REQUEST_SUBMISSION =
  'mutation ($input: RequestSubmissionInput!) { requestSubmission(input: $input) { id } }';
export const APPROVE_SUBMISSION = `mutation ($input: DecideSubmissionRequestInput!) { approveSubmission(input: $input) {
  submission { id version digest state turn promisedOn } } }`;

export interface SubmissionShown {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly state: string;
  readonly turn: string;
  readonly promisedOn: string;
}

/** A programme with its reviewers and a company in it. */
export interface OpenProgramme {
  readonly programmeId: string;
  readonly bodyId: string;
  readonly companyId: string;
}

/** A submission under review, with everybody who has to do with it. */
export interface SubmittedCase extends OpenProgramme {
  readonly assessmentId: string;
  readonly productId: string;
  readonly submission: SubmissionShown;
  /** Asked for the submission. */
  readonly officer: TestClient;
  /** Gave the second yes. */
  readonly admin: TestClient;
  readonly contributor: TestClient;
  /** Appointed to the programme. */
  readonly reviewer: TestClient;
  /** Appointed to the programme as its lead. */
  readonly lead: TestClient;
  readonly programmeAdmin: TestClient;
}

/** An open programme of the Reviewing Body: its reviewer and lead are appointed, the company takes part. */
export async function openProgramme(
  app: TestApp,
  { company = FERNHOLLOW, instruments = [SMALL_VERSION], name = 'Bicycles 2026' } = {},
): Promise<OpenProgramme> {
  const admin = await app.as('programme-admin', REVIEWERS);
  const { saveProgramme: made } = await admin.ask<{ saveProgramme: { id: string } }>(
    'mutation ($input: SaveProgrammeInput!) { saveProgramme(input: $input) { id } }',
    {
      input: {
        operationId: randomUUID(),
        baseRevision: 0,
        name,
        description: '',
        instruments,
        countries: [],
        opensOn: '2026-01-01',
        promisedDays: 20,
      },
    },
  );
  const programmeId = made.id;
  await admin.ask('mutation ($input: MoveProgrammeInput!) { moveProgramme(input: $input) { id } }', {
    input: { programmeId, operationId: randomUUID(), to: 'OPEN' },
  });
  for (const role of ['reviewer', 'lead-reviewer'] as const) {
    const personId = app.viewer(role, REVIEWERS).userId;
    await admin.ask('mutation ($input: AppointReviewerInput!) { appointReviewer(input: $input) { id } }', {
      input: { programmeId, personId, operationId: randomUUID(), lead: role === 'lead-reviewer' },
    });
  }
  const bodyId = app.viewer('programme-admin', REVIEWERS).tenantId;
  await joinWithCode(app, await makeCode(admin, programmeId), company);
  return { programmeId, bodyId, companyId: app.viewer('compliance-officer', company).tenantId };
}

/** A fresh code of this programme. */
export async function makeCode(admin: TestClient, programmeId: string, more: object = {}): Promise<string> {
  const { createJoinCode: made } = await admin.ask<{ createJoinCode: { code: string } }>(
    'mutation ($input: CreateJoinCodeInput!) { createJoinCode(input: $input) { code } }',
    { input: { programmeId, operationId: randomUUID(), company: '', uses: 1, days: 14, ...more } },
  );
  return made.code;
}

export const JOIN_PROGRAMME =
  'mutation ($input: JoinProgrammeInput!) { joinProgramme(input: $input) { programmeId name bodyName open mayLeave } }';

export async function joinWithCode(app: TestApp, code: string, company: string): Promise<void> {
  const officer = await app.as('compliance-officer', company);
  await officer.ask(JOIN_PROGRAMME, { input: { code, operationId: randomUUID() } });
}

/** A complete assessment of a new product against the small instrument. */
export async function completeAssessment(
  client: TestClient,
  name = 'City bicycles',
): Promise<{ assessmentId: string; productId: string }> {
  const productId = await createProduct(client, name, { electric: false });
  const { id: assessmentId } = await start(client, 'FULL', productId);
  const answers = [
    { questionId: 'brake-check', option: 'planned' },
    { questionId: 'lights-working', number: 90 },
    { questionId: 'first-ride', parts: ['brakes'] },
    { questionId: 'help-line', option: 'always' },
    { questionId: 'night-line-language', option: 'two' },
  ];
  for (const answer of answers) await saveAnswer(client, { assessmentId, ...answer });
  return { assessmentId, productId };
}

/** Asks for approval of the draft as it stands; the id of the request. */
export async function requestSubmission(
  client: TestClient,
  of: { assessmentId: string; programmeId: string },
): Promise<string> {
  const { requestSubmission: made } = await client.ask<{ requestSubmission: { id: string } }>(REQUEST_SUBMISSION, {
    input: {
      assessmentId: of.assessmentId,
      programmeId: of.programmeId,
      operationId: randomUUID(),
      attested: true,
      texts: [],
    },
  });
  return made.id;
}

/** Gives the second yes; null where the draft had changed. */
export async function approveSubmission(client: TestClient, requestId: string): Promise<SubmissionShown | null> {
  const { approveSubmission: made } = await client.ask<{ approveSubmission: { submission: SubmissionShown | null } }>(
    APPROVE_SUBMISSION,
    { input: { requestId, operationId: randomUUID() } },
  );
  return made.submission;
}

/**
 * One submission from programme to queue, over the API. Start the app with SMALL_INSTRUMENT. A further company or
 * product of the same programme: give `programme`.
 */
export async function submittedCase(
  app: TestApp,
  { company = FERNHOLLOW, product, programme }: { company?: string; product?: string; programme?: OpenProgramme } = {},
): Promise<SubmittedCase> {
  const open = programme ?? (await openProgramme(app, { company }));
  const officer = await app.as('compliance-officer', company);
  const admin = await app.as('organisation-admin', company);
  const made = await completeAssessment(officer, product);
  const requestId = await requestSubmission(officer, { ...made, programmeId: open.programmeId });
  const submission = await approveSubmission(admin, requestId);
  if (!submission) throw new Error('nobody changed the draft meanwhile');
  return {
    ...open,
    ...made,
    submission,
    officer,
    admin,
    contributor: await app.as('contributor', company),
    reviewer: await app.as('reviewer', REVIEWERS),
    lead: await app.as('lead-reviewer', REVIEWERS),
    programmeAdmin: await app.as('programme-admin', REVIEWERS),
  };
}
