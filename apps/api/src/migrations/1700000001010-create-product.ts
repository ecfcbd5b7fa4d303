import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateProduct1700000001010 implements MigrationInterface {
  name = 'CreateProduct1700000001010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table app.product (
        tenant_id uuid not null references app.organisation (tenant_id),
        id uuid not null,
        name text not null check (length(name) between 1 and 200),
        description text not null check (length(description) <= 5000),
        markets text[] not null,
        age_bands text[] not null,
        profile jsonb not null check (jsonb_typeof(profile) = 'object'),
        revision integer not null check (revision > 0),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (tenant_id, id)
      )`,
    );
    await runner.query(`create index product_newest on app.product (tenant_id, created_at desc, id desc)`);
    for (const sql of tenantTable('product', ['select', 'insert', 'update'])) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
