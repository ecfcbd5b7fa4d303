import type { NumberScale, Option, Part, Scale } from '../../instrument.js';
import { idProblem } from '../ids.js';
import type { Fields, Reader } from '../reader.js';
import { levelOf } from './read-header.js';

export type ScaleField = 'scale' | 'reverse' | 'options' | 'parts' | 'number' | 'rows';

export interface ScaleParts {
  readonly scale: Scale;
  readonly options: readonly Option[];
  readonly reverse?: boolean;
  readonly parts: readonly Part[];
  readonly number?: NumberScale;
}

/** Fields that go with each scale; all others must be absent. */
const BELONGS: Readonly<Record<Scale, readonly ScaleField[]>> = {
  maturity: ['options'],
  'yes-partly-no': ['options'],
  reverse: ['options'],
  checklist: ['parts', 'reverse'],
  number: ['number', 'rows'],
};

/** Reads the scale of a question and the options, parts or rows that go with it. */
export function readScale(fields: Fields<ScaleField>): ScaleParts {
  const scale = fields.at('scale').oneOf(['maturity', 'yes-partly-no', 'reverse', 'checklist', 'number']);
  for (const field of ['options', 'parts', 'reverse', 'number', 'rows'] as const) {
    const belongs = BELONGS[scale].includes(field);
    if (fields.has(field) && !belongs) {
      fields.at(field).fault(`"${field}" does not go with the scale ${scale}.`, `Use ${BELONGS[scale].join(' and ')}.`);
    }
    if (!fields.has(field) && belongs && field !== 'reverse' && fields.has('scale')) {
      fields.self.fault(`"${field}" is missing: the scale is ${scale}.`, `Add "${field}:" here.`);
    }
  }
  return {
    scale,
    reverse: scale === 'checklist' ? fields.optional('reverse', (value) => value.bool()) : undefined,
    options: BELONGS[scale].includes('options') ? readOptions(fields.at('options')) : [],
    parts: scale === 'checklist' ? readParts(fields.at('parts')) : [],
    number: scale === 'number' ? readNumber(fields.at('number'), fields.at('rows')) : undefined,
  };
}

function readOptions(reader: Reader): Option[] {
  const options = reader.entries((key, item) => {
    const fields = item.fields(['level', 'label'], []);
    return { id: readKey(key, item), level: levelOf(fields.at('level')), label: fields.at('label').text(200) };
  });
  if (!reader.absent && options.length < 2)
    reader.fault('Fewer than two options stand here.', 'Give at least two options.');
  return options;
}

function readParts(reader: Reader): Part[] {
  const parts = reader.entries((key, item) => {
    const fields = item.fields(['label'], ['weight', 'exclusive']);
    const exclusive = fields.optional('exclusive', (value) => value.bool()) ?? false;
    if (exclusive === fields.has('weight')) {
      item.fault(
        'A part has either a weight or "exclusive: true".',
        'Give a weight from 1 to 3, or make it the exclusive part.',
      );
    }
    return {
      id: readKey(key, item),
      weight: exclusive ? 0 : fields.at('weight').integer(1, 3),
      label: fields.at('label').text(200),
      exclusive,
    };
  });
  if (reader.absent) return parts;
  if (parts.filter((part) => !part.exclusive).length < 2)
    reader.fault('Fewer than two parts have a weight.', 'Give at least two parts.');
  if (parts.filter((part) => part.exclusive).length !== 1) {
    reader.fault('Not exactly one part is exclusive.', 'Add one: none: { exclusive: true, label: "None of these." }.');
  }
  return parts;
}

function readNumber(number: Reader, rows: Reader): NumberScale {
  const fields = number.fields(['unit', 'min', 'max'], []);
  const min = fields.at('min').number() ?? 0;
  const max = fields.at('max').number() ?? min;
  if (!fields.at('max').absent && max <= min) number.fault('The most is not above the least.', 'Set max above min.');
  const read = rows.list(
    (item) => {
      const row = item.fields(['level'], ['from']);
      return { from: row.optional('from', (value) => value.number() ?? 0), level: levelOf(row.at('level')) };
    },
    { least: 2, most: 20 },
  );
  read.forEach((row, index) => {
    const before = index === 0 ? undefined : (read[index - 1]?.from ?? min);
    if (before === undefined && row.from !== undefined) {
      rows.below(index).fault('The first row has a "from".', 'Leave "from" out of the first row.');
    }
    if (before !== undefined && (row.from === undefined || row.from <= before || row.from > max)) {
      rows
        .below(index)
        .fault(
          'The rows do not rise.',
          `Give each row after the first a "from" above the one before it, up to ${max}.`,
        );
    }
  });
  return { unit: fields.at('unit').text(40), min, max, rows: read };
}

/** An id that stands as the key of a map. */
function readKey(key: string, item: Reader): string {
  const problem = idProblem(key, 'word');
  if (problem) item.fault(problem.says, problem.mend);
  return key;
}
