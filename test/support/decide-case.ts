import { randomUUID } from 'node:crypto';
import { holdCase } from '#api/correspondence/hold-case.js';
import { writeVerdict } from '#api/decisions/verdict-rows.js';
import { ReviewerTx } from '#api/platform/reviewer-tx.js';
import type { TestClient } from './graphql-client.js';
import { REVIEWERS } from './people.js';
import type { TestApp } from './start-app.js';

const AT = new Date('2026-11-02T09:00:00Z');
export const CORRESPONDENCE = `submissionId state turn waitingSince promisedOn mayWrite mayAsk
  requests { id questionId text answeredAt settledAt opensAnswer ofEarlierVersion messages { side authorName text } }
  messages { text } events { kind side questionId outcome }`;
export const PREPARATION = `submissionId state missing hasSecondReviewer mayPrepare mayTakeSecond mayDecide
  outcomes { outcome because } agreement { subjects judged agreed open }
  secondReview { subject subjectId because differs mayFind levels settledWith
    first { verdict level reason } second { verdict level reason } }`;
export const OUTCOME = `submissionId decisions { id outcome statement letter digest corrects reviewedIndex evidencedIndex
    verdicts { subject subjectId title verdict level reason advice mayContest } agreement { subjects agreed } }
  conditions { id questionId text dueOn } appeals { id subjectId reasons outcome answer mayDecide }`;

export interface Correspondence {
  readonly state: string;
  readonly turn: string;
  readonly waitingSince: string;
  readonly promisedOn: string | null;
  readonly requests: readonly {
    readonly id: string;
    readonly questionId: string | null;
    readonly text: string;
    readonly answeredAt: string | null;
    readonly settledAt: string | null;
    readonly opensAnswer: boolean;
    readonly ofEarlierVersion: boolean;
    readonly messages: readonly { readonly side: string; readonly text: string }[];
  }[];
  readonly events: readonly { readonly kind: string; readonly side: string }[];
}

export interface Preparation {
  readonly missing: readonly string[];
  readonly outcomes: readonly { readonly outcome: string; readonly because: string | null }[];
  readonly agreement: {
    readonly subjects: number;
    readonly judged: number;
    readonly agreed: number;
    readonly open: number;
  };
  readonly secondReview: readonly {
    readonly subject: string;
    readonly subjectId: string;
    readonly differs: boolean;
    readonly mayFind: readonly string[];
    readonly levels: readonly number[];
    readonly first: { readonly verdict: string; readonly reason: string } | null;
    readonly second: { readonly verdict: string } | null;
  }[];
}

export interface Outcome {
  readonly decisions: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly statement: string;
    readonly letter: string;
    readonly digest: string;
    readonly corrects: string | null;
    readonly verdicts: readonly {
      readonly subjectId: string;
      readonly verdict: string;
      readonly reason: string;
      readonly advice: string;
      readonly mayContest: boolean;
    }[];
  }[];
  readonly conditions: readonly { readonly id: string; readonly questionId: string | null; readonly text: string }[];
  readonly appeals: readonly {
    readonly id: string;
    readonly outcome: string | null;
    readonly answer: string | null;
    readonly mayDecide: boolean;
  }[];
}

/** Calls a mutation of one `input`; `type` names the input. */
export async function call<Reply>(
  client: TestClient,
  [name, type, fields]: readonly [name: string, type: string, fields: string],
  input: Record<string, unknown>,
): Promise<Reply> {
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  const reply = await client.ask<Record<string, Reply>>(text, { input: { operationId: randomUUID(), ...input } });
  return reply[name] as Reply;
}

/** The refusal of the same. */
export function refused(
  client: TestClient,
  [name, type]: readonly [name: string, type: string, fields: string],
  input: Record<string, unknown>,
) {
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
  return client.refusal(text, { input: { operationId: randomUUID(), ...input } });
}

export const ASK = ['askCompany', 'AskCompanyInput', CORRESPONDENCE] as const;
export const ANSWER_REVIEWER = ['writeToReviewer', 'CaseMessageInput', CORRESPONDENCE] as const;
export const SETTLE = ['settleRequest', 'SettleRequestInput', CORRESPONDENCE] as const;
export const PREPARE = ['prepareDecision', 'CaseInput', PREPARATION] as const;
export const TAKE_SECOND = ['takeSecondReview', 'CaseInput', PREPARATION] as const;
export const JUDGE_SECOND = ['saveSecondVerdict', 'SecondVerdictInput', PREPARATION] as const;
export const SETTLE_DIFFERENCE = ['settleDifference', 'SettleDifferenceInput', PREPARATION] as const;
export const DECIDE = ['decideCase', 'DecideCaseInput', OUTCOME] as const;
export const CONTEST = ['contestVerdict', 'ContestVerdictInput', OUTCOME] as const;
export const DECIDE_APPEAL = ['decideAppeal', 'DecideAppealInput', OUTCOME] as const;

/** The reviewer takes the case, as the queue does. */
export async function claimed(app: TestApp, submissionId: string): Promise<void> {
  const reviewer = app.viewer('reviewer', REVIEWERS);
  await app.app
    .get(ReviewerTx)
    .run(reviewer, (em) =>
      em.query(
        `update app.submission_case set state = 'claimed', claimed_by = $2, claimed_at = $3 where submission_id = $1`,
        [submissionId, reviewer.userId, AT],
      ),
    );
}

/** The first reviewer finds that an answer counts for less. */
export async function lowered(
  app: TestApp,
  submissionId: string,
  subjectId: string,
  { level = 1, reason = 'The plan is not dated.', advice = 'Date the plan.' } = {},
): Promise<void> {
  const reviewer = app.viewer('reviewer', REVIEWERS);
  await app.app.get(ReviewerTx).run(reviewer, async (em) => {
    const held = await holdCase(em, submissionId);
    const given = { subject: 'answer', subjectId, slot: 1, reviewerId: reviewer.userId, verdict: 'lowered' } as const;
    const words = { level: level as 1, tier: null, reason, advice, carriedFrom: null };
    await writeVerdict(em, held, { ...given, ...words }, 0, AT);
  });
}

/** A private note of the reviewer on the whole. */
export async function noted(app: TestApp, submissionId: string, text: string): Promise<void> {
  const reviewer = app.viewer('reviewer', REVIEWERS);
  await app.app.get(ReviewerTx).run(reviewer, async (em) => {
    const held = await holdCase(em, submissionId);
    await em.query(
      `insert into app.private_note (tenant_id, id, submission_id, company_id, text, written_by, written_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [held.bodyId, randomUUID(), submissionId, held.companyId, text, reviewer.userId, AT],
    );
  });
}

/** Prepares, and has the lead judge everything that a second person judges the same as the first. */
export async function secondReviewed(
  { reviewer, lead }: { readonly reviewer: TestClient; readonly lead: TestClient },
  submissionId: string,
  first: Readonly<Record<string, { verdict: string; level?: number; reason?: string }>> = {},
): Promise<Preparation> {
  await call<Preparation>(reviewer, PREPARE, { submissionId });
  const taken = await call<Preparation>(lead, TAKE_SECOND, { submissionId });
  let last = taken;
  for (const { subject, subjectId } of taken.secondReview) {
    const found = first[subjectId] ?? { verdict: 'CONFIRMED' };
    last = await call<Preparation>(lead, JUDGE_SECOND, { submissionId, subject, subjectId, reason: '', ...found });
  }
  return last;
}
