import type { ActionKind, ActionTemplate, Cell, Harm, HarmControl, Rating } from '../../instrument.js';
import type { Places } from '../draft.js';
import type { Reader } from '../reader.js';
import { ACTION_OPTIONAL, ACTION_REQUIRED, readAction } from './read-action.js';
import { readCondition } from './read-condition.js';

/** The cells of the 4C table and its three cross-cutting ones. */
export const CELLS: readonly [Cell, ...Cell[]] = [
  'content-aggressive',
  'content-sexual',
  'content-values',
  'contact-aggressive',
  'contact-sexual',
  'contact-values',
  'conduct-aggressive',
  'conduct-sexual',
  'conduct-values',
  'contract-aggressive',
  'contract-sexual',
  'contract-values',
  'cross-privacy',
  'cross-health',
  'cross-fair',
];

/** Reads `harms.yaml`. */
export function readHarms(file: Reader, places: Places): Harm[] {
  return file.list(
    (item) => {
      const fields = item.fields(
        ['id', 'cell', 'title', 'rights', 'rate', 'controls', 'prevent', 'mitigate', 'remedy'],
        ['cites', 'appliesWhen', 'screening', 'floor'],
      );
      const id = fields.at('id').word();
      const harm: Harm = {
        id,
        cell: fields.at('cell').oneOf(CELLS),
        title: fields.at('title').text(160),
        rights: fields.at('rights').list((right) => right.word(), { least: 1, most: 5 }),
        cites: fields.at('cites').list((cite) => cite.code()),
        appliesWhen: fields.optional('appliesWhen', (reader) => readCondition(reader, places)),
        screening: fields.optional('screening', (reader) => reader.bool()) ?? false,
        floor: fields.optional('floor', readFloor) ?? {},
        rate: readRate(fields.at('rate')),
        controls: fields
          .at('controls')
          .entries((question, reader) => places.keep(readControl(question, reader), reader)),
        prevent: readHarmAction(id, fields.at('prevent'), 'prevent'),
        mitigate: readHarmAction(id, fields.at('mitigate'), 'mitigate'),
        remedy: readHarmAction(id, fields.at('remedy'), 'remedy'),
      };
      return places.keep(harm, item);
    },
    { most: 300 },
  );
}

function readHarmAction(harm: string, reader: Reader, kind: ActionKind): ActionTemplate {
  return readAction(`${kind}-${harm}`, reader.fields(ACTION_REQUIRED, ACTION_OPTIONAL), kind);
}

function readFloor(reader: Reader): Harm['floor'] {
  const fields = reader.fields([], ['scale', 'irremediability']);
  const rating = (value: Reader) => value.integer(1, 4) as Rating;
  return { scale: fields.optional('scale', rating), irremediability: fields.optional('irremediability', rating) };
}

function readRate(reader: Reader): Harm['rate'] {
  const fields = reader.fields(['exposed', 'scale', 'scope', 'irremediability', 'likelihood'], []);
  return {
    exposed: fields.at('exposed').text(300),
    scale: fields.at('scale').text(300),
    scope: fields.at('scope').text(300),
    irremediability: fields.at('irremediability').text(300),
    likelihood: fields.at('likelihood').text(300),
  };
}

function readControl(question: string, reader: Reader): HarmControl {
  const fields = reader.fields(['weight'], ['key', 'reach']);
  return {
    question,
    weight: fields.at('weight').integer(1, 3),
    key: fields.optional('key', (value) => value.bool()) ?? false,
    reach: fields.optional('reach', (value) => value.bool()) ?? false,
  };
}
