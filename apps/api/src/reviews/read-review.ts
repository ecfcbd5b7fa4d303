import type { EntityManager } from 'typeorm';
import type { AdviceText, PrivateNote, ReviewVerdict } from './review.types.js';
import type { ReviewSubject } from './review-words.types.js';

const VERDICT_JSON = `json_build_object('subject', v.subject, 'subjectId', v.subject_id, 'slot', v.slot,
  'reviewer', (select json_build_object('id', p.id, 'name', p.name) from app.person p
     where p.tenant_id = v.tenant_id and p.id = v.reviewer_id),
  'verdict', v.verdict, 'level', v.level, 'tier', v.tier, 'reason', v.reason, 'advice', v.advice,
  'carried', v.carried_from is not null, 'revision', v.revision, 'updatedAt', v.updated_at)`;

/** Verdicts on a submission, those taken back included: their revision is what the next one builds on. */
export async function readGiven(em: EntityManager, submissionId: string): Promise<ReviewVerdict[]> {
  const found: { row: ReviewVerdict }[] = await em.query(
    `select ${VERDICT_JSON} as row from app.review_verdict v where v.submission_id = $1
      order by v.subject, v.subject_id, v.slot`,
    [submissionId],
  );
  return found.map(({ row }) => row);
}

export async function readOneGiven(
  em: EntityManager,
  submissionId: string,
  { subject, subjectId, slot }: { subject: ReviewSubject; subjectId: string; slot: number },
): Promise<ReviewVerdict | null> {
  const [found]: { row: ReviewVerdict }[] = await em.query(
    `select ${VERDICT_JSON} as row from app.review_verdict v
      where v.submission_id = $1 and v.subject = $2 and v.subject_id = $3 and v.slot = $4`,
    [submissionId, subject, subjectId, slot],
  );
  return found?.row ?? null;
}

export async function readNotes(em: EntityManager, submissionId: string, personId: string): Promise<PrivateNote[]> {
  const found: { row: PrivateNote }[] = await em.query(
    `select json_build_object('id', n.id, 'subject', n.subject, 'subjectId', n.subject_id, 'text', n.text,
        'writtenBy', (select json_build_object('id', p.id, 'name', p.name) from app.person p
           where p.tenant_id = n.tenant_id and p.id = n.written_by),
        'writtenAt', n.written_at, 'mayRemove', n.written_by = $2) as row
       from app.private_note n where n.submission_id = $1 and n.removed_at is null order by n.written_at, n.id`,
    [submissionId, personId],
  );
  return found.map(({ row }) => row);
}

export function readAdvice(em: EntityManager, bodyId: string): Promise<AdviceText[]> {
  return em.query<AdviceText[]>(
    `select id, title, text, question_ids as "questionIds", revision from app.advice_text
      where tenant_id = $1 and removed_at is null order by lower(title), id`,
    [bodyId],
  );
}
