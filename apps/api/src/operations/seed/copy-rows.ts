import type { Writable } from 'node:stream';
import type pg from 'pg';

/** A value of a row: an array becomes one of PostgreSQL; JSON is given as its text. */
export type Value = string | number | boolean | null | Date | Buffer | readonly string[];

export interface Table {
  /** With its schema. */
  readonly name: string;
  /** Their names, with spaces between. */
  readonly columns: string;
  readonly rows: Iterable<readonly Value[]>;
}

interface CopyConnection {
  readonly stream: Writable;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Rows of each item, made when their turn comes, so that millions of them need no memory. */
export function* rowsOf<Item>(
  items: Iterable<Item>,
  rows: (item: Item) => Iterable<readonly Value[]>,
): Generator<readonly Value[]> {
  for (const item of items) yield* rows(item);
}

const CHUNK = 65_536;

/** Sends the rows by COPY, as fast as the server takes them; resolves with how many they were. */
export function copyRows(client: pg.Client, { name, columns, rows }: Table): Promise<number> {
  return new Promise((resolve, reject) => {
    const lines = linesOf(rows);
    let count = 0;
    let fault: Error | undefined;
    const pump = (connection: CopyConnection) => {
      try {
        for (;;) {
          let text = '';
          while (text.length < CHUNK) {
            const next = lines.next();
            if (next.done === true) {
              connection.sendCopyFromChunk(Buffer.from(text));
              return connection.endCopyFrom();
            }
            text += next.value;
            count += 1;
          }
          connection.sendCopyFromChunk(Buffer.from(text));
          if (connection.stream.writableNeedDrain) return void connection.stream.once('drain', () => pump(connection));
        }
      } catch (error) {
        // What cannot be made is told after the statement has ended; the transaction is rolled back.
        fault = error as Error;
        connection.endCopyFrom();
      }
    };
    const statement = {
      submit: (connection: CopyConnection): void => connection.query(`copy ${name} (${quoted(columns)}) from stdin`),
      handleCopyInResponse: pump,
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => reject(error),
      handleReadyForQuery: () => (fault ? reject(fault) : resolve(count)),
    };
    client.query(statement as unknown as pg.Submittable);
  });
}

const quoted = (columns: string): string =>
  columns
    .split(/\s+/)
    .map((column) => `"${column}"`)
    .join(', ');

function* linesOf(rows: Iterable<readonly Value[]>): Generator<string> {
  for (const row of rows) yield `${row.map(asText).join('\t')}\n`;
}

function asText(value: Value): string {
  if (value === null) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object')
    return escaped(`{${value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return escaped(String(value));
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
