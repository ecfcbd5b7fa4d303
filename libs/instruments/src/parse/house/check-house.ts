import type { Draft } from '../draft.js';
import { checkAlike } from './check-alike.js';
import { checkCiting } from './check-citing.js';
import { checkCompleteness } from './check-completeness.js';
import { checkExampleKinds } from './check-example-kinds.js';
import { checkLaws } from './check-laws.js';
import { checkLearningTexts } from './check-learning-texts.js';
import { checkLength } from './check-length.js';
import { checkScreening } from './check-screening.js';
import { checkSize } from './check-size.js';
import { checkSubstance } from './check-substance.js';
import { checkWording } from './check-wording.js';

const CHECKS = [
  checkSize,
  checkCompleteness,
  checkLength,
  checkSubstance,
  checkAlike,
  checkWording,
  checkCiting,
  checkLaws,
  checkExampleKinds,
  checkScreening,
  checkLearningTexts,
];

/** The house rules of `houseRules: opencria`; an instrument that does not name them is not held to them. */
export function checkHouse(draft: Draft): void {
  if (draft.header.houseRules !== 'opencria') return;
  for (const check of CHECKS) check(draft);
}
