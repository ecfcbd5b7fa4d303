import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateOwnHarm1700000003060 implements MigrationInterface {
  name = 'CreateOwnHarm1700000003060';

  async up(runner: QueryRunner): Promise<void> {
    // The colon keeps the id out of the words a catalogue may use, so the two can never clash.
    await runner.query(
      `create table app.own_harm (
        tenant_id uuid not null,
        assessment_id uuid not null,
        id text not null check (id ~ '^own:[0-9a-f-]{36}$'),
        revision integer not null check (revision > 0),
        title text not null check (length(title) between 1 and 160),
        what text not null check (length(what) between 1 and 4000),
        category text not null check (category in ('content', 'contact', 'conduct', 'contract', 'cross')),
        rights text[] not null check (cardinality(rights) between 1 and 20),
        modules text[] not null check (cardinality(modules) <= 20),
        controls jsonb not null check (jsonb_typeof(controls) = 'array'),
        removed_because text check (length(removed_because) between 1 and 2000),
        updated_by uuid not null,
        updated_at timestamptz not null,
        primary key (tenant_id, assessment_id, id),
        foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id)
      )`,
    );
    await runner.query(
      `create table app.own_harm_history (
        tenant_id uuid not null,
        assessment_id uuid not null,
        id text not null,
        revision integer not null,
        title text not null,
        what text not null,
        category text not null,
        rights text[] not null,
        modules text[] not null,
        controls jsonb not null,
        removed_because text,
        saved_by uuid not null,
        saved_at timestamptz not null,
        primary key (tenant_id, assessment_id, id, revision),
        foreign key (tenant_id, assessment_id, id) references app.own_harm (tenant_id, assessment_id, id)
      )`,
    );
    for (const sql of tenantTable('own_harm', ['select', 'insert', 'update'])) await runner.query(sql);
    for (const sql of tenantTable('own_harm_history', ['select', 'insert'])) await runner.query(sql);
    await runner.query(
      `create trigger append_only before update or delete on app.own_harm_history for each row execute function app.refuse_change()`,
    );
    // Several incidents with their day and number; incident_on stays the latest of them, which the method reads.
    for (const table of ['harm_rating', 'harm_rating_history']) {
      await runner.query(
        `alter table app.${table} add column incidents jsonb not null default '[]' check (jsonb_typeof(incidents) = 'array')`,
      );
    }
    // Rows of before forced row-level security hides from the owner, who reads without a tenant.
    await runner.query(`alter table app.harm_rating no force row level security`);
    await runner.query(
      `update app.harm_rating set incidents = jsonb_build_array(jsonb_build_object('on', incident_on, 'cases', 1))
        where incident_on is not null`,
    );
    await runner.query(`alter table app.harm_rating force row level security`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
