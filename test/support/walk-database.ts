import type { ClonedDatabase } from './clone-database.js';

/** Tables in which a text occurs, in whatever column, also as bytes; the tables of every schema but PostgreSQL's own. */
export async function tablesHolding(database: ClonedDatabase, text: string): Promise<string[]> {
  const tables = await database.sql<{ place: string }>(
    `select format('%I.%I', schemaname, tablename) as place from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const holding: string[] = [];
  for (const { place } of tables) {
    const rows = await database.sql(
      `select 1 from ${place} x where strpos(lower(x::text), lower($1)) > 0 or strpos(x::text, $2) > 0 limit 1`,
      [text, Buffer.from(text).toString('hex')],
    );
    if (rows.length > 0) holding.push(place);
  }
  return holding;
}

/** Entries of an organisation's audit log that do not fit the chain, and how many there are in all. */
export async function chainOf(database: ClonedDatabase, tenantId: string): Promise<{ bad: number; entries: number }> {
  const [row] = await database.sql<{ bad: number; entries: number }>(
    `select count(*) filter (where not ok)::int as bad, count(*)::int as entries from (
       select hash = app.audit_hash(e) and prev_hash = coalesce(lag(hash) over (order by seq), '\\x')
              and seq = row_number() over (order by seq) as ok
         from app.audit_entry e where tenant_id = $1) checked`,
    [tenantId],
  );
  return row ?? { bad: -1, entries: 0 };
}
