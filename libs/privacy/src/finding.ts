/** What a passage seems to be. `name` stands for a name beside an age, a school or a class. */
export type PersonalDataKind = 'name' | 'birth-date' | 'phone' | 'email' | 'id' | 'coordinates' | 'handle' | 'address';

/** A passage of a text that may identify somebody. Offsets count UTF-16 units, `end` is exclusive. */
export interface PersonalDataFinding {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** A finder reads a whole text once; its expressions have no unbounded repetition inside another. */
export type Finder = (text: string) => PersonalDataFinding[];

/** All matches of a global expression as findings of one kind. */
export function each(text: string, kind: PersonalDataKind, expression: RegExp): PersonalDataFinding[] {
  return [...text.matchAll(expression)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Alternatives of plain words as one group of an expression; the longest first, so that none hides another. */
export function anyOf(words: string): string {
  const all = words.split('|').sort((a, b) => b.length - a.length);
  return `(?:${all.join('|')})`;
}

/** No letter or digit of any script before or after: `\b` knows Latin letters without accents only. */
export const FROM = '(?<![\\p{L}\\p{N}])';
export const TO = '(?![\\p{L}\\p{N}])';
