import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "We don't know" may say what is missing and who finds out, and by which day. */
export class ExplainUnknownAnswer1700000004030 implements MigrationInterface {
  name = 'ExplainUnknownAnswer1700000004030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table app.answer
         drop constraint answer_check1,
         add column known_by date,
         add constraint answer_reason check (case state
           when 'not-applicable' then reason is not null
           when 'unknown' then true
           else reason is null end),
         add constraint answer_known_by check (known_by is null or state is not distinct from 'unknown')`,
    );
    await runner.query(`alter table app.answer_history add column known_by date`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
