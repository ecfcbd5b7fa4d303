import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const CHECKPOINTS = [
  // What a head was at a moment, signed with a key that is not in the database.
  `create table app.audit_checkpoint (
     tenant_id uuid not null references app.organisation (tenant_id),
     seq bigint not null check (seq > 0),
     hash bytea not null check (length(hash) = 32),
     key_id text not null,
     signature bytea not null check (length(signature) = 64),
     at timestamptz not null,
     primary key (tenant_id, seq)
   )`,
  ...tenantTable('audit_checkpoint', ['select', 'insert']),
  `create trigger append_only before update or delete or truncate on app.audit_checkpoint
     for each statement execute function app.refuse_change()`,
  // Signing goes over all organisations, for number and hash of their heads and nothing else.
  `create policy head_signing on app.audit_head for select to opencria_owner using (true)`,
  `create policy head_signing on app.audit_checkpoint for select to opencria_owner using (true)`,
  `create function app.unsigned_audit_heads() returns table (tenant_id uuid, seq bigint, hash bytea)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query
       select h.tenant_id, h.seq, h.hash from app.audit_head h
        where not exists (select 1 from app.audit_checkpoint c where c.tenant_id = h.tenant_id and c.seq = h.seq);
   end $$`,
];

const DENIED_CALLS = [
  // How often a person was refused in the minute that began at since; bounds the audit rows of refusals.
  `create table app.denied_call (
     tenant_id uuid not null references app.organisation (tenant_id),
     person_id uuid not null,
     since timestamptz not null,
     denied integer not null check (denied > 0),
     carried integer not null default 0,
     carried_since timestamptz,
     primary key (tenant_id, person_id)
   )`,
  ...tenantTable('denied_call'),
  `create policy denied_sweep on app.denied_call for select to opencria_owner using (true)`,
  `create function app.tenants_with_denials(before timestamptz) returns table (tenant_id uuid)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query select distinct d.tenant_id from app.denied_call d where d.since < before;
   end $$`,
];

export class CreateAuditCheckpoint1700000002060 implements MigrationInterface {
  name = 'CreateAuditCheckpoint1700000002060';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...CHECKPOINTS,
      ...DENIED_CALLS,
      `revoke execute on function app.unsigned_audit_heads(), app.tenants_with_denials(timestamptz) from public`,
      `grant execute on function app.unsigned_audit_heads(), app.tenants_with_denials(timestamptz) to opencria_app`,
      // The trail of one person, and of one object, newest first.
      `create index audit_entry_actor on app.audit_entry (tenant_id, actor_id, seq)`,
      `create index audit_entry_object on app.audit_entry (tenant_id, object_id, seq)`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
