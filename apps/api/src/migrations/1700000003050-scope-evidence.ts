import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

/** What evidence covers and until when, what it replaces, and files that arrive piece by piece. */
export class ScopeEvidence1700000003050 implements MigrationInterface {
  name = 'ScopeEvidence1700000003050';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      // Without products or markets named, it covers all of them. `removed` names what was taken out of the file.
      `alter table app.evidence
         add column valid_until date,
         add column product_ids uuid[] not null default '{}',
         add column markets text[] not null default '{}',
         add column removed text[] not null default '{}',
         add column replaces_id uuid,
         add constraint evidence_replaces foreign key (tenant_id, replaces_id) references app.evidence (tenant_id, id),
         add constraint evidence_valid check (valid_until >= effective_on)`,
      `create index evidence_newer on app.evidence (tenant_id, replaces_id) where replaces_id is not null`,
      `create table app.upload (
         tenant_id uuid not null,
         id uuid not null,
         assessment_id uuid not null,
         file_name text not null,
         size integer not null check (size > 0),
         evidence_id uuid,
         created_by uuid not null,
         created_at timestamptz not null,
         primary key (tenant_id, id),
         foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
         foreign key (tenant_id, evidence_id) references app.evidence (tenant_id, id)
       )`,
      `create index upload_of_assessment on app.upload (tenant_id, assessment_id)`,
      `create index upload_evidence on app.upload (tenant_id, evidence_id) where evidence_id is not null`,
      `grant delete on app.action_evidence to opencria_app`,
      ...tenantTable('upload'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
