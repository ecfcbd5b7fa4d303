export {
  assessmentJson,
  ASSESSMENT_FORMAT,
  type AssessmentJson,
  type SetScoreJson,
  type Subject,
} from './assessment-json.js';
export { buildReport } from './build-report.js';
export { progressInWords } from './progress-text.js';
export type { PlanDecision, ReportInput, ReportMeta } from './report-input.js';
export type * from './report.js';
export type { ReportDecision, ReportReview, ReportVerdict, ReviewedFigure } from './review.js';
export type { ReportConsultation, ReportParticipation } from './participation.js';
