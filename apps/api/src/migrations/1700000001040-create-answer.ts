import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateAnswer1700000001040 implements MigrationInterface {
  name = 'CreateAnswer1700000001040';

  async up(runner: QueryRunner): Promise<void> {
    // A cleared answer keeps its row and revision (state null), so that a stale save is still noticed.
    await runner.query(
      `create table app.answer (
        tenant_id uuid not null,
        assessment_id uuid not null,
        question_id text not null,
        revision integer not null check (revision > 0),
        state text check (state in ('answered', 'unknown', 'not-applicable')),
        option_id text,
        parts text[],
        number double precision,
        reason text,
        note text not null check (length(note) <= 10000),
        updated_by uuid not null,
        updated_at timestamptz not null,
        primary key (tenant_id, assessment_id, question_id),
        foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
        check (num_nonnulls(option_id, parts, number) = case when state = 'answered' then 1 else 0 end),
        check ((state is not distinct from 'not-applicable') = (reason is not null))
      )`,
    );
    await runner.query(
      `create table app.answer_history (
        tenant_id uuid not null,
        assessment_id uuid not null,
        question_id text not null,
        revision integer not null,
        state text,
        option_id text,
        parts text[],
        number double precision,
        reason text,
        note text not null,
        evidence_ids uuid[] not null,
        saved_by uuid not null,
        saved_at timestamptz not null,
        primary key (tenant_id, assessment_id, question_id, revision),
        foreign key (tenant_id, assessment_id, question_id)
          references app.answer (tenant_id, assessment_id, question_id)
      )`,
    );
    await runner.query(
      `create table app.answer_evidence (
        tenant_id uuid not null,
        assessment_id uuid not null,
        question_id text not null,
        evidence_id uuid not null,
        primary key (tenant_id, assessment_id, question_id, evidence_id),
        foreign key (tenant_id, assessment_id, question_id)
          references app.answer (tenant_id, assessment_id, question_id),
        foreign key (tenant_id, evidence_id) references app.evidence (tenant_id, id)
      )`,
    );
    await runner.query(`create index answer_evidence_item on app.answer_evidence (tenant_id, evidence_id)`);
    for (const sql of tenantTable('answer', ['select', 'insert', 'update'])) await runner.query(sql);
    for (const sql of tenantTable('answer_history', ['select', 'insert'])) await runner.query(sql);
    await runner.query(
      `create trigger append_only before update or delete on app.answer_history for each row execute function app.refuse_change()`,
    );
    for (const sql of tenantTable('answer_evidence', ['select', 'insert', 'delete'])) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
