import type { Question } from '#libs/instruments';

/** The practice the instrument looks for: its best option in the instrument's own words; none for lists and figures. */
export function expectedPractice(question: Question): string | undefined {
  const best = [...question.options].sort((a, b) => b.level - a.level)[0];
  return best?.label;
}
