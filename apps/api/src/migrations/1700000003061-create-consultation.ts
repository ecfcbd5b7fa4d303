import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateConsultation1700000003061 implements MigrationInterface {
  name = 'CreateConsultation1700000003061';

  async up(runner: QueryRunner): Promise<void> {
    // Kinds and numbers of children only: there is no column in which a child could stand.
    await runner.query(
      `create table app.consultation (
        tenant_id uuid not null,
        id uuid not null,
        product_id uuid,
        revision integer not null check (revision > 0),
        title text not null check (length(title) between 1 and 200),
        held_from date not null,
        held_to date check (held_to >= held_from),
        age_bands text[] not null,
        groups text[] not null,
        children integer not null check (children between 1 and 1000000),
        methods text[] not null check (cardinality(methods) > 0),
        markets text[] not null,
        setting text not null check (length(setting) <= 500),
        safeguards text[] not null,
        kept_for text not null check (length(kept_for) <= 500),
        heard text not null check (length(heard) between 1 and 10000),
        decided text not null check (length(decided) <= 10000),
        followed text not null check (followed in ('all', 'some', 'none', 'open')),
        because text not null check (length(because) <= 10000),
        told text not null check (length(told) <= 10000),
        question_ids text[] not null,
        removed_because text check (length(removed_because) between 1 and 2000),
        updated_by uuid not null,
        updated_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, product_id) references app.product (tenant_id, id)
      )`,
    );
    await runner.query(`create index consultation_of_product on app.consultation (tenant_id, product_id)`);
    await runner.query(
      `create table app.consultation_history (
        tenant_id uuid not null,
        consultation_id uuid not null,
        revision integer not null,
        content jsonb not null,
        saved_by uuid not null,
        saved_at timestamptz not null,
        primary key (tenant_id, consultation_id, revision),
        foreign key (tenant_id, consultation_id) references app.consultation (tenant_id, id)
      )`,
    );
    for (const name of ['assessment', 'evidence'] as const) {
      await runner.query(
        `create table app.consultation_${name} (
          tenant_id uuid not null,
          consultation_id uuid not null,
          ${name}_id uuid not null,
          primary key (tenant_id, consultation_id, ${name}_id),
          foreign key (tenant_id, consultation_id) references app.consultation (tenant_id, id),
          foreign key (tenant_id, ${name}_id) references app.${name} (tenant_id, id)
        )`,
      );
      await runner.query(`create index consultation_of_${name} on app.consultation_${name} (tenant_id, ${name}_id)`);
      for (const sql of tenantTable(`consultation_${name}`, ['select', 'insert', 'delete'])) await runner.query(sql);
    }
    for (const sql of tenantTable('consultation', ['select', 'insert', 'update'])) await runner.query(sql);
    for (const sql of tenantTable('consultation_history', ['select', 'insert'])) await runner.query(sql);
    await runner.query(
      `create trigger append_only before update or delete on app.consultation_history for each row execute function app.refuse_change()`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
