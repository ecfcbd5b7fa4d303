export {
  assessmentJson,
  ASSESSMENT_FORMAT,
  type AssessmentJson,
  type SetScoreJson,
  type Subject,
} from './assessment-json.js';
export { buildReport } from './build-report.js';
export { buildDocument } from './documents/build-document.js';
export { DOCUMENTS, type DocumentKind } from './documents/document-kind.js';
export type { Disclosure } from './documents/public-disclosure.js';
export {
  readRedaction,
  REDACTION_FIELDS,
  REDACTION_REASONS,
  type Redaction,
  type RedactionFault,
} from './documents/redaction.js';
export { buildBoard, type Board, type BoardInput } from './portfolio/board.js';
export { progressInWords } from './progress-text.js';
export type { PlanDecision, ReportInput, ReportMeta } from './report-input.js';
export type * from './report.js';
export type { ReportDecision, ReportReview, ReportVerdict, ReviewedFigure } from './review.js';
export type { ReportConsultation, ReportParticipation } from './participation.js';
