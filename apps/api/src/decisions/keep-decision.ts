import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Agreement, Outcome } from '#libs/review';
import type { AssessmentResult } from '#libs/scoring';
import { submittedResult } from '#libs/submission';
import type { SigningKey } from '../platform/signing-keys.js';
import type { Viewer } from '../platform/viewer.js';
import { DECISION_FORMAT, freezeDecision, type FrozenCondition, type FrozenVerdict } from './frozen-decision.js';
import type { Prepared } from './preparation.js';
import type { VerdictRow } from './verdict-rows.js';

interface Said {
  readonly outcome: Outcome;
  readonly statement: string;
  readonly letter: string;
  readonly conditions: readonly FrozenCondition[];
  /** The decision that an appeal corrects, and the appeal. */
  readonly corrects: string | null;
  readonly appeal: string | null;
}

interface Weighed {
  readonly standing: readonly VerdictRow[];
  readonly reviewed: AssessmentResult;
  readonly agreement: Agreement;
}

/** Freezes a decision with all it rests on, and its conditions; returns its id. */
export async function keepDecision(
  em: EntityManager,
  viewer: Viewer,
  { held, sealed }: Prepared,
  { standing, reviewed, agreement }: Weighed,
  said: Said,
  key: SigningKey,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const { submission, programme, body, company, instrument } = sealed.file;
  const secondBy = held.secondReviewer === viewer.userId ? null : held.secondReviewer;
  const { canonical, signature } = freezeDecision(
    {
      format: DECISION_FORMAT,
      decision: {
        id,
        outcome: said.outcome,
        decidedAt: now.toISOString(),
        corrects: said.corrects,
        appeal: said.appeal,
      },
      submission: { id: submission.id, version: submission.version, digest: sealed.digest },
      programme,
      body,
      company,
      instrument,
      decidedBy: { id: viewer.userId, role: viewer.role },
      secondBy: secondBy === null ? null : { id: secondBy, role: 'second reviewer' },
      statement: said.statement,
      letter: said.letter,
      verdicts: frozenVerdicts(standing),
      agreement,
      conditions: said.conditions,
      figures: { evidenced: submittedResult(sealed.result), reviewed: submittedResult(reviewed) },
    },
    key,
  );
  const keys = [held.companyId, held.submissionId, held.bodyId, held.programmeId];
  await em.query(
    `insert into app.case_decision (tenant_id, submission_id, body_id, programme_id, id, outcome, canonical, signature,
        key_id, statement, letter, decided_by, second_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...keys,
      id,
      said.outcome,
      canonical,
      signature,
      key.keyId,
      said.statement,
      said.letter,
      viewer.userId,
      secondBy,
      now,
    ],
  );
  // An appeal freezes the conditions that stand; their rows are there already.
  if (said.corrects !== null) return id;
  for (const { id: conditionId, questionId, text, dueOn } of said.conditions) {
    await em.query(
      `insert into app.case_condition (tenant_id, submission_id, body_id, programme_id, id, decision_id, question_id,
          text, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...keys, conditionId, id, questionId, text, dueOn],
    );
  }
  return id;
}

/** One per part: where two agree, the first's words, with the second's added where they say more. */
function frozenVerdicts(standing: readonly VerdictRow[]): FrozenVerdict[] {
  const parts = Map.groupBy(standing, ({ subject, subjectId }) => `${subject} ${subjectId}`);
  return [...parts.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { subject, subjectId, verdict, level, tier, reviewerId, carriedFrom } = first;
    const together = (pick: (row: VerdictRow) => string) =>
      [...new Set(rows.map(pick))].filter((text) => text !== '').join('\n\n');
    return [
      {
        subject,
        subjectId,
        verdict,
        level,
        tier,
        reason: together(({ reason }) => reason),
        advice: together(({ advice }) => advice),
        by: reviewerId,
        carriedFrom,
      },
    ];
  });
}
