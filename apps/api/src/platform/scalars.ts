import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function refuse(what: string): GraphQLError {
  return new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Years the product works with; keeps typing errors such as 20226 out. */
function inRange(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1900 && year <= 2200;
}

/** True for a real calendar day written `YYYY-MM-DD` between 1900 and 2200. */
export function isCalendarDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) && inRange(date);
}

function parseDate(value: unknown): string {
  if (!isCalendarDate(value)) throw refuse('A date is written YYYY-MM-DD, for example 2026-11-30.');
  return value;
}

function parseMoment(value: unknown): Date {
  if (typeof value === 'string' && MOMENT.test(value) && isCalendarDate(value.slice(0, 10))) {
    const moment = new Date(value);
    if (!Number.isNaN(moment.getTime())) return moment;
  }
  throw refuse('A moment is written in ISO 8601 with its zone, for example 2026-11-30T09:00:00Z.');
}

/** What the service sends was a moment when it was kept; it is written the one way, and no more. */
function writeMoment(value: unknown): string {
  if (typeof value !== 'string') return parseMoment(value).toISOString();
  if (!MOMENT.test(value))
    throw refuse('A moment is written in ISO 8601 with its zone, for example 2026-11-30T09:00:00Z.');
  return new Date(value).toISOString();
}

function literal(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

/** A calendar date: a `YYYY-MM-DD` string in TypeScript and on the wire. */
export const GraphQLDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Calendar date, `YYYY-MM-DD`.',
  serialize: (value) => parseDate(value instanceof Date ? value.toISOString().slice(0, 10) : value),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(literal(node)),
});

/** A moment: a Date in TypeScript (an ISO string is accepted when sent), ISO 8601 in UTC on the wire. */
export const GraphQLDateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : writeMoment(value)),
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(literal(node)),
});
