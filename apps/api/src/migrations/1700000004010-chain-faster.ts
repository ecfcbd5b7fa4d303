import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // The same hash; a function in plain SQL is read and planned anew in every transaction that calls it.
  `create or replace function app.audit_hash(entry app.audit_entry) returns bytea
     language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
   begin
     return sha256(entry.prev_hash || convert_to(jsonb_build_array(entry.tenant_id, entry.seq,
       to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       entry.actor_id, entry.action, entry.object, entry.object_id, entry.details)::text, 'UTF8'));
   end $$`,
  // As before, without writing the head twice: it exists from the first entry of an organisation on.
  `create or replace function app.chain_audit_entry() returns trigger
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare head app.audit_head;
   begin
     select * into head from app.audit_head where tenant_id = new.tenant_id for update;
     if not found then
       insert into app.audit_head (tenant_id, seq, hash) values (new.tenant_id, 0, '\\x')
         on conflict (tenant_id) do nothing;
       select * into strict head from app.audit_head where tenant_id = new.tenant_id for update;
     end if;
     new.seq := head.seq + 1;
     new.at := clock_timestamp();
     new.prev_hash := head.hash;
     new.hash := app.audit_hash(new);
     update app.audit_head set seq = new.seq, hash = new.hash where tenant_id = new.tenant_id;
     return new;
   end $$`,
  // For statements that do all or nothing: raises a code of its own, which no other fault has.
  `create function app.give_up() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     raise exception 'not as expected' using errcode = 'OC001';
   end $$`,
  `revoke execute on function app.give_up() from public`,
  `grant execute on function app.give_up() to opencria_app`,
];

export class ChainFaster1700000004010 implements MigrationInterface {
  name = 'ChainFaster1700000004010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
