import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateAssessment1700000001020 implements MigrationInterface {
  name = 'CreateAssessment1700000001020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table app.assessment (
        tenant_id uuid not null references app.organisation (tenant_id),
        id uuid not null,
        product_id uuid,
        mode text not null check (mode in ('screening', 'full', 'organisation')),
        state text not null check (state in ('draft', 'submitted')),
        instrument_id text not null,
        instrument_version text not null,
        started_by uuid not null,
        started_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, product_id) references app.product (tenant_id, id),
        check ((mode = 'organisation') = (product_id is null))
      )`,
    );
    // One open draft per subject and instrument version: starting twice opens the one that exists.
    await runner.query(
      `create unique index assessment_open_of_product
        on app.assessment (tenant_id, product_id, instrument_id, instrument_version)
        where state = 'draft' and product_id is not null`,
    );
    await runner.query(
      `create unique index assessment_open_of_organisation
        on app.assessment (tenant_id, instrument_id, instrument_version)
        where state = 'draft' and product_id is null`,
    );
    await runner.query(`create index assessment_newest on app.assessment (tenant_id, started_at desc, id desc)`);
    await runner.query(`create index assessment_product on app.assessment (tenant_id, product_id)`);
    for (const sql of tenantTable('assessment', ['select', 'insert', 'update'])) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
