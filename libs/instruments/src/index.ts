export type * from './instrument.js';
