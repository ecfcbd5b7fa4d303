export type * from './instrument.js';
export type * from './learning.js';
export type * from './translation.js';
export { crosswalks, type Crosswalk, type CrosswalkRow } from './crosswalk.js';
export { canonicalJson } from './canonical-json.js';
export { expectedPractice, type ExpectedPractice } from './expected-practice.js';
export { sourceFamily, sourceLabel } from './source-label.js';
