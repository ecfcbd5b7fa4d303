import { randomUUID } from 'node:crypto';
import { choices, createProduct, instrumentOf, saveAnswer, start } from './assessment-story.js';
import { actionStories } from './action-stories.js';
import { discussionStories } from './discussion-stories.js';
import { sendWhole } from './send-pieces.js';
import { letterTo, tokenOf } from './mailbox.js';
import { CANARY, type MutationStories } from './mutation-story.js';
import { BRIGHTPEBBLE, PASSWORD } from './people.js';
import type { TestApp } from './start-app.js';

/**
 * Mutations that need a second factor, a letter of their own or a bare installation, or that change nothing
 * of an organisation: the spec that goes through them, or the service that records them, with words of it.
 */
export const IN_THEIR_OWN_SPEC: Readonly<Record<string, readonly [spec: string, words: string]>> = {
  moveToNewerVersion: ['apps/api/src/reassessments/reassessments.service.ts', "'assessment.move-version'"],
  reassess: ['apps/api/src/reassessments/reassessments.service.ts', "'assessment.repeat'"],
  confirmCarried: ['apps/api/src/reassessments/reassessments.service.ts', "'answer.confirm-carried'"],
  setPromptAside: ['apps/api/src/reassessments/prompts.service.ts', "'reassessment.set-aside'"],
  saveSso: ['apps/api/src/sso/sso-settings.service.ts', "action: 'sso.save'"],
  removeSso: ['apps/api/src/sso/sso-settings.service.ts', "action: 'sso.remove'"],
  requireSso: ['apps/api/src/sso/sso-settings.service.ts', "action: 'sso.require'"],
  confirmSsoDomain: ['apps/api/src/sso/domain-claims.service.ts', "action: 'sso.confirm-domain'"],
  testSso: ['apps/api/src/sso/sso.resolver.ts', 'testSso'],
  completeSetUp: ['test/api/start-up.spec.ts', 'completeSetUp'],
  testMail: ['test/api/start-up.spec.ts', 'testMail'],
  requestPasswordReset: ['test/api/password-reset.spec.ts', 'requestPasswordReset'],
  removeAuthenticatorApp: ['test/api/second-factor.spec.ts', 'RemoveAuthenticatorApp'],
  removePasskey: ['test/api/second-factor.spec.ts', 'RemovePasskey'],
  renamePasskey: ['test/api/second-factor.spec.ts', 'RenamePasskey'],
  resetSecondFactor: ['test/api/second-factor.spec.ts', 'ResetSecondFactor'],
  createWebhook: ['apps/api/src/outward/webhooks.service.ts', "action: 'webhook.create'"],
  saveWebhook: ['apps/api/src/outward/webhooks.service.ts', "action: 'webhook.save'"],
  rotateWebhookSecret: ['apps/api/src/outward/webhooks.service.ts', "action: 'webhook.rotate'"],
  removeWebhook: ['apps/api/src/outward/webhooks.service.ts', "action: 'webhook.remove'"],
  testWebhook: ['test/api/webhooks.spec.ts', 'testWebhook'],
  replayDelivery: ['test/api/webhooks.spec.ts', 'replayDelivery'],
  markNoticesRead: ['test/api/notices.spec.ts', 'markNoticesRead'],
  stopNoticeLetters: ['test/api/notices.spec.ts', 'stopNoticeLetters'],
  markThreadsRead: ['test/api/discussions.spec.ts', 'markThreadsRead'],
  renewRecoveryCodes: ['test/api/second-factor.spec.ts', 'recovery-codes.renew'],
  chooseOrganisation: ['test/api/several-organisations.spec.ts', 'session.enter'],
  markPlace: ['test/api/live.spec.ts', 'markPlace'],
  endSession: ['test/api/sessions.spec.ts', 'session.revoke'],
  endOtherSessions: ['test/api/sessions.spec.ts', 'session.revoke'],
  eraseMe: ['test/api/erasure.spec.ts', 'person.erase'],
  erasePerson: ['test/api/erasure.spec.ts', 'person.erase'],
  verifyAction: ['test/api/action-proof.spec.ts', 'verifyAction'],
  watchAction: ['test/api/action-work.spec.ts', 'watchAction'],
  saveActionView: ['test/api/action-work.spec.ts', 'saveActionView'],
  removeActionView: ['test/api/action-work.spec.ts', 'removeActionView'],
  saveQueueView: ['test/api/reviews.spec.ts', 'saveQueueView'],
  removeQueueView: ['test/api/reviews.spec.ts', 'removeQueueView'],
  claimReview: ['test/api/reviews.spec.ts', "'review.claimed'"],
  takeNextReview: ['test/api/reviews.spec.ts', 'takeNextReview'],
  handOverReview: ['test/api/reviews.spec.ts', "'review.released'"],
  assignReview: ['test/api/reviews.spec.ts', "'review.assigned'"],
  saveVerdict: ['test/api/reviews.spec.ts', "'verdict.save'"],
  removeVerdict: ['test/api/reviews.spec.ts', "'verdict.remove'"],
  savePrivateNote: ['test/api/reviews.spec.ts', "'private-note.add'"],
  removePrivateNote: ['test/api/reviews.spec.ts', "'private-note.remove'"],
  saveAdviceText: ['test/api/reviews.spec.ts', "'advice.save'"],
  removeAdviceText: ['test/api/reviews.spec.ts', "'advice.remove'"],
  saveProgramme: ['apps/api/src/programmes/programmes.service.ts', "'programme.save'"],
  moveProgramme: ['apps/api/src/programmes/programmes.service.ts', "'programme.move'"],
  saveLetterTemplate: ['apps/api/src/programmes/programmes.service.ts', "'programme.letter'"],
  appointReviewer: ['apps/api/src/programmes/appointments.service.ts', "'programme.appoint'"],
  endAppointment: ['apps/api/src/programmes/appointments.service.ts', "'programme.end-appointment'"],
  markConflict: ['apps/api/src/programmes/appointments.service.ts', "'programme.mark-conflict'"],
  liftConflict: ['apps/api/src/programmes/appointments.service.ts', "'programme.lift-conflict'"],
  createJoinCode: ['apps/api/src/programmes/join-codes.service.ts', "'programme.make-code'"],
  revokeJoinCode: ['apps/api/src/programmes/join-codes.service.ts', "'programme.revoke-code'"],
  joinProgramme: ['apps/api/src/programmes/enrolments.service.ts', "'programme.join'"],
  leaveProgramme: ['apps/api/src/programmes/enrolments.service.ts', "'programme.leave'"],
  reportDanger: ['apps/api/src/safeguarding/safeguarding.service.ts', "'danger.report'"],
  requestSubmission: ['apps/api/src/submissions/submissions.service.ts', "'submission.request'"],
  approveSubmission: ['apps/api/src/submissions/submissions.service.ts', "'submission.submit'"],
  refuseSubmission: ['apps/api/src/submissions/submission-life.service.ts', "'submission.refuse'"],
  withdrawSubmissionRequest: ['apps/api/src/submissions/submission-life.service.ts', "'submission.take-back'"],
  withdrawSubmission: ['apps/api/src/submissions/submission-life.service.ts', "'submission.withdraw'"],
  continueDraft: ['apps/api/src/submissions/submission-life.service.ts', "'submission.continue'"],
  askCompany: ['apps/api/src/correspondence/correspondence.service.ts', "'request.ask'"],
  settleRequest: ['apps/api/src/correspondence/correspondence.service.ts', "'request.settle'"],
  writeToCompany: ['apps/api/src/correspondence/correspondence.service.ts', "'message.send'"],
  writeToReviewer: ['apps/api/src/correspondence/correspondence.service.ts', "'message.send'"],
  prepareDecision: ['apps/api/src/decisions/second-review.service.ts', "'second-review.prepare'"],
  takeSecondReview: ['apps/api/src/decisions/second-review.service.ts', "'second-review.take'"],
  saveSecondVerdict: ['apps/api/src/decisions/second-review.service.ts', "'second-review.judge'"],
  settleDifference: ['apps/api/src/decisions/second-review.service.ts', "'second-review.settle'"],
  decideCase: ['apps/api/src/decisions/decisions.service.ts', "'case.decide'"],
  contestVerdict: ['apps/api/src/decisions/appeals.service.ts', "'verdict.contest'"],
  decideAppeal: ['apps/api/src/decisions/appeals.service.ts', "'appeal.decide'"],
};

