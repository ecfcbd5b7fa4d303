import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { TenantTx } from '#api/platform/tenant-tx.js';
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
  const tx = app.app.get(TenantTx);
  const programmeId = randomUUID();
  const admin = app.viewer('programme-admin', REVIEWERS);
  const officer = app.viewer('compliance-officer', company);
  const at = new Date('2026-11-01T09:00:00Z');
  await tx.run(admin, async (em) => {
    await em.query(
      `insert into app.programme (tenant_id, id, name, description, instruments, countries, opens_on, closes_on,
          promised_days, state, revision, created_by, created_at)
       values ($1, $2, $3, '', $4, '{}', '2026-01-01', null, 20, 'open', 1, $5, $6)`,
      [admin.tenantId, programmeId, name, instruments, admin.userId, at],
    );
    for (const role of ['reviewer', 'lead-reviewer'] as const) {
      await em.query(
        `insert into app.programme_reviewer (tenant_id, programme_id, person_id, lead, appointed_by, appointed_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [admin.tenantId, programmeId, app.viewer(role, REVIEWERS).userId, role === 'lead-reviewer', admin.userId, at],
      );
    }
  });
  await tx.run(officer, (em) =>
    em.query(
      `insert into app.enrolment (tenant_id, programme_id, body_id, company_name, programme_name, body_name, joined_by, joined_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [officer.tenantId, programmeId, admin.tenantId, company, name, REVIEWERS, officer.userId, at],
    ),
  );
  return { programmeId, bodyId: admin.tenantId, companyId: officer.tenantId };
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
