import type { AssessmentInput, AssessmentResult } from '#libs/scoring';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import type { ActionKind, ActionStatus } from '../remediation/action-words.types.js';

export interface PlannedAction {
  readonly key: string;
  readonly title: string;
  readonly kind: ActionKind;
  readonly status: ActionStatus;
}

/** An assessment with the result it is compared by. */
export interface Side {
  readonly assessment: LoadedAssessment;
  readonly result: AssessmentResult;
  readonly input: AssessmentInput;
  /** What was decided on actions by then. */
  readonly decided: readonly PlannedAction[];
}
