import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/graphql-client.js';
import { letterTo } from '../support/mailbox.js';
import { BRIGHTPEBBLE } from '../support/people.js';
import { startApp, type TestApp } from '../support/start-app.js';
import { SMALL_INSTRUMENT, submittedCase, type SubmittedCase } from '../support/submitted-case.js';

const CONTACT = 'safeguarding@review.example';
const REPORT = 'mutation ($input: ReportDangerInput!) { reportDanger(input: $input) { alerted } }';

let app: TestApp;
let of: SubmittedCase;
beforeAll(async () => {
  app = await startApp({ env: { ...SMALL_INSTRUMENT, SAFEGUARDING_CONTACT: CONTACT } });
  of = await submittedCase(app);
});
afterAll(() => app.close());

const seen = (seenIn: 'ASSESSMENT' | 'SUBMISSION', id: string) => ({
  input: { seenIn, id, operationId: randomUUID() },
});
const report = (client: TestClient, variables: ReturnType<typeof seen>) =>
  client.ask<{ reportDanger: { alerted: boolean } }>(REPORT, variables);

describe('a child may be in danger now', () => {
  it('alerts the contact of the installation at once, with role and place and nothing else, once', async () => {
    const variables = seen('ASSESSMENT', of.assessmentId);
    expect(await report(of.contributor, variables)).toEqual({ reportDanger: { alerted: true } });
    await report(of.contributor, variables);
    const letter = await letterTo(app, CONTACT, /^A child may be in danger now/);
    expect(JSON.stringify(letter)).toContain('contributor of Fernhollow');
    expect(JSON.stringify(letter)).not.toContain('City bicycles');
    const rows = await app.database.sql(
      `select object_id, details from app.audit_entry where action = 'danger.report'`,
    );
    expect(rows).toEqual([{ object_id: of.assessmentId, details: { alerted: true } }]);
  });

  it('is open to a reviewer of the submission, and tells nobody about what the caller cannot see', async () => {
    expect(await report(of.reviewer, seen('SUBMISSION', of.submission.id))).toEqual({
      reportDanger: { alerted: true },
    });
    const other = await app.as('contributor', BRIGHTPEBBLE);
    for (const [client, variables] of [
      [of.reviewer, seen('ASSESSMENT', of.assessmentId)],
      [other, seen('ASSESSMENT', of.assessmentId)],
      [other, seen('SUBMISSION', of.submission.id)],
    ] as const) {
      expect((await client.refusal(REPORT, variables)).code).toBe('NOT_FOUND');
    }
    expect((await of.programmeAdmin.refusal(REPORT, seen('SUBMISSION', of.submission.id))).code).toBe('FORBIDDEN');
  });
});
