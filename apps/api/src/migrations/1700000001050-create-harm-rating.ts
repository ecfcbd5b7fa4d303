import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

export class CreateHarmRating1700000001050 implements MigrationInterface {
  name = 'CreateHarmRating1700000001050';

  async up(runner: QueryRunner): Promise<void> {
    // A dimension is 1 to 4, 0 for unknown, null for not rated yet.
    await runner.query(
      `create table app.harm_rating (
        tenant_id uuid not null,
        assessment_id uuid not null,
        harm_id text not null,
        revision integer not null check (revision > 0),
        scale smallint check (scale between 0 and 4),
        scope smallint check (scope between 0 and 4),
        irremediability smallint check (irremediability between 0 and 4),
        likelihood smallint check (likelihood between 0 and 4),
        incident_on date,
        involvement text check (involvement in ('cause', 'contribute', 'linked')),
        exposed text not null check (length(exposed) <= 10000),
        note text not null check (length(note) <= 10000),
        updated_by uuid not null,
        updated_at timestamptz not null,
        primary key (tenant_id, assessment_id, harm_id),
        foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id)
      )`,
    );
    await runner.query(
      `create table app.harm_rating_history (
        tenant_id uuid not null,
        assessment_id uuid not null,
        harm_id text not null,
        revision integer not null,
        scale smallint,
        scope smallint,
        irremediability smallint,
        likelihood smallint,
        incident_on date,
        involvement text,
        exposed text not null,
        note text not null,
        saved_by uuid not null,
        saved_at timestamptz not null,
        primary key (tenant_id, assessment_id, harm_id, revision),
        foreign key (tenant_id, assessment_id, harm_id)
          references app.harm_rating (tenant_id, assessment_id, harm_id)
      )`,
    );
    for (const sql of tenantTable('harm_rating', ['select', 'insert', 'update'])) await runner.query(sql);
    for (const sql of tenantTable('harm_rating_history', ['select', 'insert'])) await runner.query(sql);
    await runner.query(
      `create trigger append_only before update or delete on app.harm_rating_history for each row execute function app.refuse_change()`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
