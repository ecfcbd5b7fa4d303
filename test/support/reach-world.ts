import { randomUUID } from 'node:crypto';
import { hashPassword } from '#api/accounts/credentials.js';
import { addPerson, foundOrganisation } from '#api/accounts/found-organisation.js';
import { TenantTx } from '#api/platform/tenant-tx.js';
import { saveAnswer } from './assessment-story.js';
import { call, claimed, DECIDE, lowered, noted, type Outcome } from './decide-case.js';
import { TestClient } from './graphql-client.js';
import { BRIGHTPEBBLE, FERNHOLLOW, PASSWORD, REVIEWERS } from './people.js';
import { NOW, type TestApp } from './start-app.js';
import {
  approveSubmission,
  completeAssessment,
  joinWithCode,
  makeCode,
  openProgramme,
  requestSubmission,
  SMALL_VERSION,
  type OpenProgramme,
} from './submitted-case.js';
import { uploaded } from './upload.js';

/** Stands in every text that was not submitted to the reviewer. */
export const HIDDEN = 'canary-hidden';

/** One assessment with a file; not every one was submitted. */
export interface Placed {
  readonly assessmentId: string;
  readonly submissionId: string;
  readonly evidenceId: string;
}

export interface ReachWorld {
  readonly open: OpenProgramme;
  /** What the reviewer may read: just submitted, and both versions of one that came back. */
  readonly readable: readonly Placed[];
  /** Cases of the reviewer's programme whose content is closed to them: withdrawn, or returned to the company. */
  readonly listed: readonly Placed[];
  /** Drafts, another programme, another reviewing body, a company that a conflict of interest closes. */
  readonly hidden: readonly Placed[];
}

const CONTINUE = 'mutation ($input: ContinueDraftInput!) { continueDraft(input: $input) { __typename } }';
const WITHDRAW = 'mutation ($input: WithdrawSubmissionInput!) { withdrawSubmission(input: $input) { id } }';
const END = 'mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { id } }';
const CONFLICT = 'mutation ($input: MarkConflictInput!) { markConflict(input: $input) { id } }';

