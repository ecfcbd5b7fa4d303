import bidiFactory, { type Bidi } from 'bidi-js';

/** Its types name a default export where the package itself is the function. */
const createBidi = bidiFactory as unknown as () => Bidi;

let loaded: Bidi | undefined;
const bidi = (): Bidi => (loaded ??= createBidi());

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Direction levels of a paragraph by UTF-16 unit; the first strong letter decides its direction. */
export interface Levels {
  readonly base: number;
  readonly at: (unit: number) => number;
}

export function levelsOf(paragraph: string): Levels {
  const { levels, paragraphs } = bidi().getEmbeddingLevels(paragraph, 'auto');
  const base = paragraphs[0]?.level ?? 0;
  return { base, at: (unit) => levels[unit] ?? base };
}

/** Rule L2: from the highest level down, every stretch at that level or above is turned round. */
export function inVisualOrder<T extends { readonly level: number }>(logical: readonly T[]): readonly T[] {
  const order = [...logical];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if ((order[from]?.level ?? 0) < level) continue;
      let to = from;
      while ((order[to]?.level ?? 0) >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

/**
 * A stretch of one level as it has to be handed to the shaper, which turns letters of right-to-left
 * scripts round by itself and leaves everything else in the order given.
 */
export function forShaper(text: string, level: number): string {
  const turned = level % 2 === 1;
  const mirrored = turned ? [...text].map((char) => bidi().getMirroredCharacter(char) ?? char).join('') : text;
  return turned === hasRightToLeftLetters(text) ? mirrored : [...mirrored].reverse().join('');
}

/** Digits and shared punctuation do not make the shaper turn a word round. */
const hasRightToLeftLetters = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
