import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const STATEMENTS = [
  // What was worked out of an assessment once, with a mark of all it was worked out from: another mark, and it is
  // worked out anew. So nothing has to keep it up to date, and nothing out of date is ever shown.
  `create table app.portfolio_figure (
     tenant_id uuid not null,
     assessment_id uuid not null,
     mark text not null,
     figures jsonb not null check (jsonb_typeof(figures) = 'object'),
     primary key (tenant_id, assessment_id),
     foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id)
   )`,
  ...tenantTable('portfolio_figure', ['select', 'insert', 'update']),
];

/** Figures of each product for the portfolio of an organisation. */
export class CreatePortfolio1700000005031 implements MigrationInterface {
  name = 'CreatePortfolio1700000005031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
