import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `create function app.right_scores(figures jsonb) returns jsonb
     language sql immutable parallel safe set search_path = pg_catalog, pg_temp
     return (select coalesce(jsonb_object_agg(each ->> 'id', (each #>> '{score,decimal}')::numeric), '{}')
       from jsonb_array_elements(figures -> 'rights') each where each #>> '{score,decimal}' is not null)`,
  `revoke execute on function app.right_scores(jsonb) from public`,
  `grant execute on function app.right_scores(jsonb) to opencria_app, opencria_backup`,
  // The overview goes over all submissions; unpacking every figure of each would take minutes.
  `alter table app.submission add column right_scores jsonb not null generated always as (app.right_scores(figures)) stored`,
];

/** Scores of rights by themselves, as an overview of many submissions reads them. */
export class KeepRightScores1700000004061 implements MigrationInterface {
  name = 'KeepRightScores1700000004061';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
