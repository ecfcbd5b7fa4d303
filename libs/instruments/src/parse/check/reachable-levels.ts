import type { Level, Question } from '../../instrument.js';

/** All levels that an answer to the question can have, ascending (scoring method section 3.2). */
export function reachableLevels(question: Pick<Question, 'scale' | 'options' | 'parts' | 'number'>): Level[] {
  if (question.scale === 'checklist') return checklistLevels(question.parts);
  const levels =
    question.scale === 'number'
      ? (question.number?.rows ?? []).map((row) => row.level)
      : question.options.map((option) => option.level);
  return [...new Set(levels)].sort((a, b) => a - b);
}

/** The level of a checklist: floor(4 x selected weight / total weight); in reverse, of the weight not selected. */
export function checklistLevel(selected: number, total: number, reverse = false): Level {
  return Math.floor((4 * (reverse ? total - selected : selected)) / total) as Level;
}

function checklistLevels(parts: Question['parts']): Level[] {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (total === 0) return [];
  let sums = new Set([0]);
  for (const part of parts) sums = new Set([...sums, ...[...sums].map((sum) => sum + part.weight)]);
  return [...new Set([...sums].map((sum) => checklistLevel(sum, total)))].sort((a, b) => a - b);
}
