import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of each stored file, and the hash of what was sent where metadata was taken out of it. */
export class ScanEvidence1700000002050 implements MigrationInterface {
  name = 'ScanEvidence1700000002050';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `alter table app.evidence
         add column file_state text
           check (file_state in ('pending', 'clean', 'not-scanned', 'quarantined', 'damaged')),
         add column original_sha256 bytea check (length(original_sha256) = 32)`,
      // Rows of every organisation at once; row-level security is back before the transaction ends.
      `alter table app.evidence no force row level security`,
      `update app.evidence set file_state = 'pending', original_sha256 = sha256 where kind = 'file'`,
      `alter table app.evidence force row level security`,
      `alter table app.evidence add constraint evidence_file_facts check (case kind
         when 'link' then num_nonnulls(file_state, original_sha256) = 0
         else num_nulls(file_state, original_sha256) = 0 end)`,
      `create index evidence_to_scan on app.evidence (tenant_id, created_at)
         where file_state in ('pending', 'not-scanned') and removed_at is null`,
      // Upkeep goes from organisation to organisation; it learns which ones have files, and nothing else.
      `create policy tenants_with_files on app.evidence for select to opencria_owner using (true)`,
      `create function app.tenants_with_files() returns table (tenant_id uuid)
         language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
       begin
         return query
           select distinct e.tenant_id from app.evidence e where e.kind = 'file' and e.removed_at is null order by 1;
       end $$`,
      `revoke execute on function app.tenants_with_files() from public`,
      `grant execute on function app.tenants_with_files() to opencria_app`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
