import type { Subjects } from '../assessments/changes.service.js';
import type { LiveKind, LiveNotice } from '../platform/live/announce.js';

/** What a page is kept up to date about. */
export interface Followed {
  /** The assessment the page shows; null where it shows those of the whole organisation. */
  readonly assessmentId: string | null;
  readonly concerns: (notice: Pick<LiveNotice, 'subject' | 'kind'>) => boolean;
  /** Where it differs from before, more is followed than was told of so far. */
  readonly mark: string | null;
}

export function followedOf({ assessmentId, productId, organisationAssessmentId }: Subjects): Followed {
  const subjects = [assessmentId, productId, organisationAssessmentId];
  return { assessmentId, mark: organisationAssessmentId, concerns: ({ subject }) => subjects.includes(subject) };
}

/** Answers say what evidence backs; the profile and state of an assessment say what it counts for. */
const ABOUT_EVIDENCE: readonly LiveKind[] = ['evidence', 'answer', 'assessment'];

export const ALL_EVIDENCE: Followed = {
  assessmentId: null,
  mark: null,
  concerns: ({ kind }) => ABOUT_EVIDENCE.includes(kind),
};
