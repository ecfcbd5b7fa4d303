import { tenantTable } from '../../platform/database/tenant-table.js';

/**
 * The audit log: one chain per organisation. The trigger takes the head row of the organisation, which
 * stays locked until the commit, and gives the entry its number, time and hash; the app cannot touch
 * the head. Each hash covers the hash before it, so a changed or missing entry shows.
 */
export const AUDIT_SQL: readonly string[] = [
  `create table app.audit_head (
     tenant_id uuid primary key references app.organisation (tenant_id),
     seq bigint not null,
     hash bytea not null
   )`,
  ...tenantTable('audit_head', []),
  `create table app.audit_entry (
     tenant_id uuid not null references app.organisation (tenant_id),
     seq bigint not null,
     at timestamptz not null,
     actor_id uuid not null,
     action text not null,
     object text not null,
     object_id text not null,
     details jsonb not null,
     prev_hash bytea not null,
     hash bytea not null,
     primary key (tenant_id, seq)
   )`,
  ...tenantTable('audit_entry', ['select', 'insert']),
  `create function app.audit_hash(entry app.audit_entry) returns bytea
     language sql immutable parallel safe set search_path = pg_catalog, pg_temp
     return sha256(entry.prev_hash || convert_to(jsonb_build_array(entry.tenant_id, entry.seq,
       to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       entry.actor_id, entry.action, entry.object, entry.object_id, entry.details)::text, 'UTF8'))`,
  `create function app.chain_audit_entry() returns trigger
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare head app.audit_head;
   begin
     insert into app.audit_head (tenant_id, seq, hash) values (new.tenant_id, 0, '\\x')
       on conflict (tenant_id) do nothing;
     select * into strict head from app.audit_head where tenant_id = new.tenant_id for update;
     new.seq := head.seq + 1;
     new.at := clock_timestamp();
     new.prev_hash := head.hash;
     new.hash := app.audit_hash(new);
     update app.audit_head set seq = new.seq, hash = new.hash where tenant_id = new.tenant_id;
     return new;
   end $$`,
  `create trigger chain before insert on app.audit_entry for each row execute function app.chain_audit_entry()`,
  `create function app.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
   end $$`,
  // Per statement: it also refuses where row-level security would show no row.
  `create trigger append_only before update or delete or truncate on app.audit_entry
     for each statement execute function app.refuse_change()`,
];
