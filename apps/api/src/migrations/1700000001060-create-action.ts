import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateAction1700000001060 implements MigrationInterface {
  name = 'CreateAction1700000001060';

  async up(runner: QueryRunner): Promise<void> {
    // `proposal` keeps the action as it was proposed: once decided on, it stays in the plan to a
    // verified end even when the answer behind it gets better and it is proposed no more.
    await runner.query(
      `create table app.action (
        tenant_id uuid not null,
        assessment_id uuid not null,
        key text not null,
        revision integer not null check (revision > 0),
        status text not null check (status in ('proposed', 'accepted', 'started', 'done', 'verified', 'declined')),
        owner_id uuid,
        due_on date,
        reason text,
        proposal jsonb not null check (jsonb_typeof(proposal) = 'object'),
        updated_by uuid not null,
        updated_at timestamptz not null,
        primary key (tenant_id, assessment_id, key),
        foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
        check (status in ('proposed', 'declined') or (owner_id is not null and due_on is not null))
      )`,
    );
    await runner.query(
      `create table app.action_history (
        tenant_id uuid not null,
        assessment_id uuid not null,
        key text not null,
        revision integer not null,
        status text not null,
        owner_id uuid,
        due_on date,
        reason text,
        evidence_ids uuid[] not null,
        moved_by uuid not null,
        moved_at timestamptz not null,
        primary key (tenant_id, assessment_id, key, revision),
        foreign key (tenant_id, assessment_id, key) references app.action (tenant_id, assessment_id, key)
      )`,
    );
    await runner.query(
      `create table app.action_evidence (
        tenant_id uuid not null,
        assessment_id uuid not null,
        key text not null,
        evidence_id uuid not null,
        primary key (tenant_id, assessment_id, key, evidence_id),
        foreign key (tenant_id, assessment_id, key) references app.action (tenant_id, assessment_id, key),
        foreign key (tenant_id, evidence_id) references app.evidence (tenant_id, id)
      )`,
    );
    await runner.query(`create index action_evidence_item on app.action_evidence (tenant_id, evidence_id)`);
    for (const sql of tenantTable('action', ['select', 'insert', 'update'])) await runner.query(sql);
    for (const sql of tenantTable('action_history', ['select', 'insert'])) await runner.query(sql);
    await runner.query(
      `create trigger append_only before update or delete on app.action_history for each row execute function app.refuse_change()`,
    );
    for (const sql of tenantTable('action_evidence', ['select', 'insert'])) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
