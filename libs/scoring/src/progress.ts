import type { Block, Progress, QuestionResult } from './assessment-result.js';
import type { EvaluatedHarm } from './evaluate-harms.js';
import { isUnrated } from './rate-harm.js';

/** How many of some questions apply, and how many of those are answered. */
export interface Answered {
  readonly applicable: number;
  /** Everything but BLANK: "we do not know" and "not applicable" are answers. */
  readonly answered: number;
  readonly blank: number;
}

/** The one rule of progress, for a whole assessment as for a module of it. */
export function countAnswered(questions: readonly Pick<QuestionResult, 'state'>[]): Answered {
  let [applicable, blank] = [0, 0];
  for (const { state } of questions) {
    if (state === 'NA_AUTO') continue;
    applicable++;
    if (state === 'BLANK') blank++;
  }
  return { applicable, answered: applicable - blank, blank };
}

/** How far the assessment is filled in. */
export function progressOf(questions: readonly QuestionResult[], harms: readonly EvaluatedHarm[]): Progress {
  const inherited = countAnswered(questions.filter((question) => question.inherited));
  return {
    ...countAnswered(questions),
    inherited: { applicable: inherited.applicable, blank: inherited.blank },
    unratedHarms: unrated(harms).length,
  };
}

/**
 * The part of the progress that can be made in this assessment itself: what the organisation answers once for all
 * its products is left out. It is what every page shows as "of so many questions done".
 */
export function ownProgress({ applicable, blank, inherited }: Progress): Answered {
  const own = { applicable: applicable - inherited.applicable, blank: blank - inherited.blank };
  return { ...own, answered: own.applicable - own.blank };
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
