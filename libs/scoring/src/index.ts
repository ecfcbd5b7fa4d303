export type * from './assessment-input.js';
export type * from './assessment-result.js';
