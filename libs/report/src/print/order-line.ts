import { forShaper, inVisualOrder, type Levels } from './bidi.js';
import type { Face, Run } from './face.js';
import type { Line, Piece } from './line.js';

/** A word or a blank on a line, and where it stands in its paragraph. */
export interface Token {
  readonly text: string;
  readonly base: Face;
  readonly at: number;
}

interface Stretch extends Run {
  readonly level: number;
}

/** The same line with its stretches where they are seen. */
export function orderLine(line: Line, tokens: readonly Token[], levels: Levels, room: number): Line {
  const ordered = inVisualOrder(tokens.flatMap((token) => stretches(token, levels)));
  const { size } = line.style;
  let x = line.pieces[0]?.x ?? 0;
  const pieces: Piece[] = [];
  let previous: Stretch | undefined;
  for (const stretch of ordered) {
    const width = stretch.em * size;
    const last = pieces.at(-1);
    if (last && joins(previous, stretch)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + stretch.text, width: last.width + width };
    } else pieces.push({ face: stretch.face, text: stretch.text, x, width });
    previous = stretch;
    x += width;
  }
  const actual = tokens.map(({ text }) => text).join('');
  return { ...line, width: x, pieces, actual: `${actual} `, ...(levels.base === 1 && { endAt: room }) };
}

/** Words in a row that read from left to right are one piece; turned ones each have to be shaped alone. */
const joins = (one: Stretch | undefined, other: Stretch): boolean =>
  one?.face === other.face && one.face !== 'emoji' && one.level % 2 === 0 && other.level % 2 === 0;

/** A token cut where its direction or its face changes. */
function stretches({ text, base, at }: Token, levels: Levels): readonly Stretch[] {
  const parts: { text: string; level: number }[] = [];
  let unit = at;
  for (const char of text) {
    const level = levels.at(unit);
    const last = parts.at(-1);
    if (last?.level === level) last.text += char;
    else parts.push({ text: char, level });
    unit += char.length;
  }
  return parts.flatMap((part) =>
    base.measure(part.text).runs.map((run): Stretch => {
      const shaped = run.face === 'emoji' ? run.text : forShaper(run.text, part.level);
      return { ...run, text: shaped, level: part.level };
    }),
  );
}
