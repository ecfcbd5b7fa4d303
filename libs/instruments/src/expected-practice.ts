import type { Question } from './instrument.js';

/** What a source's expectation comes down to in the live product, in the instrument's own words. */
export type ExpectedPractice =
  | { readonly kind: 'option'; readonly label: string }
  /** Every part of a checklist; of a list of harmful practices, none. */
  | { readonly kind: 'all' | 'none'; readonly labels: readonly string[] }
  /** A figure of at least, or below, so much. */
  | { readonly kind: 'from' | 'below'; readonly value: number; readonly unit: string };

/** The practice printed after "expected practice": the lowest of level 3 or 4 (content guide, citing); undefined where no answer reaches level 3. */
export function expectedPractice(question: Question): ExpectedPractice | undefined {
  const labels = question.parts.filter((part) => !part.exclusive).map((part) => part.label);
  if (labels.length > 0) return { kind: question.reverse === true ? 'none' : 'all', labels };
  if (question.number) return expectedFigure(question.number.rows, question.number.unit);
  const option = question.options.filter(({ level }) => level >= 3).sort((a, b) => a.level - b.level)[0];
  return option && { kind: 'option', label: option.label };
}

type Rows = NonNullable<Question['number']>['rows'];

/** Where the best level stands at the end, more is better and the first row of level 3 counts; else the last one's end. */
function expectedFigure(rows: Rows, unit: string): ExpectedPractice | undefined {
  const good = rows.flatMap(({ level }, place) => (level >= 3 ? [place] : []));
  const [first, last] = [good[0], good.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [least, end] = [rows[first]?.from, rows[last + 1]?.from];
  if (least !== undefined) return { kind: 'from', value: least, unit };
  return end === undefined ? undefined : { kind: 'below', value: end, unit };
}
