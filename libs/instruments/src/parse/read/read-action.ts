import type { ActionKind, ActionTemplate } from '../../instrument.js';
import type { Fields, Reader } from '../reader.js';

/** Fields that every action has, under a question or a harm. */
export const ACTION_REQUIRED = ['action', 'owner', 'effort', 'doneWhen'] as const;
export const ACTION_OPTIONAL = ['dueInDays', 'kind'] as const;
type ActionField = (typeof ACTION_REQUIRED)[number] | (typeof ACTION_OPTIONAL)[number];

/** Reads the part of an action that questions and harms share. `kind` is what it is when the file does not say. */
export function readAction<K extends string>(
  id: string,
  fields: Fields<K | ActionField>,
  kind: ActionKind,
): ActionTemplate {
  return {
    id,
    action: fields.at('action').text(400),
    kind: fields.optional('kind', (reader: Reader) => reader.oneOf(['prevent', 'mitigate', 'remedy'])) ?? kind,
    owner: fields.at('owner').word(),
    effort: fields.at('effort').oneOf(['small', 'medium', 'large']),
    dueInDays: fields.optional('dueInDays', (reader: Reader) => reader.integer(1, 730)),
    doneWhen: fields.at('doneWhen').text(400),
  };
}
