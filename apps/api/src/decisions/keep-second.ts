import type { EntityManager } from 'typeorm';
import { sameOutcome } from '#libs/review';
import type { HeldCase } from '../correspondence/hold-case.js';
import { problem } from '../platform/problems.js';
import { firstOf } from './preparation.js';
import { readVerdicts, writeVerdict, type NewVerdict } from './verdict-rows.js';

/** The second reviewer's verdict, given once; whether the two agree is kept as it was at that moment. */
export async function keepSecond(em: EntityManager, held: HeldCase, given: NewVerdict, now: Date): Promise<true> {
  const { subject, subjectId, verdict, level, tier } = given;
  if (verdict === null) throw problem('SECOND_REVIEW_REFUSED', { because: 'a second verdict stands as it was given' });
  const verdicts = await readVerdicts(em, held.submissionId);
  const [, known] = await em.query<[unknown[], number]>(
    `update app.second_review set agreed = $5
      where tenant_id = $1 and submission_id = $2 and subject = $3 and subject_id = $4 and agreed is null`,
    [
      held.bodyId,
      held.submissionId,
      subject,
      subjectId,
      sameOutcome(firstOf(subject, subjectId, verdicts), { verdict, level, tier }),
    ],
  );
  if (known === 0 || !(await writeVerdict(em, held, given, 0, now))) {
    throw problem('SECOND_REVIEW_REFUSED', { because: 'it is not part of it, or was judged already' });
  }
  return true;
}
