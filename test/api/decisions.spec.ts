import { randomUUID } from 'node:crypto';
import { hashPassword } from '#api/accounts/credentials.js';
import { addPerson } from '#api/accounts/found-organisation.js';
import { TenantTx } from '#api/platform/tenant-tx.js';
import {
  ANSWER_REVIEWER,
  ASK,
  call,
  claimed,
  CONTEST,
  CORRESPONDENCE,
  DECIDE,
  DECIDE_APPEAL,
  JUDGE_SECOND,
  lowered,
  noted,
  OUTCOME,
  PREPARATION,
  PREPARE,
  refused,
  secondReviewed,
  TAKE_SECOND,
  type Correspondence,
  type Outcome,
  type Preparation,
} from '../support/decide-case.js';
import { TestClient } from '../support/graphql-client.js';
import { letterTo } from '../support/mailbox.js';
import { BRIGHTPEBBLE, PASSWORD, REVIEWERS } from '../support/people.js';
import { NOW, startApp, type TestApp } from '../support/start-app.js';
import {
  approveSubmission,
  requestSubmission,
  SMALL_INSTRUMENT,
  submittedCase,
  type SubmittedCase,
} from '../support/submitted-case.js';

const OF_COMPANY = `query ($id: ID!) { submissionOutcome(submissionId: $id) { ${OUTCOME} } }`;
const OF_CORRESPONDENCE = `query ($id: ID!) { submissionCorrespondence(submissionId: $id) { ${CORRESPONDENCE} } }`;
const OF_BODY = `query ($id: ID!) { reviewOutcome(submissionId: $id) { ${OUTCOME} } }`;
const PREPARED = `query ($id: ID!) { decisionPreparation(submissionId: $id) { ${PREPARATION} } }`;
const PLAN = `query ($id: ID!) { assessment(id: $id) { plan { key urgency action dueOn status submissionId questionId
  moves { move allowed because } } } }`;
const READING = `query ($id: ID!) { review(submissionId: $id) { slot
  verdicts { subjectId slot verdict reason carried } groups { items { subjectId second } } } }`;
const LETTER = 'query ($input: DecisionLetterInput!) { decisionLetter(input: $input) }';
const MOVE = `mutation ($input: MoveActionInput!) { moveAction(input: $input) { ... on ActionMoved { action { status } } } }`;
const ADD_LINK = 'mutation ($input: AddLinkInput!) { addLink(input: $input) { id } }';
const SAVE_VERDICT = ['saveVerdict', 'SaveVerdictInput', '__typename'] as const;
const CONTINUE_DRAFT = ['continueDraft', 'ContinueDraftInput', 'assessmentId'] as const;
const WITHDRAW = ['withdrawSubmission', 'WithdrawSubmissionInput', 'id state'] as const;

interface PlanShown {
  readonly assessment: {
    readonly plan: readonly {
      readonly key: string;
      readonly action: string;
      readonly dueOn: string | null;
      readonly submissionId: string | null;
      readonly moves: readonly { readonly move: string; readonly allowed: boolean; readonly because: string | null }[];
    }[];
  };
}

interface Reading {
  readonly review: {
    readonly slot: number | null;
    readonly verdicts: readonly { readonly subjectId: string; readonly reason: string; readonly carried: boolean }[];
  };
}

/** Everything a company can ask about its submission, as one text. */
async function allTheCompanySees(at: SubmittedCase): Promise<string> {
  const replies = await Promise.all([
    at.officer.ask(OF_COMPANY, { id: at.submission.id }),
    at.officer.ask(OF_CORRESPONDENCE, { id: at.submission.id }),
    at.officer.ask(PLAN, { id: at.assessmentId }),
    at.admin.fetch('/api/organisation/export.jsonl').then((answer) => answer.text()),
    at.officer.fetch(`/api/submissions/${at.submission.id}/submission.json`).then((answer) => answer.text()),
  ]);
  return JSON.stringify(replies);
}

