import { randomUUID } from 'node:crypto';
import { BRIGHTPEBBLE } from '../support/people.js';
import { saveAnswer, SAVE_ANSWER } from '../support/assessment-story.js';
import {
  ANSWER_REVIEWER,
  ASK,
  call,
  claimed,
  CORRESPONDENCE,
  refused,
  SETTLE,
  type Correspondence,
} from '../support/decide-case.js';
import { letterTo } from '../support/mailbox.js';
import { startApp, type TestApp } from '../support/start-app.js';
import {
  approveSubmission,
  requestSubmission,
  SMALL_INSTRUMENT,
  submittedCase,
  type SubmittedCase,
} from '../support/submitted-case.js';

const OF_COMPANY = `query ($id: ID!) { submissionCorrespondence(submissionId: $id) { ${CORRESPONDENCE} } }`;
const OF_BODY = `query ($id: ID!) { reviewCorrespondence(submissionId: $id) { ${CORRESPONDENCE} } }`;

describe('asking a company back', () => {
  let app: TestApp;
  let at: SubmittedCase;
  const stated = (questionId: string, option: string) => ({
    input: {
      assessmentId: at.assessmentId,
      questionId,
      option,
      state: 'ANSWERED',
      baseRevision: 1,
      operationId: randomUUID(),
    },
  });

  beforeAll(async () => {
    app = await startApp({ env: SMALL_INSTRUMENT });
    at = await submittedCase(app);
    await claimed(app, at.submission.id);
  });
  afterAll(() => app.close());

  it('gives the company the turn, opens exactly the answer asked about, and writes that something waits', async () => {
    const before = await at.contributor.refusal(SAVE_ANSWER, stated('brake-check', 'logged'));
    expect(before.code).toBe('ASSESSMENT_NOT_DRAFT');
    app.moveTo('2026-11-04T09:00:00Z');
    const asked = await call<Correspondence>(at.reviewer, ASK, {
      submissionId: at.submission.id,
      questionId: 'brake-check',
      text: 'Which log do you mean?',
      dueOn: '2026-11-20',
    });
    expect(asked).toMatchObject({ state: 'claimed', turn: 'COMPANY', promisedOn: null });
    expect(asked.waitingSince).toContain('2026-11-04');

    const other = await at.contributor.refusal(SAVE_ANSWER, stated('help-line', 'never'));
    expect(other.code).toBe('ASSESSMENT_NOT_DRAFT');
    const { answer } = await saveAnswer(at.contributor, stated('brake-check', 'logged').input);
    expect(answer).toMatchObject({ option: 'logged', revision: 2 });

    const { email } = app.viewer('compliance-officer');
    const letter = await letterTo(app, email, /asks about your submission/);
    expect(JSON.stringify(letter)).not.toContain('Which log');
  });

  it('hands the turn back once every request is answered, and adds the days of the company to the promise', async () => {
    const { submissionCorrespondence: shown } = await at.officer.ask<{ submissionCorrespondence: Correspondence }>(
      OF_COMPANY,
      { id: at.submission.id },
    );
    expect(shown.requests[0]).toMatchObject({ text: 'Which log do you mean?', opensAnswer: true, answeredAt: null });
    app.moveTo('2026-11-07T09:00:00Z');
    const answered = await call<Correspondence>(at.officer, ANSWER_REVIEWER, {
      submissionId: at.submission.id,
      requestId: shown.requests[0]?.id,
      text: 'The one in the workshop.',
    });
    expect(answered.turn).toBe('BODY');
    expect(Date.parse(answered.promisedOn ?? '') - Date.parse(at.submission.promisedOn)).toBe(3 * 86_400_000);
    const { reviewCorrespondence: read } = await at.reviewer.ask<{ reviewCorrespondence: Correspondence }>(OF_BODY, {
      id: at.submission.id,
    });
    expect(read.requests[0]?.messages).toMatchObject([{ side: 'COMPANY', text: 'The one in the workshop.' }]);
    await letterTo(app, app.viewer('reviewer', 'Reviewing Body').email, /A company answered you/);
  });

  it('shows nothing to another company, nor lets it or a reader of this one speak', async () => {
    const other = await app.as('compliance-officer', BRIGHTPEBBLE);
    const id = at.submission.id;
    expect((await other.refusal(OF_COMPANY, { id })).code).toBe('NOT_FOUND');
    expect((await refused(other, ANSWER_REVIEWER, { submissionId: id, text: 'Hello' })).code).toBe('NOT_FOUND');
    expect((await refused(at.contributor, ANSWER_REVIEWER, { submissionId: id, text: 'Hello' })).code).toBe(
      'FORBIDDEN',
    );
    expect((await at.officer.refusal(OF_BODY, { id })).code).toBe('FORBIDDEN');
  });

  it('refuses a request about a question that does not exist, one due in the past, and empty words', async () => {
    const about = { submissionId: at.submission.id, text: 'Why?' };
    expect((await refused(at.reviewer, ASK, { ...about, questionId: 'nowhere' })).code).toBe('UNKNOWN_QUESTION');
    expect((await refused(at.reviewer, ASK, { ...about, dueOn: '2026-01-01' })).fields).toMatchObject([
      { field: 'dueOn' },
    ]);
    expect((await refused(at.reviewer, ASK, { ...about, text: '  ' })).code).toBe('INVALID_INPUT');
  });

  it('closes the answer again when the reviewer settles the request', async () => {
    const { reviewCorrespondence: read } = await at.reviewer.ask<{ reviewCorrespondence: Correspondence }>(OF_BODY, {
      id: at.submission.id,
    });
    const input = { submissionId: at.submission.id, requestId: read.requests[0]?.id };
    const settled = await call<Correspondence>(at.reviewer, SETTLE, input);
    expect(settled.requests[0]).toMatchObject({ opensAnswer: false });
    expect((await refused(at.reviewer, SETTLE, input)).code).toBe('REQUEST_SETTLED');
    const again = { input: { ...stated('brake-check', 'planned').input, baseRevision: 2 } };
    expect((await at.contributor.refusal(SAVE_ANSWER, again)).code).toBe('ASSESSMENT_NOT_DRAFT');
  });

  it('counts what was still asked as answered by the next version, whose case shows it', async () => {
    await call(at.reviewer, ASK, { submissionId: at.submission.id, questionId: 'brake-check', text: 'And the date?' });
    await saveAnswer(at.contributor, { ...stated('brake-check', 'measured').input, baseRevision: 2 });
    const next = await approveSubmission(at.admin, await requestSubmission(at.officer, at));
    expect(next).toMatchObject({ version: 2, turn: 'BODY' });
    const { reviewCorrespondence: read } = await at.reviewer.ask<{ reviewCorrespondence: Correspondence }>(OF_BODY, {
      id: next?.id,
    });
    expect(read.requests.map(({ text, ofEarlierVersion }) => [text, ofEarlierVersion])).toEqual([
      ['Which log do you mean?', true],
      ['And the date?', true],
    ]);
    expect(read.requests.at(-1)?.answeredAt).not.toBeNull();
  });
});
