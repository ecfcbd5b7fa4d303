export type * from './submission.js';
export { SUBMISSION_FORMAT } from './submission.js';
export { readSubmission, signingText, submissionText, type ReadSubmission } from './sealed-text.js';
export { submittedInput } from './to-input.js';
export { submittedResult } from './submitted-result.js';
