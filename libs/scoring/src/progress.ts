import type { Block, Progress, QuestionResult } from './assessment-result.js';
import type { EvaluatedHarm } from './evaluate-harms.js';
import { isUnrated } from './rate-harm.js';

/** How far the assessment is filled in. */
export function progressOf(questions: readonly QuestionResult[], harms: readonly EvaluatedHarm[]): Progress {
  let [applicable, blank, inherited, inheritedBlank] = [0, 0, 0, 0];
  for (const result of questions) {
    if (result.state === 'NA_AUTO') continue;
    applicable++;
    if (result.inherited) inherited++;
    if (result.state !== 'BLANK') continue;
    blank++;
    if (result.inherited) inheritedBlank++;
  }
  return {
    applicable,
    answered: applicable - blank,
    blank,
    inherited: { applicable: inherited, blank: inheritedBlank },
    unratedHarms: unrated(harms).length,
  };
}

/** What in the score blocks a submission (section 6): nothing else does. */
export function blocksOf(
  questions: readonly QuestionResult[],
  harms: readonly EvaluatedHarm[],
  nothingApplies: boolean,
): readonly Block[] {
  const blocks: Block[] = [];
  if (nothingApplies) blocks.push({ kind: 'nothing-applies' });
  for (const result of questions) {
    if (result.scored && result.state === 'BLANK') blocks.push({ kind: 'blank', id: result.id });
  }
  for (const { result } of unrated(harms)) blocks.push({ kind: 'unrated-harm', id: result.id });
  return blocks;
}

const unrated = (harms: readonly EvaluatedHarm[]) =>
  harms.filter(({ result }) => result.applies !== 'false' && isUnrated(result));
