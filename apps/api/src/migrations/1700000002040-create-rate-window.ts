import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // Of persons and sources, by hash: belongs to no organisation. A lost window costs nothing but its count.
  `create table auth.rate_window (
     key text primary key,
     used integer not null,
     ends_at timestamptz not null
   )`,
  `grant select, insert, update, delete on auth.rate_window to opencria_app`,
  `grant select on auth.rate_window to opencria_backup`,
];

export class CreateRateWindow1700000002040 implements MigrationInterface {
  name = 'CreateRateWindow1700000002040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
