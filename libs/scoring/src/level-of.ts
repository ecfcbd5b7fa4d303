import type { Level, NumberScale, Question } from '#libs/instruments';
import type { Answer } from './assessment-input.js';

/**
 * The level an answer states (section 3.2), or undefined where it states none the question knows: nothing
 * chosen, an option or part of another version, "none of these" together with parts, a number outside its
 * range. Such an answer counts as BLANK: the method never guesses what was meant.
 */
export function levelOf(question: Question, answer: Answer): Level | undefined {
  if (question.number !== undefined)
    return answer.number === undefined ? undefined : numberLevel(question.number, answer.number);
  if (question.parts.length > 0) return answer.parts === undefined ? undefined : checklistLevel(question, answer.parts);
  if (answer.option === undefined) return undefined;
  for (const option of question.options) if (option.id === answer.option) return option.level;
  return undefined;
}

/** floor(4 × selected weight / total weight); a list of harmful practices counts what is not selected. */
function checklistLevel(question: Question, selected: readonly string[]): Level | undefined {
  if (selected.length === 0) return undefined;
  let total = 0;
  let chosen = 0;
  let known = 0;
  let exclusive = false;
  for (const part of question.parts) {
    const isChosen = selected.includes(part.id);
    if (isChosen) known++;
    if (part.exclusive) exclusive ||= isChosen;
    else {
      total += part.weight;
      if (isChosen) chosen += part.weight;
    }
  }
  if (known !== selected.length || (exclusive && known > 1)) return undefined;
  return levelOfWeight(question, chosen, total);
}

/** Rows ascend; the first has no `from`; the last one with `from <= value` applies. */
function numberLevel(scale: NumberScale, value: number): Level | undefined {
  if (!(value >= scale.min && value <= scale.max)) return undefined;
  let level: Level | undefined;
  for (const row of scale.rows) if (row.from === undefined || row.from <= value) level = row.level;
  return level;
}

/** Levels above `level` that some answer to the question can state, lowest first; empty at the top. */
export function levelsAbove(question: Question, level: Level): readonly Level[] {
  const rows = question.number?.rows ?? question.options;
  const reachable = question.parts.length > 0 ? checklistLevels(question) : rows.map((row) => row.level);
  return [...new Set(reachable)].filter((each) => each > level).sort((a, b) => a - b);
}

/** A heavy part can skip a level, so the levels of a checklist are those that some selection adds up to. */
function checklistLevels(question: Question): readonly Level[] {
  const weights = question.parts.filter((part) => !part.exclusive).map((part) => part.weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sums = new Set([0]);
  for (const weight of weights) sums = new Set([...sums, ...[...sums].map((sum) => sum + weight)]);
  // Selecting nothing is BLANK; only "none of these" says it.
  if (!question.parts.some((part) => part.exclusive)) sums.delete(0);
  return [...sums].map((sum) => levelOfWeight(question, sum, total));
}

function levelOfWeight(question: Question, chosen: number, total: number): Level {
  const counted = question.reverse === true ? total - chosen : chosen;
  return (total === 0 ? 0 : Math.floor((4 * counted) / total)) as Level;
}
