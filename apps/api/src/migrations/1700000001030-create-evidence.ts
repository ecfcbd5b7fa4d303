import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateEvidence1700000001030 implements MigrationInterface {
  name = 'CreateEvidence1700000001030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table app.evidence (
        tenant_id uuid not null,
        id uuid not null,
        assessment_id uuid not null,
        kind text not null check (kind in ('file', 'link')),
        title text not null check (length(title) between 1 and 300),
        url text,
        file_name text,
        media_type text,
        size integer check (size > 0),
        sha256 bytea check (length(sha256) = 32),
        tier smallint not null check (tier between 0 and 3),
        effective_on date,
        revision integer not null check (revision > 0),
        created_by uuid not null,
        created_at timestamptz not null,
        removed_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
        check (case kind
          when 'link' then url is not null and num_nonnulls(file_name, media_type, size, sha256) = 0
          else url is null and num_nulls(file_name, media_type, size, sha256) = 0
        end)
      )`,
    );
    await runner.query(
      `create index evidence_of_assessment on app.evidence (tenant_id, assessment_id) where removed_at is null`,
    );
    await runner.query(
      `create index evidence_content on app.evidence (tenant_id, sha256) where removed_at is null and sha256 is not null`,
    );
    for (const sql of tenantTable('evidence', ['select', 'insert', 'update'])) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
