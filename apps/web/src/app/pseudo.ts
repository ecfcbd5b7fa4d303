/**
 * Pseudo-locales: every text that comes from the catalogue is marked and grows by about a third,
 * so a text that is hard-coded, cut off or not mirrored is seen at once.
 */
const accents: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  g: 'ğ',
  h: 'ħ',
  i: 'í',
  k: 'ķ',
  l: 'ł',
  n: 'ñ',
  o: 'ó',
  r: 'ř',
  s: 'š',
  t: 'ŧ',
  u: 'ú',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Đ',
  E: 'É',
  G: 'Ğ',
  H: 'Ħ',
  I: 'Í',
  K: 'Ķ',
  L: 'Ł',
  N: 'Ñ',
  O: 'Ó',
  R: 'Ř',
  S: 'Š',
  T: 'Ŧ',
  U: 'Ú',
  W: 'Ŵ',
  Y: 'Ý',
  Z: 'Ž',
};

/** `Save {{count}} files` becomes `[Šáṽé {{count}} ƒíłéš····]`; placeholders and tags stay as they are. */
export function pseudo(text: string): string {
  let letters = 0;
  const marked = text.replace(
    /(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\))|([A-Za-z])/g,
    (_, keep: string | undefined, letter: string) => {
      if (keep !== undefined) return keep;
      letters += 1;
      return accents[letter] ?? letter;
    },
  );
  return `[${marked}${'·'.repeat(Math.ceil(letters / 3))}]`;
}

export type Messages = { readonly [key: string]: string | Messages };

export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudo(value) : pseudoMessages(value),
    ]),
  );
}
