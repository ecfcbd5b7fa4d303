import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // What a queue shows and searches stands in the case itself: a page is one walk along an index, and a case with the
  // company can be listed although its content is closed meanwhile.
  `alter table app.submission_case
     add column version integer not null,
     add column company_name text not null,
     add column product_name text not null,
     add column technologies text[] not null,
     add column submitted_at timestamptz not null,
     add column tab text not null generated always as (case
       when state in ('withdrawn', 'closed') then 'ended'
       when state = 'returned' and successor_id is not null then 'past'
       when turn = 'body' then 'body'
       when state in ('conditional', 'reviewed') then state
       else 'company' end) stored`,
  // Restoring a backup brings the values along.
  `create function app.fill_case_facts() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     if new.submitted_at is null then
       select s.version, s.company_name, s.product_name, s.technologies, s.submitted_at
         into new.version, new.company_name, new.product_name, new.technologies, new.submitted_at
         from app.submission s where s.tenant_id = new.tenant_id and s.id = new.submission_id;
     end if;
     return new;
   end $$`,
  `create trigger fill_facts before insert on app.submission_case for each row execute function app.fill_case_facts()`,
  `drop index app.submission_case_queue`,
  // Most urgent first, then the longest wait; the id makes the order whole. The rest lets counts stay in the index.
  `create index submission_case_queue on app.submission_case (body_id, tab, urgency desc, waiting_since, submission_id)
     include (tenant_id, programme_id, promised_on)`,
  `create index submission_case_second on app.submission_case (body_id, second_reviewer) where second_reviewer is not null`,
  // A file that a scan found bad since it was submitted is not opened. Only for what the asking body was given.
  `create function app.submitted_file_state(company uuid, submission uuid, evidence uuid) returns text
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare here text := current_setting('app.tenant_id', true); found_state text;
   begin
     perform set_config('app.tenant_id', company::text, true);
     select e.file_state into found_state from app.evidence e
       join app.submission_evidence s on s.tenant_id = e.tenant_id and s.evidence_id = e.id
      where s.tenant_id = company and s.submission_id = submission and s.evidence_id = evidence
        and s.body_id = nullif(here, '')::uuid;
     perform set_config('app.tenant_id', here, true);
     return found_state;
   end $$`,
  `revoke execute on function app.submitted_file_state(uuid, uuid, uuid) from public`,
  `grant execute on function app.submitted_file_state(uuid, uuid, uuid) to opencria_reviewer`,
];

/** The queue of a reviewing body reads one table along one index. */
export class CreateReviewQueue1700000004050 implements MigrationInterface {
  name = 'CreateReviewQueue1700000004050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