/** One more reviewer of the programme, signed in, who judged nothing yet. */
async function thirdReviewer(app: TestApp, at: SubmittedCase): Promise<TestClient> {
  const { tenantId } = app.viewer('reviewer', REVIEWERS);
  const organisation = { tenantId, name: REVIEWERS, kind: 'reviewing-body' } as const;
  const email = `third-${randomUUID()}@reviewing-body.example`;
  const person = { name: 'Third', email, role: 'reviewer', passwordHash: await hashPassword(PASSWORD) } as const;
  await app.app.get(TenantTx).run({ tenantId }, async (em) => {
    const { userId } = await addPerson(em, organisation, person, new Date(NOW));
    await em.query(
      `insert into app.programme_reviewer (tenant_id, programme_id, person_id, lead, appointed_by, appointed_at)
       values ($1, $2, $3, false, $3, $4)`,
      [tenantId, at.programmeId, userId, NOW],
    );
  });
  const client = new TestClient(app.origin);
  await client.signIn(email, PASSWORD);
  return client;
}

describe('deciding on a submission', () => {
  let app: TestApp;
  let at: SubmittedCase;
  let id: string;
  const brakes = { 'brake-check': { verdict: 'LOWERED', level: 1, reason: 'No log was shown.' } };

  beforeAll(async () => {
    app = await startApp({ env: SMALL_INSTRUMENT });
    at = await submittedCase(app);
    id = at.submission.id;
    await claimed(app, id);
    await lowered(app, id, 'brake-check', { reason: 'canary-reason', advice: 'canary-advice' });
    await noted(app, id, 'canary-note');
  });
  afterAll(() => app.close());

  it('draws what a second reviewer judges once, and shows them nothing of the first before they judged', async () => {
    const prepared = await call<Preparation>(at.reviewer, PREPARE, { submissionId: id });
    const again = await call<Preparation>(at.reviewer, PREPARE, { submissionId: id });
    expect(prepared.secondReview).toHaveLength(3);
    expect(again.secondReview).toEqual(prepared.secondReview);
    expect((await refused(at.reviewer, TAKE_SECOND, { submissionId: id })).code).toBe('SECOND_REVIEW_REFUSED');
    const taken = await call<Preparation>(at.lead, TAKE_SECOND, { submissionId: id });
    expect(JSON.stringify(taken)).not.toContain('canary');
    expect(taken.secondReview.every(({ first, mayFind }) => first === null && mayFind.length > 0)).toBe(true);
    expect(taken.outcomes).toEqual([]);
    const reading = (client: TestClient) => client.ask<Reading>(READING, { id });
    expect((await reading(at.lead)).review).toMatchObject({ slot: 2, verdicts: [] });
    expect((await reading(at.reviewer)).review.verdicts).toMatchObject([{ reason: 'canary-reason' }]);
  });

  it('keeps the share on which both agreed, and lets nobody decide over a difference', async () => {
    const { decisionPreparation: mine } = await at.lead.ask<{ decisionPreparation: Preparation }>(PREPARED, { id });
    const other = mine.secondReview.find((one) => one.subjectId !== 'brake-check' && one.mayFind.includes('LOWERED'));
    for (const [place, { subject, subjectId }] of mine.secondReview.entries()) {
      // The reading page gives the same verdict as the list.
      const [give, revision] = place === 0 ? [SAVE_VERDICT, { baseRevision: 0 }] : [JUDGE_SECOND, {}];
      const input = { submissionId: id, subject, subjectId, reason: 'Counted twice.' };
      const lower = { ...input, verdict: 'LOWERED', level: subjectId === 'brake-check' ? 1 : 0 };
      const differs = subjectId === 'brake-check' || subjectId === other?.subjectId;
      await call(at.lead, give, { ...(differs ? lower : { ...input, verdict: 'CONFIRMED' }), ...revision });
      expect((await refused(at.lead, JUDGE_SECOND, lower)).code).toBe('SECOND_REVIEW_REFUSED');
      expect((await refused(at.lead, SAVE_VERDICT, { ...lower, baseRevision: 1 })).code).toBe('SECOND_REVIEW_REFUSED');
    }
    const { decisionPreparation: seen } = await at.reviewer.ask<{ decisionPreparation: Preparation }>(PREPARED, { id });
    expect(seen.agreement).toMatchObject({ subjects: 3, judged: 3, agreed: 2, open: 1 });
    const refusal = await refused(at.reviewer, DECIDE, {
      submissionId: id,
      outcome: 'REVIEWED',
      statement: 'Fine.',
      conditions: [],
    });
    expect(refusal).toMatchObject({ code: 'OUTCOME_NOT_OPEN' });
    expect(refusal.message).toContain('differ on 1');

    await lowered(app, id, other?.subjectId ?? '', { level: 0, reason: 'I agree.', advice: '' });
    const { decisionPreparation: settled } = await at.reviewer.ask<{ decisionPreparation: Preparation }>(PREPARED, {
      id,
    });
    expect(settled.agreement).toMatchObject({ agreed: 2, open: 0 });
  });

  it('lets nothing of verdicts and private notes reach the company before the decision', async () => {
    expect(await allTheCompanySees(at)).not.toContain('canary');
    expect((await at.officer.refusal(PREPARED, { id })).code).toBe('FORBIDDEN');
  });

  it('asks for a condition where it is reviewed with conditions, due in the future, about a question there is', async () => {
    const decide = { submissionId: id, outcome: 'CONDITIONAL', statement: 'Nearly.', conditions: [] };
    expect((await refused(at.reviewer, DECIDE, decide)).fields).toMatchObject([{ field: 'conditions' }]);
    const past = [{ text: 'Log it', dueOn: '2026-01-01' }];
    expect((await refused(at.reviewer, DECIDE, { ...decide, conditions: past })).fields).toMatchObject([
      { field: 'conditions.0.dueOn' },
    ]);
    const nowhere = [{ questionId: 'nowhere', text: 'Log it', dueOn: '2027-01-31' }];
    expect((await refused(at.reviewer, DECIDE, { ...decide, conditions: nowhere })).fields).toMatchObject([
      { field: 'conditions.0.questionId' },
    ]);
  });

  it('freezes one of several decisions made at the same moment, with its reasons', async () => {
    const conditions = [{ questionId: 'brake-check', text: 'Keep a dated log of every check', dueOn: '2027-01-31' }];
    const words = { submissionId: id, statement: 'Brakes first.' };
    const letter = await at.reviewer.ask<{ decisionLetter: string }>(LETTER, {
      input: { ...words, outcome: 'CONDITIONAL', conditions },
    });
    const decide = (client: TestClient, input: Record<string, unknown>) =>
      call<Outcome>(client, DECIDE, { ...words, ...input });
    const both = await Promise.allSettled([
      decide(at.reviewer, { outcome: 'CONDITIONAL', conditions }),
      decide(at.reviewer, { outcome: 'CONDITIONAL', conditions }),
      decide(at.lead, { outcome: 'CONDITIONAL', conditions }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of both) if (one.status === 'rejected') expect(String(one.reason)).toContain('CASE_CLOSED');

    const { submissionOutcome: seen } = await at.officer.ask<{ submissionOutcome: Outcome }>(OF_COMPANY, { id });
    expect(seen.decisions).toHaveLength(1);
    expect(seen.decisions[0]).toMatchObject({ outcome: 'CONDITIONAL', statement: 'Brakes first.' });
    expect(seen.decisions[0]?.letter).toBe(letter.decisionLetter);
    expect(seen.decisions[0]?.letter).toContain('Fernhollow');
    expect(seen.decisions[0]?.letter).toContain('Keep a dated log of every check (by 2027-01-31)');
    const found = seen.decisions[0]?.verdicts.find(({ subjectId }) => subjectId === 'brake-check');
    expect(found).toMatchObject({ verdict: 'LOWERED', mayContest: true });
    expect(found?.reason).toContain('canary-reason');
    expect(found?.advice).toContain('canary-advice');
    expect(await allTheCompanySees(at)).not.toContain('canary-note');
    await letterTo(app, app.viewer('compliance-officer').email, /There is a decision/);
  });

  it('makes each condition an action of the plan with its date, which cannot be declined or put off', async () => {
    const { assessment } = await at.officer.ask<PlanShown>(PLAN, { id: at.assessmentId });
    const action = assessment.plan.find(({ key }) => key.startsWith('condition:'));
    expect(action).toMatchObject({
      urgency: 'CONDITION',
      action: 'Keep a dated log of every check',
      dueOn: '2027-01-31',
      submissionId: id,
      questionId: 'brake-check',
    });
    expect(action?.moves.find(({ move }) => move === 'DECLINED')).toMatchObject({ allowed: false });
    const later = await at.officer.refusal(
      `mutation ($input: MoveActionInput!) { moveAction(input: $input) { __typename } }`,
      {
        input: {
          assessmentId: at.assessmentId,
          key: action?.key,
          operationId: randomUUID(),
          baseRevision: 0,
          move: 'ACCEPTED',
          ownerId: app.viewer('contributor').userId,
          dueOn: '2027-02-01',
        },
      },
    );
    expect(later.message).toContain('The review asks for this earlier');
  });

  it('sees a condition as met while its action is verified', async () => {
    const { assessmentId } = at;
    await call(at.officer, CONTINUE_DRAFT, { assessmentId });
    const { addLink } = await at.officer.ask<{ addLink: { id: string } }>(ADD_LINK, {
      input: {
        assessmentId,
        title: 'Log of the checks',
        url: 'https://example.org/log',
        tier: 2,
        effectiveOn: '2026-10-01',
        operationId: randomUUID(),
      },
    });
    const { assessment } = await at.officer.ask<PlanShown>(PLAN, { id: assessmentId });
    const key = assessment.plan.find((action) => action.key.startsWith('condition:'))?.key;
    const move = (client: TestClient, to: string, baseRevision: number, more: object = {}) =>
      client.ask(MOVE, { input: { assessmentId, key, operationId: randomUUID(), baseRevision, move: to, ...more } });
    const met = async () => {
      const shown = await at.officer.ask<{ submissionOutcome: { conditions: { metAt: string | null }[] } }>(
        'query ($id: ID!) { submissionOutcome(submissionId: $id) { conditions { metAt } } }',
        { id },
      );
      return shown.submissionOutcome.conditions.map(({ metAt }) => metAt !== null);
    };
    const owned = { ownerId: app.viewer('contributor').userId, dueOn: '2027-01-31' };
    await move(at.officer, 'ACCEPTED', 0, owned);
    await move(at.contributor, 'STARTED', 1);
    await move(at.contributor, 'DONE', 2);
    expect(await met()).toEqual([false]);
    await move(at.officer, 'VERIFIED', 3, { evidenceIds: [addLink.id] });
    expect(await met()).toEqual([true]);
    await move(at.officer, 'PROPOSED', 4, { reason: 'The log stopped.' });
    expect(await met()).toEqual([false]);
  });

  it('takes one objection to a verdict, of two at once, and lets nobody who judged decide on it', async () => {
    const contest = { submissionId: id, subject: 'ANSWER', subjectId: 'brake-check', reasons: 'The log was attached.' };
    const both = await Promise.allSettled([
      call<Outcome>(at.officer, CONTEST, contest),
      call<Outcome>(at.admin, CONTEST, contest),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await refused(at.officer, CONTEST, { ...contest, subjectId: 'not-judged' })).code).toBe('APPEAL_REFUSED');
    const { reviewOutcome: seen } = await at.reviewer.ask<{ reviewOutcome: Outcome }>(OF_BODY, { id });
    expect(seen.appeals).toMatchObject([{ outcome: null, mayDecide: false }]);
    const decide = { submissionId: id, appealId: seen.appeals[0]?.id, outcome: 'DISMISSED', answer: 'It stands.' };
    for (const client of [at.reviewer, at.lead]) {
      expect((await refused(client, DECIDE_APPEAL, decide)).code).toBe('CASE_NOT_YOURS');
    }
  });

  it('freezes a corrected decision beside the first where the objection is upheld', async () => {
    const third = await thirdReviewer(app, at);
    app.moveTo('2026-11-09T09:00:00Z');
    const { reviewOutcome: before } = await third.ask<{ reviewOutcome: Outcome }>(OF_BODY, { id });
    expect(before.appeals).toMatchObject([{ mayDecide: true }]);
    const input = { submissionId: id, appealId: before.appeals[0]?.id, outcome: 'UPHELD', answer: 'The log is there.' };
    expect((await refused(third, DECIDE_APPEAL, input)).fields).toMatchObject([{ field: 'verdict' }]);
    await call<Outcome>(third, DECIDE_APPEAL, { ...input, verdict: 'CONFIRMED' });
    const { submissionOutcome: seen } = await at.officer.ask<{ submissionOutcome: Outcome }>(OF_COMPANY, { id });
    expect(seen.decisions).toHaveLength(2);
    expect(seen.decisions[0]).toMatchObject({ corrects: seen.decisions[1]?.id, outcome: 'CONDITIONAL' });
    const brake = (place: number) =>
      seen.decisions[place]?.verdicts.find(({ subjectId }) => subjectId === 'brake-check')?.verdict;
    expect([brake(0), brake(1)]).toEqual(['CONFIRMED', 'LOWERED']);
    expect(seen.appeals).toMatchObject([{ outcome: 'UPHELD', answer: 'The log is there.' }]);
    expect(seen.conditions).toHaveLength(1);
    expect((await refused(third, DECIDE_APPEAL, { ...input, verdict: 'CONFIRMED' })).code).toBe('APPEAL_REFUSED');
  });

  it('shows nothing of it to another company', async () => {
    const other = await app.as('compliance-officer', BRIGHTPEBBLE);
    expect((await other.refusal(OF_COMPANY, { id })).code).toBe('NOT_FOUND');
    expect(
      (await refused(other, CONTEST, { submissionId: id, subject: 'ANSWER', subjectId: 'x', reasons: 'y' })).code,
    ).toBe('NOT_FOUND');
  });

  describe('when somebody is faster', () => {
    let next: SubmittedCase;

    beforeEach(async () => {
      next = await submittedCase(app, { product: randomUUID(), programme: at });
      await claimed(app, next.submission.id);
    });

    it('A53: a reviewer whose appointment or role ended decides nothing, also in the middle of it', async () => {
      const submissionId = next.submission.id;
      const decide = { submissionId, outcome: 'RETURNED', statement: 'Please mend.', conditions: [] };
      const reviewer = app.viewer('reviewer', REVIEWERS);
      const end = (moment: string | null) =>
        app.app
          .get(TenantTx)
          .run(reviewer, (em) =>
            em.query(`update app.programme_reviewer set ended_at = $3 where programme_id = $1 and person_id = $2`, [
              at.programmeId,
              reviewer.userId,
              moment,
            ]),
          );
      const [decided] = await Promise.allSettled([call<Outcome>(next.reviewer, DECIDE, decide), end(NOW)]);
      expect((await refused(next.reviewer, DECIDE, decide)).code).toBe('NOT_FOUND');
      const { submissionOutcome: seen } = await next.officer.ask<{ submissionOutcome: Outcome }>(OF_COMPANY, {
        id: submissionId,
      });
      expect(seen.decisions).toHaveLength(decided.status === 'fulfilled' ? 1 : 0);
      await end(null);
    });

    it('A53: of a return and a closure at the same moment one stands', async () => {
      const submissionId = next.submission.id;
      const decide = (client: TestClient, outcome: string) =>
        call<Outcome>(client, DECIDE, { submissionId, outcome, statement: 'Decided.', conditions: [] });
      const both = await Promise.allSettled([decide(next.reviewer, 'RETURNED'), decide(next.lead, 'CLOSED')]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { submissionOutcome: seen } = await next.officer.ask<{ submissionOutcome: Outcome }>(OF_COMPANY, {
        id: submissionId,
      });
      expect(seen.decisions).toHaveLength(1);
    });

    it('a decision and a withdrawal at the same moment end in one whole state', async () => {
      const submissionId = next.submission.id;
      const [decided, withdrawn] = await Promise.allSettled([
        call<Outcome>(next.reviewer, DECIDE, {
          submissionId,
          outcome: 'RETURNED',
          statement: 'Please mend.',
          conditions: [],
        }),
        call(next.officer, WITHDRAW, { submissionId }),
      ]);
      const { submissionOutcome: seen } = await next.officer.ask<{ submissionOutcome: Outcome }>(OF_COMPANY, {
        id: submissionId,
      });
      expect(seen.decisions).toHaveLength(decided.status === 'fulfilled' ? 1 : 0);
      expect([decided.status, withdrawn.status]).toContain('fulfilled');
    });

    it('a request is not answered after the submission was closed', async () => {
      const submissionId = next.submission.id;
      const asked = await call<Correspondence>(next.reviewer, ASK, { submissionId, text: 'Is it still on offer?' });
      await call<Outcome>(next.reviewer, DECIDE, {
        submissionId,
        outcome: 'CLOSED',
        statement: 'It left the market.',
        conditions: [],
      });
      const late = { submissionId, requestId: asked.requests[0]?.id, text: 'It is not.' };
      expect((await refused(next.officer, ANSWER_REVIEWER, late)).code).toBe('CASE_CLOSED');
      expect((await refused(next.reviewer, ASK, { submissionId, text: 'Sure?' })).code).toBe('CASE_CLOSED');
    });

    it('keeps the verdicts of the version before on what is the same in the next', async () => {
      await lowered(app, next.submission.id, 'brake-check', { reason: 'As before.' });
      const decide = { outcome: 'RETURNED', statement: 'As it was.', conditions: [] };
      await call<Outcome>(next.reviewer, DECIDE, { submissionId: next.submission.id, ...decide });
      const again = await approveSubmission(next.admin, await requestSubmission(next.officer, next));
      const id2 = again?.id ?? '';
      const { review } = await next.reviewer.ask<Reading>(READING, { id: id2 });
      expect(review.verdicts).toMatchObject([{ subjectId: 'brake-check', reason: 'As before.', carried: true }]);
      await call<Outcome>(next.reviewer, DECIDE, { submissionId: id2, ...decide });
      const { submissionOutcome: seen } = await next.officer.ask<{ submissionOutcome: Outcome }>(OF_COMPANY, {
        id: id2,
      });
      expect(seen.decisions[0]?.verdicts).toMatchObject([
        { subjectId: 'brake-check', verdict: 'LOWERED', reason: 'As before.' },
      ]);
    });

    it('goes on where the version before was withdrawn, without its verdicts', async () => {
      await lowered(app, next.submission.id, 'brake-check');
      await call(next.officer, WITHDRAW, { submissionId: next.submission.id });
      const again = await approveSubmission(next.admin, await requestSubmission(next.officer, next));
      const id2 = again?.id ?? '';
      expect((await next.reviewer.ask<Reading>(READING, { id: id2 })).review.verdicts).toEqual([]);
      const prepared = await call<Preparation>(next.reviewer, PREPARE, { submissionId: id2 });
      expect(prepared.secondReview).toHaveLength(3);
    });

    it('is reviewed without conditions where both reviewers agree', async () => {
      const submissionId = next.submission.id;
      await lowered(app, submissionId, 'brake-check');
      await secondReviewed(next, submissionId, brakes);
      const done = await call<Outcome>(next.reviewer, DECIDE, {
        submissionId,
        outcome: 'REVIEWED',
        statement: 'Sound.',
        conditions: [],
      });
      expect(done.decisions[0]?.outcome).toBe('REVIEWED');
    });
  });
});
