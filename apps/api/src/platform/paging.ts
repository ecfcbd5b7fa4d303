import { Field, ObjectType } from '@nestjs/graphql';
import { invalidInput } from './problems.js';

export const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** Cost of the edges of a connection: their number counts already with the field that has `first`. */
export const eachRow = ({ childComplexity }: { readonly childComplexity: number }): number => childComplexity;

/** Rows asked for, 1 to 100; more is clamped, zero and less is refused. Load one more to know of a next page. */
export function pageSize(first: number | null | undefined): number {
  const wanted = first ?? DEFAULT_PAGE;
  if (!Number.isInteger(wanted) || wanted < 1) {
    throw invalidInput([{ field: 'first', says: 'Ask for at least one row.' }]);
  }
  return Math.min(wanted, MAX_PAGE);
}

/** Opaque keyset cursor: the sort keys of the last row shown. */
export function writeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Sort keys of a cursor, exactly `count` of them; anything else is refused as INVALID_INPUT. */
export function readCursor(cursor: string | null | undefined, count: number): string[] | null {
  if (cursor === null || cursor === undefined) return null;
  const refused = invalidInput([{ field: 'after', says: 'This cursor was not given out by this list.' }]);
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  if (!Array.isArray(keys) || keys.length !== count) throw refused;
  return keys.map((key: unknown) => {
    if (typeof key !== 'string') throw refused;
    return key;
  });
}

/** Cuts rows loaded with `limit size + 1` into the page and what its pageInfo says. */
export function cutPage<Row>(
  rows: readonly Row[],
  size: number,
  keysOf: (row: Row) => readonly string[],
): { edges: { cursor: string; node: Row }[]; pageInfo: PageInfo } {
  const edges = rows.slice(0, size).map((node) => ({ cursor: writeCursor(keysOf(node)), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}
