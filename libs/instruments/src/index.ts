export type * from './instrument.js';
export { canonicalJson } from './canonical-json.js';
export { sourceFamily, sourceLabel } from './source-label.js';
