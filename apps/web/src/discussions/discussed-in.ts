import type { AssessmentStore } from '../assessments/assessment-store.ts';

/** Where a question is discussed: an inherited one in the organisation's own assessment; undefined where there is none yet. */
export function discussedIn(store: AssessmentStore, questionId: string): string | undefined {
  const { head, catalogue, mode } = store;
  const inherited = mode !== 'organisation' && catalogue.questions.get(questionId)?.about === 'organisation';
  return inherited ? (head.organisationAssessmentId ?? undefined) : head.id;
}
