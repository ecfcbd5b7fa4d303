export interface NotePiece {
  readonly text: string;
  /** True where the other note does not have it. */
  readonly differs: boolean;
}

/** The words of `note`, marked where `other` does not have them in the same order. */
export function compareNotes(note: string, other: string): readonly NotePiece[] {
  const words = note.split(/(?<=\s)/);
  const common = commonWords(words, other.split(/(?<=\s)/));
  const pieces: { text: string; differs: boolean }[] = [];
  for (const [place, text] of words.entries()) {
    const differs = !common.has(place);
    const last = pieces.at(-1);
    if (last?.differs === differs) last.text += text;
    else pieces.push({ text, differs });
  }
  return pieces.filter((piece) => piece.text !== '');
}

/** Places of the words that belong to a longest common sequence. */
function commonWords(mine: readonly string[], others: readonly string[]): ReadonlySet<number> {
  const [a, b] = [mine.map((word) => word.trim()), others.map((word) => word.trim())];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = longest[i];
    for (let j = b.length - 1; j >= 0 && row; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common.add(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
}

/** Both notes in one: the longer where it holds the other, else theirs followed by mine. Nothing is lost. */
export function mergeNotes(theirs: string, mine: string): string {
  const [a, b] = [theirs.trim(), mine.trim()];
  if (a.includes(b)) return a;
  if (b.includes(a)) return b;
  return `${a}\n${b}`;
}