/** Everything that can be between a draft and an outcome, with one reviewer in the middle. */
export async function reachWorld(app: TestApp): Promise<ReachWorld> {
  const open = await openProgramme(app);
  const programmeAdmin = await app.as('programme-admin', REVIEWERS);
  const me = app.viewer('reviewer', REVIEWERS).userId;
  const operation = () => ({ operationId: randomUUID() });

  const submit = async (
    words: string,
    { programmeId, company = FERNHOLLOW }: { programmeId: string | null; company?: string },
  ): Promise<Placed> => {
    const officer = await app.as('compliance-officer', company);
    const { assessmentId } = await completeAssessment(officer, `${words} bicycles`);
    const file = Buffer.from(`${words} file of ${assessmentId}`);
    const { id: evidenceId } = await uploaded(officer, { id: assessmentId } as never, file, 'log.txt');
    const given = { assessmentId, questionId: 'first-ride', parts: ['brakes'], baseRevision: 1 };
    await saveAnswer(officer, { ...given, evidenceIds: [evidenceId], note: `${words} note` });
    const submissionId = programmeId === null ? '' : await again({ assessmentId, programmeId, company });
    return { assessmentId, submissionId, evidenceId };
  };
  const again = async (of: { assessmentId: string; programmeId: string; company: string }): Promise<string> => {
    const requestId = await requestSubmission(await app.as('compliance-officer', of.company), of);
    const submission = await approveSubmission(await app.as('organisation-admin', of.company), requestId);
    return submission?.id ?? '';
  };
  const giveBack = async (submissionId: string) => {
    await claimed(app, submissionId);
    await call<Outcome>(await app.as('reviewer', REVIEWERS), DECIDE, {
      submissionId,
      ...{ outcome: 'RETURNED', statement: 'Please mend.', conditions: [] },
    });
  };

  const { programmeId } = open;
  const plain = await submit('Shown', { programmeId });
  await claimed(app, plain.submissionId);
  await lowered(app, plain.submissionId, 'brake-check', { reason: 'shown-reason' });
  await noted(app, plain.submissionId, 'shown-note');
  const officer = await app.as('compliance-officer');
  await officer.ask(CONTINUE, { input: { assessmentId: plain.assessmentId, ...operation() } });
  const edited = { assessmentId: plain.assessmentId, questionId: 'help-line', option: 'never', baseRevision: 1 };
  await saveAnswer(officer, { ...edited, note: HIDDEN });
  const later = await uploaded(officer, { id: plain.assessmentId } as never, Buffer.from(HIDDEN), 'later.txt');

  const first = await submit('Shown twice', { programmeId });
  await giveBack(first.submissionId);
  const second = { ...first, submissionId: await again({ ...first, programmeId, company: FERNHOLLOW }) };

  const withdrawn = await submit('Named', { programmeId });
  await officer.ask(WITHDRAW, { input: { submissionId: withdrawn.submissionId, ...operation() } });
  const returned = await submit('Named too', { programmeId });
  await giveBack(returned.submissionId);

  const draft = await submit(HIDDEN, { programmeId: null });
  const closed = await openProgramme(app, { name: 'Elsewhere' });
  const elsewhere = await submit(HIDDEN, { programmeId: closed.programmeId });
  await claimed(app, elsewhere.submissionId);
  await lowered(app, elsewhere.submissionId, 'brake-check', { reason: HIDDEN });
  await noted(app, elsewhere.submissionId, HIDDEN);
  await programmeAdmin.ask(END, { input: { programmeId: closed.programmeId, personId: me, ...operation() } });

  await joinWithCode(app, await makeCode(programmeAdmin, programmeId), BRIGHTPEBBLE);
  const rival = await submit(HIDDEN, { programmeId, company: BRIGHTPEBBLE });
  await lowered(app, rival.submissionId, 'brake-check', { reason: HIDDEN });
  const companyId = app.viewer('executive', BRIGHTPEBBLE).tenantId;
  const conflict = { programmeId, personId: me, companyId, reason: 'A cousin', ...operation() };
  await programmeAdmin.ask(CONFLICT, { input: conflict });

  const other = await secondBody(app);
  await joinWithCode(app, other.code, FERNHOLLOW);
  const abroad = await submit(HIDDEN, { programmeId: other.programmeId });
  return {
    open,
    readable: [plain, first, second],
    listed: [withdrawn, returned],
    hidden: [draft, elsewhere, rival, abroad, { ...plain, submissionId: '', evidenceId: later.id }],
  };
}

/** Another reviewing body with an open programme of its own. */
export async function secondBody(app: TestApp): Promise<{ readonly programmeId: string; readonly code: string }> {
  const organisation = { tenantId: randomUUID(), name: `${HIDDEN} body`, kind: 'reviewing-body' } as const;
  const email = `admin@${randomUUID()}.example`;
  const passwordHash = await hashPassword(PASSWORD);
  await app.app.get(TenantTx).run(organisation, async (em) => {
    const admin = { name: 'Other admin', email, role: 'programme-admin', passwordHash } as const;
    await foundOrganisation(em, organisation, admin, new Date(NOW));
    const reviewer = { name: HIDDEN, email: `reviewer-${email}`, role: 'reviewer', passwordHash } as const;
    await addPerson(em, organisation, reviewer, new Date(NOW));
  });
  const client = new TestClient(app.origin);
  await client.signIn(email, PASSWORD);
  const { saveProgramme } = await client.ask<{ saveProgramme: { id: string } }>(
    'mutation ($input: SaveProgrammeInput!) { saveProgramme(input: $input) { id } }',
    {
      input: {
        ...{ operationId: randomUUID(), baseRevision: 0, name: HIDDEN, description: '', countries: [] },
        ...{ instruments: [SMALL_VERSION], opensOn: '2026-01-01', promisedDays: 20 },
      },
    },
  );
  const programmeId = saveProgramme.id;
  await client.ask('mutation ($input: MoveProgrammeInput!) { moveProgramme(input: $input) { id } }', {
    input: { programmeId, operationId: randomUUID(), to: 'OPEN' },
  });
  return { programmeId, code: await makeCode(client, programmeId) };
}
