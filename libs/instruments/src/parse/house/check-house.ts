import type { Draft } from '../draft.js';
import { checkCiting } from './check-citing.js';
import { checkCompleteness } from './check-completeness.js';
import { checkExampleKinds } from './check-example-kinds.js';
import { checkLength } from './check-length.js';
import { checkWording } from './check-wording.js';

/** The house rules of `houseRules: opencria`; an instrument that does not name them is not held to them. */
export function checkHouse(draft: Draft): void {
  if (draft.header.houseRules !== 'opencria') return;
  for (const check of [checkCompleteness, checkLength, checkWording, checkCiting, checkExampleKinds]) check(draft);
}
