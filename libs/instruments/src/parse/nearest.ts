/** The known word that is nearest to a mistyped one, if any is near enough to be meant. */
function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** "Write one that exists." or, where one is near, "Did you mean …?" */
export function suggest(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? 'Write one that exists.' : `Did you mean "${near}"?`;
}

/** Edits from one word to the other; 1 where one holds the other; `enough` where it cannot be less. */
function distanceOf(word: string, candidate: string, enough: number): number {
  if (word.length >= 3 && candidate.includes(word)) return 1;
  return Math.abs(candidate.length - word.length) >= enough ? enough : editDistance(word, candidate);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
