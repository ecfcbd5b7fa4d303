import { findParticipationGaps } from '#libs/scoring';
import { evaluate } from '../assessments/evaluate.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { Participation, ParticipationFinding } from './consultation.types.js';

/** Records with the assessment they were read for, so that findings are worked out only where they are asked for. */
export interface LoadedParticipation extends Participation {
  readonly assessment: LoadedAssessment;
}

/** What is missing on record. */
export function findGaps({ assessment, consultations }: LoadedParticipation): ParticipationFinding[] {
  const recorded = consultations.map(({ questionIds }) => questionIds);
  return findParticipationGaps(assessment.loaded.instrument, evaluate(assessment), recorded).map((gap) =>
    gap.kind === 'none-recorded'
      ? { kind: gap.kind, questionId: null, level: null }
      : { kind: gap.kind, questionId: gap.question, level: gap.level },
  );
}
