import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateAssignment1700000003040 implements MigrationInterface {
  name = 'CreateAssignment1700000003040';

  async up(runner: QueryRunner): Promise<void> {
    // Without a foreign key to app.person: whoever leaves or is erased leaves an assignment to nobody behind, which
    // shows, instead of one that vanishes. An invitation stands for the person who will accept it.
    await runner.query(
      `create table app.assignment (
        tenant_id uuid not null,
        assessment_id uuid not null,
        scope text not null check (scope in ('question', 'module', 'section')),
        target_id text not null,
        assignee_id uuid,
        invitation_id uuid,
        due_on date,
        assigned_by uuid not null,
        assigned_at timestamptz not null,
        primary key (tenant_id, assessment_id, scope, target_id),
        foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
        foreign key (tenant_id, invitation_id) references app.invitation (tenant_id, id),
        check (num_nonnulls(assignee_id, invitation_id) = 1)
      )`,
    );
    await runner.query(`create index assignment_person on app.assignment (tenant_id, assignee_id)`);
    await runner.query(`create index assignment_invitation on app.assignment (tenant_id, invitation_id)`);
    for (const sql of tenantTable('assignment')) await runner.query(sql);
    await runner.query(`alter table app.answer_history add column restored_from integer`);
    // Where somebody left off: the last answer they saved in an assessment.
    await runner.query(
      `create index answer_history_person on app.answer_history (tenant_id, assessment_id, saved_by, saved_at desc)`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
