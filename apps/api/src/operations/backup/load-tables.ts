import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { OWNER } from '../../platform/database/roles.js';
import type { ArchiveEntry } from './archive.js';
import { copyIn, type BackedUpTable } from './backed-up-tables.js';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Puts rows into an empty schema, inside the caller's transaction and as the owner: until `finish`, the tables are without
 * foreign keys, triggers and forced row-level security, so that they can be filled in any order. Nobody else sees them so.
 */
export class TableLoader {
  private into: { readonly table: string; readonly stream: CopyStreamQuery; readonly done: Promise<void> } | undefined;
  private tables = new Map<string, BackedUpTable>();
  private keys: readonly ForeignKey[] = [];
  private forced: readonly string[] = [];

  constructor(private readonly client: pg.Client) {}

  async begin(tables: readonly BackedUpTable[]): Promise<void> {
    this.tables = new Map(tables.map((table) => [table.name, table]));
    await this.client.query(`set local role ${OWNER}`);
    const keys = await this.client.query<ForeignKey>(
      `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
         from pg_constraint
        where contype = 'f' and connamespace::regnamespace::text in ('app', 'auth') and conparentid = 0`,
    );
    this.keys = keys.rows;
    const forced = await this.client.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class
        where relforcerowsecurity and relnamespace::regnamespace::text in ('app', 'auth')`,
    );
    this.forced = forced.rows.map(({ name }) => name);
    for (const { table, name } of this.keys) await this.client.query(`alter table ${table} drop constraint ${name}`);
    for (const name of this.forced) await this.client.query(`alter table ${name} no force row level security`);
    for (const { name } of tables) {
      await this.client.query(`alter table ${name} disable trigger user`);
      await this.client.query(`truncate ${name}`);
    }
  }

  /** One piece of a table; pieces of a table follow one another. */
  async add({ name, content }: ArchiveEntry): Promise<void> {
    const [, table = ''] = name.split('/');
    if (this.into?.table !== table) {
      await this.endTable();
      const known = this.tables.get(table);
      if (!known) throw new Error(`rows of an unknown table ${table}`);
      const stream = this.client.query(copyFrom(copyIn(known)));
      this.into = { table, stream, done: finished(stream) };
      this.into.done.catch(() => undefined);
    }
    for await (const chunk of content) await written(this.into.stream, chunk as Buffer);
  }

  async finish(): Promise<void> {
    await this.endTable();
    await this.forgetOpenDoors();
    await this.raiseSequences();
    for (const { table, name, definition } of this.keys) {
      await this.client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    for (const name of this.tables.keys()) await this.client.query(`alter table ${name} enable trigger user`);
    for (const name of this.forced) await this.client.query(`alter table ${name} force row level security`);
  }

  private async endTable(): Promise<void> {
    if (!this.into) return;
    const { stream, done } = this.into;
    this.into = undefined;
    stream.end();
    await done;
  }

  /** Sessions and one-time links that ended after the backup must not come back to life; jobs under way are begun anew. */
  private async forgetOpenDoors(): Promise<void> {
    await this.client.query('delete from auth.session');
    await this.client.query('delete from auth.password_reset');
    await this.client.query('delete from auth.email_change');
    await this.client.query(`update pgboss.job set state = 'retry', started_on = null where state = 'active'`);
  }

  /** New rows go on behind those that came back. */
  private async raiseSequences(): Promise<void> {
    const { rows } = await this.client.query<{ sequence: string; table: string; column: string }>(
      `select s.oid::regclass::text as sequence, d.refobjid::regclass::text as table, quote_ident(a.attname) as column
         from pg_class s
         join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
         join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where s.relkind = 'S' and s.relnamespace::regnamespace::text in ('app', 'auth')`,
    );
    for (const { sequence, table, column } of rows) {
      const found = await this.client.query<{ last: string | null }>(`select max(${column}) as last from ${table}`);
      const last = found.rows[0]?.last;
      if (last === null || last === undefined) continue;
      await this.client.query('select setval($1::regclass, $2::bigint)', [sequence, last]);
    }
  }
}

function written(stream: Writable, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (fault) => (fault ? reject(fault) : resolve()));
  });
}
