import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateAnswerRecheck1700000003020 implements MigrationInterface {
  name = 'CreateAnswerRecheck1700000003020';

  async up(runner: QueryRunner): Promise<void> {
    // Rows are settled, never deleted: who said that an answer still holds can be read afterwards.
    await runner.query(
      `create table app.answer_recheck (
        tenant_id uuid not null,
        assessment_id uuid not null,
        question_id text not null,
        flag text not null,
        product_revision integer not null,
        was boolean,
        became boolean,
        since timestamptz not null,
        settled_how text check (settled_how in ('saved', 'confirmed', 'reverted')),
        settled_by uuid,
        settled_at timestamptz,
        primary key (tenant_id, assessment_id, question_id, flag, product_revision),
        foreign key (tenant_id, assessment_id, question_id)
          references app.answer (tenant_id, assessment_id, question_id),
        check (was is distinct from became),
        check (num_nonnulls(settled_how, settled_by, settled_at) in (0, 3))
      )`,
    );
    await runner.query(
      `create unique index answer_recheck_open on app.answer_recheck (tenant_id, assessment_id, question_id, flag)
        where settled_at is null`,
    );
    for (const sql of tenantTable('answer_recheck', ['select', 'insert', 'update'])) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
