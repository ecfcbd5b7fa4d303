import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OPEN_TO_REVIEWER } from '../platform/database/case-table.js';

const SECOND = [
  // `agreed` is what the two found when the second judged; a lead settles what they still differ on for one pair of
  // verdicts, named by their revisions.
  `alter table app.second_review
     add column agreed boolean,
     add column settled_with text check (settled_with in ('first', 'second')),
     add column settled_reason text check (length(settled_reason) between 1 and 5000),
     add column settled_by uuid,
     add column settled_at timestamptz,
     add column settled_first integer,
     add column settled_second integer,
     add check (num_nonnulls(settled_with, settled_reason, settled_by, settled_at, settled_first, settled_second) in (0, 6))`,
  `grant update (agreed, settled_with, settled_reason, settled_by, settled_at, settled_first, settled_second)
     on app.second_review to opencria_reviewer`,
];

const APPEALS = [
  // The reviewer who decides must read what is contested, also where the submission was returned.
  ...['submission', 'submission_evidence'].map(
    (table) => `create policy appealed on app.${table} for select to opencria_reviewer
       using (${OPEN_TO_REVIEWER} and exists (select 1 from app.case_appeal a
         where a.tenant_id = ${table}.tenant_id
           and a.submission_id = ${table}.${table === 'submission' ? 'id' : 'submission_id'} and a.outcome is null))`,
  ),
  // Questions that the company may answer again while its assessment is submitted.
  `create index case_request_open on app.case_request (tenant_id, submission_id, question_id)
     where settled_at is null and question_id is not null`,
];

/** Second reviews with what came of them; appeals against submissions that were returned; answers opened by a request. */
export class SettleSecondReview1700000004055 implements MigrationInterface {
  name = 'SettleSecondReview1700000004055';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SECOND, ...APPEALS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
