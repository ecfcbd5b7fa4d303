import type { Instrument } from '#libs/instruments';
import type { AssessmentInput, AssessmentResult, IsoDate } from '#libs/scoring';
import type { ReportParticipation } from './participation.js';
import type { ReportReview } from './review.js';
import type { ActionState, PlanItem } from '#libs/remediation';

/** Who and what a report is about. Holds roles, never names of persons. */
export interface ReportMeta {
  readonly organisation: string;
  readonly product: {
    readonly name: string;
    readonly description: string;
    /** As they should be printed. */
    readonly markets: readonly string[];
    readonly ageBands: readonly string[];
  };
  /** draft: not submitted, says so on every page; self-declared: submitted, not yet reviewed. */
  readonly reviewState: 'draft' | 'self-declared';
  readonly madeOn: IsoDate;
  /** Roles that answered. */
  readonly answeredBy?: readonly string[];
  /** Applicable questions without an answer. */
  readonly unansweredCount: number;
}

/** What the organisation decided on one step of its plan. Who owns it stays a role. */
export interface PlanDecision {
  readonly status: ActionState;
  /** Agreed date; absent: the proposed one. */
  readonly dueOn?: IsoDate;
  /** Why it was declined or sent back. */
  readonly reason?: string;
}

/** Everything a report is made of; the figures come from `result` alone and are never worked out again. */
export interface ReportInput {
  readonly instrument: Instrument;
  readonly input: AssessmentInput;
  readonly result: AssessmentResult;
  readonly plan: readonly PlanItem[];
  /** By key of the plan item; absent: proposed. */
  readonly decisions?: Readonly<Record<string, PlanDecision>>;
  /** Absent: no records are kept, as on the command line. */
  readonly participation?: ReportParticipation;
  /** Absent: not submitted. */
  readonly review?: ReportReview;
  readonly meta: ReportMeta;
}
