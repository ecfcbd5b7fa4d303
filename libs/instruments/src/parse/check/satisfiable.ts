import type { Condition, Question } from '../../instrument.js';

/** Questions by id that a condition may look back to. */
export type Earlier = ReadonlyMap<string, Question>;

/** One way for a condition to come true: what each flag must be, and which options of each question remain. */
interface Way {
  readonly flags: ReadonlyMap<string, boolean>;
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Beyond this many ways a condition is refused rather than examined. */
const MOST_WAYS = 2000;
/** Stands for "not answered or not applicable" beside the options of a question. */
const NOTHING = '';

class TooMany extends Error {}

/**
 * Whether some profile and some answers make a condition true, with the conditions of the
 * questions it looks back to taken into account.
 */
export function canBeTrue(condition: Condition, earlier: Earlier): boolean | 'too-complicated' {
  try {
    return waysOf(condition, true, earlier).some((way) => holds(way, earlier, new Set()));
  } catch (error) {
    if (error instanceof TooMany) return 'too-complicated';
    throw error;
  }
}

function waysOf(condition: Condition, wanted: boolean, earlier: Earlier): Way[] {
  if ('not' in condition) return waysOf(condition.not, !wanted, earlier);
  if ('flag' in condition) return [{ flags: new Map([[condition.flag, wanted]]), answers: new Map() }];
  if ('answer' in condition) {
    const is = new Set(condition.is);
    const options = [NOTHING, ...(earlier.get(condition.answer)?.options ?? []).map((option) => option.id)];
    return [
      {
        flags: new Map(),
        answers: new Map([[condition.answer, new Set(options.filter((id) => is.has(id) === wanted))]]),
      },
    ];
  }
  const parts = 'all' in condition ? condition.all : condition.any;
  const together = 'all' in condition ? wanted : !wanted;
  if (!together) return limited(parts.flatMap((part) => waysOf(part, wanted, earlier)));
  let ways: Way[] = [{ flags: new Map(), answers: new Map() }];
  for (const part of parts) ways = cross(ways, waysOf(part, wanted, earlier));
  return ways;
}

/** An answer can only be given where its own question is asked. */
function holds(way: Way, earlier: Earlier, seen: ReadonlySet<string>): boolean {
  if ([...way.answers.values()].some((options) => options.size === 0)) return false;
  for (const [id, options] of way.answers) {
    if (seen.has(id) || options.has(NOTHING)) continue;
    const condition = earlier.get(id)?.appliesWhen;
    if (condition === undefined) continue;
    return cross([way], waysOf(condition, true, earlier)).some((next) => holds(next, earlier, new Set([...seen, id])));
  }
  return true;
}

function cross(left: readonly Way[], right: readonly Way[]): Way[] {
  if (left.length * right.length > MOST_WAYS * 10) throw new TooMany();
  const ways: Way[] = [];
  for (const a of left) {
    for (const b of right) {
      const merged = merge(a, b);
      if (merged) ways.push(merged);
    }
  }
  return limited(ways);
}

function limited(ways: Way[]): Way[] {
  if (ways.length > MOST_WAYS) throw new TooMany();
  return ways;
}

function merge(a: Way, b: Way): Way | undefined {
  const flags = new Map(a.flags);
  for (const [flag, value] of b.flags) {
    if ((flags.get(flag) ?? value) !== value) return undefined;
    flags.set(flag, value);
  }
  const answers = new Map(a.answers);
  for (const [id, options] of b.answers) {
    const before = answers.get(id);
    const both = before === undefined ? options : new Set([...options].filter((option) => before.has(option)));
    if (both.size === 0) return undefined;
    answers.set(id, both);
  }
  return { flags, answers };
}
