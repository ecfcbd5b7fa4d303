import type { MigrationInterface, QueryRunner } from 'typeorm';

const JUDGEMENTS = ['review_verdict', 'review_verdict_history', 'second_review', 'private_note'];

const STATEMENTS = [
  // One case of a body by its id: the page of a review, and the policies below.
  `create index submission_case_one on app.submission_case (body_id, submission_id)`,
  // A judgement is open to whom the case is open to: appointed to its programme, and no conflict of interest. The
  // policy of the case says so; it holds for every statement, not only for those that join the case.
  ...['review_verdict', 'private_note'].map((table) => `drop policy no_conflict on app.${table}`),
  ...JUDGEMENTS.map(
    (table) => `create policy of_open_case on app.${table} as restrictive to opencria_reviewer
       using (exists (select 1 from app.submission_case c
         where c.body_id = ${table}.tenant_id and c.submission_id = ${table}.submission_id))`,
  ),
  // The state of a file is told where the file itself would be opened, and nowhere else.
  `create or replace function app.submitted_file_state(company uuid, submission uuid, evidence uuid) returns text
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare here text := current_setting('app.tenant_id', true);
     programmes uuid[] := array(select app.programmes_of_reviewer());
     closed uuid[] := array(select app.companies_closed_to_reviewer());
     found_state text;
   begin
     if company = any(closed) then return null; end if;
     perform set_config('app.tenant_id', company::text, true);
     select e.file_state into found_state from app.evidence e
       join app.submission_evidence s on s.tenant_id = e.tenant_id and s.evidence_id = e.id
       join app.submission_case c on c.tenant_id = s.tenant_id and c.submission_id = s.submission_id
      where s.tenant_id = company and s.submission_id = submission and s.evidence_id = evidence
        and s.body_id = nullif(here, '')::uuid and s.programme_id = any(programmes)
        and (c.state <> 'withdrawn' and (c.state <> 'returned' or c.successor_id is not null)
          or exists (select from app.case_appeal a
               where a.tenant_id = company and a.submission_id = submission and a.outcome is null));
     perform set_config('app.tenant_id', here, true);
     return found_state;
   end $$`,
];

/** What reviewers judged and noted is closed to whom the case is closed, in the database as on the page. */
export class ScopeJudgements1700000005005 implements MigrationInterface {
  name = 'ScopeJudgements1700000005005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
