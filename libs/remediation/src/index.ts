export type * from './plan-item.js';
