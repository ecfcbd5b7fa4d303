import type { Writable } from 'node:stream';
import type { QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/**
 * A statement that each connection parses and plans once under its name: for the few long statements of hot
 * paths, where planning would take longer than running. A name belongs to one text for ever.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Connection {
  readonly connection: { readonly stream: Writable };
  query<Row extends QueryResultRow>(statement: Statement | string): Promise<{ rows: Row[] }>;
}

/** Runs it inside a transaction that is open. */
export async function prepared<Row extends QueryResultRow>(
  em: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!em.queryRunner) throw new Error('a prepared statement runs inside a transaction');
  return (await (await connectionOf(em.queryRunner)).query<Row>({ name, text, values })).rows;
}

/** Runs it by itself, where no organisation's rows are concerned. */
export function preparedAlone<Row extends QueryResultRow>(
  dataSource: DataSource,
  statement: Statement,
): Promise<Row[]> {
  return withConnection(dataSource, async (connection) => (await connection.query<Row>(statement)).rows);
}

/**
 * Runs it in a transaction of its own that begins with these words. Everything is sent at once, so that it takes one
 * round trip: where the statement fails, the commit behind it rolls back.
 */
export function preparedBetween<Row extends QueryResultRow>(
  dataSource: DataSource,
  begin: string,
  statement: Statement,
): Promise<Row[]> {
  return withConnection(dataSource, async (connection) => {
    const { stream } = connection.connection;
    stream.cork();
    const sent = [connection.query(begin), connection.query<Row>(statement), connection.query('commit')] as const;
    stream.uncork();
    await Promise.allSettled(sent);
    const [, { rows }] = await Promise.all(sent);
    return rows;
  });
}

async function withConnection<T>(dataSource: DataSource, work: (connection: Connection) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await work(await connectionOf(runner));
  } finally {
    await runner.release();
  }
}

async function connectionOf(runner: QueryRunner): Promise<Connection> {
  return (await runner.connect()) as Connection;
}
