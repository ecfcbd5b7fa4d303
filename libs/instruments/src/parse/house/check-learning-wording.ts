import type { SelfCheck } from '../../learning.js';
import type { Draft, Places } from '../draft.js';
import { checkText } from './check-text.js';

/**
 * Our own lessons keep to our words. The evidence library speaks of studies by their names, such as "Global Kids
 * Online", and the courses are those of others: both keep only to the terms on abuse.
 */
export function checkLearningWording({ learning, places }: Draft): void {
  for (const part of learning.orientation) {
    const at = places.of(part);
    for (const key of ['title', 'about', 'outcome'] as const) checkText(part[key], at.below(key));
    part.sections.forEach((section, index) => {
      for (const key of ['title', 'text', 'exercise'] as const)
        checkText(section[key], at.below('sections', index, key));
    });
    part.goOn.forEach((course, index) => {
      for (const key of ['title', 'note'] as const) checkText(course[key], at.below('goOn', index, key), 'terms');
    });
    checkSelfChecks(part.check, places);
  }
  for (const lesson of learning.lessons) {
    for (const key of ['title', 'text'] as const) checkText(lesson[key], places.of(lesson).below(key));
    checkSelfChecks(lesson.check, places);
  }
  for (const item of learning.evidence) {
    for (const key of ['title', 'what', 'says', 'use', 'caution'] as const)
      checkText(item[key], places.of(item).below(key), 'terms');
  }
}

function checkSelfChecks(checks: readonly SelfCheck[], places: Places): void {
  for (const one of checks) {
    const at = places.of(one);
    for (const key of ['asks', 'because'] as const) checkText(one[key], at.below(key));
    for (const { id, label } of one.choices) checkText(label, at.below('choices', id));
  }
}
