import type pg from 'pg';

/** A table as it is copied out and in again. */
export interface BackedUpTable {
  /** With its schema. */
  readonly name: string;
  /** Quoted, without those that are worked out. */
  readonly columns: readonly string[];
}

/** Which rows of a table are worth keeping; all unless named. */
const WHERE: Readonly<Record<string, string>> = {
  // What is done with is of no use to anybody.
  'pgboss.job': `where state < 'completed'`,
};

/** Every table of the features and of sign-in, and the jobs that still wait. Which migrations ran is told apart from them. */
export async function backedUpTables(client: pg.Client): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '') as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and not c.relispartition
        and ((n.nspname in ('app', 'auth') and c.relname <> 'migration') or (n.nspname = 'pgboss' and c.relname = 'job'))
      group by n.nspname, c.relname
      order by n.nspname, c.relname`,
  );
  return rows;
}

export const copyOut = ({ name, columns }: BackedUpTable): string =>
  `copy (select ${columns.join(', ')} from ${name} ${WHERE[name] ?? ''}) to stdout`;

export const copyIn = ({ name, columns }: BackedUpTable): string => `copy ${name} (${columns.join(', ')}) from stdin`;
