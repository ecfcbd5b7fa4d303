import { wordsOf } from './reading-grade.js';

/** Words that stand in any text and say nothing about its subject. */
const EMPTY = new Set(
  `a about after all also an and any are as at be been before but by can could did do does each every for from had has
  have how if in into is it its may might most no not of off on once one or other others our out over own so some such
  than that the their them then there these they this those to too under up was we were what when where whether which
  while who whom whose why will with within without would yet you your`.split(/\s+/),
);

/**
 * The words of a text that say what it is about, each once: in small letters, without `EMPTY` words and without the
 * endings of plurals and verbs, so that "closes settings" and "closed setting" are the same.
 */
export function contentWords(text: string): ReadonlySet<string> {
  const words = wordsOf(text.toLowerCase().replaceAll('’', "'"));
  return new Set(words.filter((word) => !EMPTY.has(word)).map(stem));
}

/** Share of the words of both sets that stand in both (Jaccard), 0 to 1; 0 where a set is empty. */
export function sharedOfAll(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = countShared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Share of the average size of the two sets that stands in both (Sørensen), 0 to 1; 0 where a set is empty. */
export function sharedOfAverage(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = countShared(a, b);
  return both === 0 ? 0 : (2 * both) / (a.size + b.size);
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count += 1;
  return count;
}

/** Crude on purpose: it only has to treat the forms of one word alike, and never merges words of three letters. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  if (bare === 'children') return 'child';
  return bare
    .replace(/(?<=...)(?:ies|ied|y)$/, 'i')
    .replace(/(?<=...)s$/, '')
    .replace(/(?<=...)(?:ing|ed|e)$/, '');
}
