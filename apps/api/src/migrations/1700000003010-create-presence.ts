import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const PRESENCE = [
  // Who looks at what right now, one row per window; worth nothing after a crash, so it is not logged.
  `create unlogged table app.presence (
     tenant_id uuid not null,
     assessment_id uuid not null,
     window_id uuid not null,
     person_id uuid not null,
     question_id text,
     seen_at timestamptz not null,
     primary key (tenant_id, assessment_id, window_id)
   )`,
  ...tenantTable('presence'),
];

export class CreatePresence1700000003010 implements MigrationInterface {
  name = 'CreatePresence1700000003010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of PRESENCE) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
