/** A short text of one line as it was sent, or undefined where it is none. */
export function cleanWord(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string' || value.length > most || !value.isWellFormed()) return undefined;
  return /\p{Cc}/u.test(value) || value.trim() === '' ? undefined : value.trim();
}
