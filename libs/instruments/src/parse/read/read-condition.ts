import type { Condition } from '../../instrument.js';
import type { Places } from '../draft.js';
import type { Reader } from '../reader.js';

/** Deeper than this, nobody can say any more when a question applies. */
const DEEPEST = 6;
const NEVER: Condition = { any: [] };

/** Reads a structured condition: exactly one of `flag`, `answer` with `is`, `all`, `any`, `not`. */
export function readCondition(reader: Reader, places: Places, depth = 0): Condition {
  if (depth > DEEPEST) {
    reader.fault(`The condition has more than ${DEEPEST} steps.`, 'Say it in fewer steps.');
    return NEVER;
  }
  const fields = reader.fields([], ['flag', 'answer', 'is', 'all', 'any', 'not']);
  const kinds = (['flag', 'answer', 'all', 'any', 'not'] as const).filter((kind) => fields.has(kind));
  if (kinds.length !== 1 || fields.has('is') !== fields.has('answer')) {
    reader.fault(
      'A condition has exactly one of flag, answer (with is), all, any, not.',
      'Write { flag: x }, { answer: question, is: [option] }, { all: [...] }, { any: [...] } or { not: ... }.',
    );
    return NEVER;
  }
  const parts = (key: 'all' | 'any') =>
    fields.at(key).list((item) => readCondition(item, places, depth + 1), { least: 1, most: 40 });
  const condition = (): Condition => {
    switch (kinds[0]) {
      case 'flag':
        return { flag: fields.at('flag').flag() };
      case 'answer':
        return {
          answer: fields.at('answer').word(),
          is: fields.at('is').list((item) => item.word(), { least: 1, most: 20 }),
        };
      case 'all':
        return { all: parts('all') };
      case 'any':
        return { any: parts('any') };
      default:
        return { not: readCondition(fields.at('not'), places, depth + 1) };
    }
  };
  return places.keep(condition(), reader);
}
