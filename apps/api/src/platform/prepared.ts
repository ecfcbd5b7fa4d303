import type { QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

interface Connection {
  query<Row extends QueryResultRow>(statement: {
    name: string;
    text: string;
    values: readonly unknown[];
  }): Promise<{ rows: Row[] }>;
}

/**
 * Runs a statement that each connection parses and plans once under its name: for the few long statements
 * of hot paths, where planning would take longer than running. A name belongs to one text for ever.
 */
export async function prepared<Row extends QueryResultRow>(
  em: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!em.queryRunner) throw new Error('a prepared statement runs inside a transaction');
  const connection = (await em.queryRunner.connect()) as Connection;
  return (await connection.query<Row>({ name, text, values })).rows;
}
