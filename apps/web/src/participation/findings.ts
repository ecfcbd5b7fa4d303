import { findParticipationGaps, type ParticipationFinding } from '#libs/scoring';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import type { ConsultationFieldsFragment } from '../graphql/generated/graphql.ts';

/** What is missing on record with the answers as they stand on this device; the same rule as on the server. */
export function findingsOf({ catalogue, result, head }: AssessmentStore): readonly ParticipationFinding[] {
  return findParticipationGaps(
    catalogue.instrument,
    result,
    head.participation.consultations.map(({ questionIds }) => questionIds),
  );
}

export function recordsFor({ head }: AssessmentStore, questionId: string): readonly ConsultationFieldsFragment[] {
  return head.participation.consultations.filter(({ questionIds }) => questionIds.includes(questionId));
}
