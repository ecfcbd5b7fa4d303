import { paths } from '../app/paths.ts';
import type { NoticeFieldsFragment } from '../graphql/generated/graphql.ts';

type Where = 'ACTION' | 'EVIDENCE' | 'CASE' | 'QUESTIONS' | 'ASSESSMENT';

/** Where a notice leads, and what that is; null where there is nothing to open any more. */
export function placeOf({
  event,
  assessmentId,
  questionId,
  submissionId,
}: NoticeFieldsFragment): { readonly to: string; readonly where: Where } | null {
  if (submissionId) {
    const reviewing = event === 'CASE_ANSWERED' || event === 'CASE_CONTESTED';
    return { to: reviewing ? paths.review(submissionId) : paths.submission(submissionId), where: 'CASE' };
  }
  if (event === 'EVIDENCE_EXPIRING') return { to: paths.evidence, where: 'EVIDENCE' };
  if (!assessmentId) return null;
  if (event.startsWith('ACTION_')) return { to: paths.plan(assessmentId), where: 'ACTION' };
  if (questionId) {
    const open = event === 'MENTIONED' ? 'comments' : undefined;
    return { to: paths.question(assessmentId, questionId, open), where: 'ASSESSMENT' };
  }
  if (event === 'QUESTION_ASSIGNED') return { to: paths.myQuestions, where: 'QUESTIONS' };
  return { to: paths.assessment(assessmentId), where: 'ASSESSMENT' };
}

/** Name of the sentence that says it. */
export function sentenceOf({ event, owner, dueOn, step }: NoticeFieldsFragment, readerId: string): `says.${string}` {
  if (event === 'ACTION_OVERDUE' && owner?.id !== readerId) return 'says.ACTION_OVERDUE_OTHER';
  if (event === 'EVIDENCE_EXPIRING' && step === 0) return 'says.EVIDENCE_EXPIRED';
  if (event === 'QUESTION_ASSIGNED' && dueOn) return 'says.QUESTION_ASSIGNED_DUE';
  return `says.${event}`;
}