const LINK = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';
const OWN_HARM =
  'mutation ($input: SaveOwnHarmInput!) { saveOwnHarm(input: $input) { ... on OwnHarmSaved { ownHarm { id } } } }';
const CONSULT =
  'mutation ($input: SaveConsultationInput!) { saveConsultation(input: $input) { ... on ConsultationSaved { consultation { id } } } }';
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { id } } }';
const PLAN = 'query ($id: ID!) { assessment(id: $id) { plan { key revision } } }';
const TOKEN = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token { id } } }';
export const NEW_PASSWORD = 'walnut harbour lamp';

/** One story for each mutation, in an order in which none takes away what a later one needs. */
export async function mutationStories(app: TestApp): Promise<MutationStories> {
  const officer = await app.as('compliance-officer');
  const admin = await app.as('organisation-admin', BRIGHTPEBBLE);
  const started = await start(officer, 'FULL', await createProduct(officer, `${CANARY} product`));
  const instrument = await instrumentOf(officer, started);
  const questions = choices(instrument);
  const assessmentId = started.id;
  const evidence = { assessmentId, title: `${CANARY} notice`, tier: 1, url: `https://${CANARY}.example/notice` };
  const ownHarm = {
    assessmentId,
    title: `${CANARY} harm`,
    what: `${CANARY} happens`,
    category: 'CONDUCT',
    rights: [instrument.clusters[0]?.id],
  };
  const consultation = {
    assessmentIds: [assessmentId],
    title: `${CANARY} workshop`,
    heldFrom: '2026-05-04',
    ageBands: ['10-12'],
    children: 12,
    methods: ['WORKSHOP'],
    heard: `${CANARY} heard`,
    followed: 'OPEN',
  };
  const product = () => createProduct(officer, `${CANARY} product`);
  const link = async () => (await officer.ask<{ addLink: { id: string } }>(LINK, { input: evidence })).addLink.id;
  const invitation = (email: string) => ({ email, role: 'CONTRIBUTOR', operationId: randomUUID() });
  const invite = async (email: string) => {
    const said = await admin.ask<{ inviteMember: { invitation: { id: string } } }>(INVITE, {
      input: invitation(email),
    });
    return { invitationId: said.inviteMember.invitation.id, operationId: randomUUID() };
  };
  const part = { scope: 'MODULE', targetId: questions[0]?.moduleId };
  const taken = { assessmentId, questionId: questions[0]?.id };
  let answered = 0;
  const talk = discussionStories(officer, await app.as('contributor'), assessmentId, questions[5]);

  return {
    createProduct: () => ({
      client: officer,
      input: { name: `${CANARY} product`, description: CANARY },
      action: 'product.create',
    }),
    saveProduct: async () => ({
      client: officer,
      input: { id: await product(), baseRevision: 2, name: `${CANARY} renamed` },
      action: 'product.save',
    }),
    startAssessment: async () => ({
      client: officer,
      input: { mode: 'SCREENING', productId: await product() },
      action: 'assessment.start',
    }),
    continueInFull: async () => ({
      client: officer,
      input: { assessmentId: (await start(officer, 'SCREENING', await product())).id },
      action: 'assessment.continue',
    }),
    saveAnswer: () => {
      const question = questions[answered];
      answered += 1;
      const option = question?.options[0]?.id;
      const said = { assessmentId, questionId: question?.id, state: 'ANSWERED', option, note: `${CANARY} note` };
      return { client: officer, input: { ...said, operationId: randomUUID(), baseRevision: 0 }, action: 'answer.save' };
    },
    confirmAnswer: async () => {
      const productId = await createProduct(officer, `${CANARY} product`, { dm: true });
      const touched = await start(officer, 'FULL', productId);
      const questionId = 'unknown-adult-contact';
      await saveAnswer(officer, { assessmentId: touched.id, questionId, state: 'UNKNOWN' });
      await officer.ask('mutation ($input: SaveProductInput!) { saveProduct(input: $input) { __typename } }', {
        input: { id: productId, baseRevision: 2, profile: [{ flag: 'dm', value: null }] },
      });
      const looked = { assessmentId: touched.id, questionId, revision: 1 };
      return { client: officer, input: looked, action: 'answer.confirm' };
    },
    reportChange: async () => ({
      client: officer,
      input: {
        productId: await product(),
        operationId: randomUUID(),
        change: 'AI_MODEL',
        on: '2026-11-01',
        what: `${CANARY} model`,
      },
      action: 'reassessment.prompt',
    }),
    saveHarmRating: () => {
      const texts = { exposed: `${CANARY} exposed`, note: `${CANARY} note` };
      const rated = { assessmentId, harmId: instrument.harms[0]?.id, scale: 3, ...texts };
      return { client: officer, input: { ...rated, operationId: randomUUID(), baseRevision: 0 }, action: 'harm.save' };
    },
    restoreAnswer: async () => {
      const questionId = questions.at(-2)?.id;
      await saveAnswer(officer, { assessmentId, questionId, option: questions.at(-2)?.options[0]?.id });
      const input = { assessmentId, questionId, operationId: randomUUID(), baseRevision: 1, revision: 1 };
      return { client: officer, input, action: 'answer.restore' };
    },
    assignWork: () => {
      const assigned = { parts: [part], assigneeId: app.viewer('contributor').userId, dueOn: '2026-12-24' };
      return {
        client: officer,
        input: { assessmentId, operationId: randomUUID(), ...assigned },
        action: 'work.assign',
      };
    },
    unassignWork: () => ({
      client: officer,
      input: { assessmentId, operationId: randomUUID(), parts: [part] },
      action: 'work.unassign',
    }),
    takeQuestion: () => ({ client: officer, input: { ...taken, operationId: randomUUID() }, action: 'work.take' }),
    giveQuestionBack: () => ({
      client: officer,
      input: { ...taken, operationId: randomUUID() },
      action: 'work.return',
    }),
    ...talk,
    saveOwnHarm: () => ({
      client: officer,
      input: { ...ownHarm, operationId: randomUUID(), baseRevision: 0 },
      action: 'own-harm.save',
    }),
    removeOwnHarm: async () => {
      const input = { ...ownHarm, operationId: randomUUID(), baseRevision: 0 };
      const made = await officer.ask<{ saveOwnHarm: { ownHarm: { id: string } } }>(OWN_HARM, { input });
      const { id } = made.saveOwnHarm.ownHarm;
      const removal = { assessmentId, id, operationId: randomUUID(), baseRevision: 1, reason: `${CANARY} reason` };
      return { client: officer, input: removal, action: 'own-harm.remove' };
    },
    saveConsultation: () => ({
      client: officer,
      input: { ...consultation, operationId: randomUUID(), baseRevision: 0 },
      action: 'consultation.save',
    }),
    removeConsultation: async () => {
      const input = { ...consultation, operationId: randomUUID(), baseRevision: 0 };
      const made = await officer.ask<{ saveConsultation: { consultation: { id: string } } }>(CONSULT, { input });
      const { id } = made.saveConsultation.consultation;
      const removal = { id, operationId: randomUUID(), baseRevision: 1, reason: `${CANARY} reason` };
      return { client: officer, input: removal, action: 'consultation.remove' };
    },
    addLink: () => ({ client: officer, input: evidence, action: 'evidence.add' }),
    updateEvidence: async () => ({
      client: officer,
      input: { id: await link(), baseRevision: 1, title: `${CANARY} changed`, tier: 2 },
      action: 'evidence.update',
    }),
    addFile: async () => {
      const content = Buffer.from(`${CANARY} minutes`);
      const uploadId = await sendWhole(officer, assessmentId, `${CANARY}.txt`, content);
      return { client: officer, input: { uploadId, title: `${CANARY} minutes`, tier: 1 }, action: 'evidence.add' };
    },
    replaceEvidence: async () => {
      const input = { id: await link(), withId: await link(), operationId: randomUUID() };
      return { client: officer, input, action: 'evidence.replace' };
    },
    removeEvidence: async () => ({ client: officer, input: { id: await link() }, action: 'evidence.remove' }),
    saveActionEvidence: async () => {
      const worst = questions[questions.length - 2];
      await saveAnswer(officer, { assessmentId, questionId: worst?.id, option: worst?.options[0]?.id });
      const { assessment } = await officer.ask<{ assessment: { plan: { key: string; revision: number }[] } }>(PLAN, {
        id: assessmentId,
      });
      const action = assessment.plan.at(-1);
      const evidenceIds = [await link()];
      const operationId = randomUUID();
      const input = { assessmentId, operationId, key: action?.key, baseRevision: action?.revision, evidenceIds };
      return { client: officer, input, action: 'action.evidence' };
    },
    ...actionStories(officer, assessmentId),
    moveAction: async () => {
      const worst = questions[questions.length - 1];
      const option = worst?.options[0]?.id;
      await saveAnswer(officer, { assessmentId, questionId: worst?.id, option });
      const { assessment } = await officer.ask<{ assessment: { plan: { key: string; revision: number }[] } }>(PLAN, {
        id: assessmentId,
      });
      const [action] = assessment.plan;
      const owner = { ownerId: app.viewer('contributor').userId, dueOn: '2026-12-24' };
      const move = { key: action?.key, baseRevision: action?.revision, move: 'ACCEPTED', reason: `${CANARY} reason` };
      const input = { assessmentId, operationId: randomUUID(), ...move, ...owner };
      return { client: officer, input, action: 'action.move' };
    },
    signUp: () => ({
      client: app.visitor(),
      input: {
        organisationName: `${CANARY} organisation`,
        name: `${CANARY} person`,
        email: `${CANARY}@example.org`,
        password: NEW_PASSWORD,
      },
      action: 'member.add',
    }),
    saveProfile: async () => ({
      client: await app.as('executive'),
      input: { name: `${CANARY} name` },
      action: 'person.rename',
    }),
    inviteMember: () => ({
      client: admin,
      input: invitation(`${CANARY}-invited@example.org`),
      action: 'invitation.send',
    }),
    resendInvitation: async () => ({
      client: admin,
      input: await invite(`${CANARY}-again@example.org`),
      action: 'invitation.send',
    }),
    revokeInvitation: async () => ({
      client: admin,
      input: await invite(`${CANARY}-never@example.org`),
      action: 'invitation.revoke',
    }),
    acceptInvitation: async () => {
      const email = `${CANARY}-joins@example.org`;
      await invite(email);
      const token = tokenOf(await letterTo(app, email, /./));
      const input = { token, name: `${CANARY} joins`, password: NEW_PASSWORD };
      return { client: app.visitor(), input, action: 'member.add' };
    },
    changeMemberRole: () => ({
      client: admin,
      input: { memberId: app.viewer('contributor', BRIGHTPEBBLE).userId, role: 'EXECUTIVE', operationId: randomUUID() },
      action: 'member.change-role',
    }),
    requestEmailChange: async () => ({
      client: await app.as('contributor'),
      input: { currentPassword: PASSWORD, email: `${CANARY}-moves@example.org` },
      action: 'email.request-change',
    }),
    confirmEmailChange: async () => {
      const letter = await letterTo(app, `${CANARY}-moves@example.org`, /^Confirm your new/);
      return { client: app.visitor(), input: { token: tokenOf(letter) }, action: 'email.change' };
    },
    changePassword: async () => ({
      client: await app.as('executive', BRIGHTPEBBLE),
      input: { currentPassword: PASSWORD, password: NEW_PASSWORD },
      action: 'password.change',
    }),
    resetPassword: async () => {
      const { email } = app.viewer('compliance-officer', BRIGHTPEBBLE);
      await app
        .visitor()
        .ask('mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }', {
          input: { email },
        });
      const token = tokenOf(await letterTo(app, email, /^Choose a new password/));
      return { client: app.visitor(), input: { token, password: `${NEW_PASSWORD} two` }, action: 'password.reset' };
    },
    createApiToken: () => ({
      client: admin,
      input: { name: `${CANARY} token`, scopes: ['READ_ASSESSMENTS'], days: 30, operationId: randomUUID() },
      action: 'token.create',
    }),
    revokeApiToken: async () => {
      const input = { name: `${CANARY} token`, scopes: ['READ_ASSESSMENTS'], days: 30, operationId: randomUUID() };
      const made = await admin.ask<{ createApiToken: { token: { id: string } } }>(TOKEN, { input });
      const tokenId = made.createApiToken.token.id;
      return { client: admin, input: { tokenId, operationId: randomUUID() }, action: 'token.revoke' };
    },
    signOutMember: () => ({
      client: admin,
      input: { memberId: app.viewer('contributor', BRIGHTPEBBLE).userId, operationId: randomUUID() },
      action: 'member.sign-out',
    }),
    removeMember: () => ({
      client: admin,
      input: { memberId: app.viewer('contributor', BRIGHTPEBBLE).userId, operationId: randomUUID() },
      action: 'member.remove',
    }),
    makeCalendarFeed: () => ({
      client: admin,
      input: { operationId: randomUUID() },
      action: 'calendar.make',
    }),
    endCalendarFeed: () => ({
      client: admin,
      input: { operationId: randomUUID() },
      action: 'calendar.end',
    }),
    saveNoticePreferences: () => ({
      client: admin,
      input: {
        operationId: randomUUID(),
        language: 'en',
        events: [{ event: 'MENTIONED', inApp: true, mail: 'AT_ONCE' }],
      },
      action: 'notices.choose',
    }),
    saveDigestHour: () => ({
      client: admin,
      input: { operationId: randomUUID(), hour: 6 },
      action: 'notices.hour',
    }),
    requestErasure: () => ({
      client: admin,
      input: { organisationName: BRIGHTPEBBLE },
      action: 'organisation.erase-request',
    }),
    cancelErasure: () => ({ client: admin, action: 'organisation.erase-cancel' }),
  };
}
