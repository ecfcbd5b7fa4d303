import type { Person } from '../accounts/person.types.js';
import { startsFormula } from '../platform/starts-formula.js';
import type { TrailRow } from './read-trail.js';

/** An entry with the names of today. */
export type NamedTrailRow = TrailRow & { readonly actor: Person; readonly says: string };

const COLUMNS = [
  'seq',
  'at',
  'actor_id',
  'actor',
  'says',
  'action',
  'object',
  'object_id',
  'details',
  'prev_hash',
  'hash',
];

/** One cell of RFC 4180; what could start a formula gets an apostrophe before it. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = startsFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const csvRow = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The byte order mark tells spreadsheets that the text is UTF-8. */
export const CSV_HEAD = `\ufeff${csvRow(COLUMNS)}`;

export function csvLine(row: NamedTrailRow): string {
  const { seq, at, actorId, actor, says, action, object, objectId, details, prevHash, hash } = row;
  return csvRow([
    seq,
    at,
    actorId,
    actor.name,
    says,
    action,
    object,
    objectId,
    JSON.stringify(details),
    prevHash,
    hash,
  ]);
}

/** One line of JSON. */
export function jsonLine({ actor, ...row }: NamedTrailRow): string {
  return `${JSON.stringify({ ...row, actor: actor.name })}\n`;
}
