import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLetter1700000002010 implements MigrationInterface {
  name = 'CreateLetter1700000002010';

  async up(runner: QueryRunner): Promise<void> {
    // Letters of sign-in belong to no organisation; what they say is sealed and goes once they are sent.
    await runner.query(
      `create table auth.letter (
        id uuid primary key,
        seq bigint generated always as identity,
        key text not null unique,
        sealed bytea,
        created_at timestamptz not null,
        sent_at timestamptz
      )`,
    );
    await runner.query(`create index letter_created on auth.letter (created_at)`);
    await runner.query(`grant select, insert, update, delete on auth.letter to opencria_app`);
    await runner.query(`grant select on auth.letter to opencria_backup`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
