import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company that verified the action of a condition has met it; nothing else of a condition is theirs to change. */
export class MeetConditions1700000004065 implements MigrationInterface {
  name = 'MeetConditions1700000004065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant update (met_at, met_by) on app.case_condition to opencria_app`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
