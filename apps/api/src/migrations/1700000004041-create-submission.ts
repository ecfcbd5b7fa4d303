import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseTable } from '../platform/database/case-table.js';
import { tenantTable } from '../platform/database/tenant-table.js';

/** Foreign key of everything that belongs to one submission; body and programme cannot be others than its own. */
const OF_SUBMISSION = `foreign key (tenant_id, submission_id, body_id, programme_id)
       references app.submission (tenant_id, id, body_id, programme_id)`;

const CASE_KEYS = `tenant_id uuid not null,
     submission_id uuid not null,
     body_id uuid not null,
     programme_id uuid not null`;

const SUBMISSIONS = [
  // A company's own decision to submit: asked for by one person, given by another, for exactly this content.
  `create table app.submission_request (
     tenant_id uuid not null,
     id uuid not null,
     assessment_id uuid not null,
     programme_id uuid not null,
     content_digest bytea not null check (length(content_digest) = 32),
     attested jsonb not null,
     requested_by uuid not null,
     requested_at timestamptz not null,
     decision text check (decision in ('approved', 'refused', 'lapsed', 'withdrawn')),
     decided_by uuid,
     decided_at timestamptz,
     reason text,
     primary key (tenant_id, id),
     foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
     check (decision is distinct from 'approved' or decided_by <> requested_by)
   )`,
  `create unique index submission_request_open on app.submission_request (tenant_id, assessment_id) where decision is null`,
  `create index submission_request_assessment on app.submission_request (tenant_id, assessment_id)`,
  ...tenantTable('submission_request', ['select', 'insert', 'update']),
  // Frozen: canonical JSON and what was true of it on that day. Never updated; a correction is the next version.
  `create table app.submission (
     tenant_id uuid not null,
     id uuid not null,
     assessment_id uuid not null,
     version integer not null check (version > 0),
     body_id uuid not null,
     programme_id uuid not null,
     canonical bytea not null,
     digest bytea not null generated always as (sha256(canonical)) stored,
     signature bytea not null,
     key_id text not null,
     instrument_id text not null,
     instrument_version text not null,
     instrument_digest text not null,
     company_name text not null,
     product_id uuid,
     product_name text not null,
     countries text[] not null,
     technologies text[] not null,
     figures jsonb not null,
     as_of date not null,
     requested_by uuid not null,
     submitted_by uuid not null,
     submitted_at timestamptz not null,
     primary key (tenant_id, id),
     unique (tenant_id, id, body_id, programme_id),
     unique (tenant_id, assessment_id, version),
     foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
     check (submitted_by <> requested_by)
   )`,
  // What the manifest of the submission names; such files outlive their removal from the draft.
  `create table app.submission_evidence (
     ${CASE_KEYS},
     evidence_id uuid not null,
     kind text not null check (kind in ('file', 'link')),
     title text not null,
     url text,
     file_name text,
     media_type text,
     size integer,
     sha256 bytea,
     stored_sha256 bytea,
     primary key (tenant_id, submission_id, evidence_id),
     ${OF_SUBMISSION},
     foreign key (tenant_id, evidence_id) references app.evidence (tenant_id, id)
   )`,
  `create index submission_evidence_item on app.submission_evidence (tenant_id, evidence_id)`,
  `create index submission_evidence_content on app.submission_evidence (tenant_id, stored_sha256) where stored_sha256 is not null`,
  `create index submission_evidence_case on app.submission_evidence (tenant_id, submission_id, body_id, programme_id)`,
  // Where the review stands. The figures that order the queue are those of the submission.
  `create table app.submission_case (
     ${CASE_KEYS},
     state text not null check (state in ('submitted', 'claimed', 'returned', 'reviewed', 'conditional', 'withdrawn', 'closed')),
     turn text not null check (turn in ('body', 'company', 'nobody')),
     breached smallint not null,
     unresolved smallint not null,
     severe_harms smallint not null,
     worst_residual smallint not null check (worst_residual between 0 and 4),
     coverage numeric(5, 2),
     urgency integer not null,
     waiting_since timestamptz not null,
     promised_on date not null,
     claimed_by uuid,
     claimed_at timestamptz,
     second_reviewer uuid,
     previous_id uuid,
     successor_id uuid,
     decided_at timestamptz,
     revision integer not null check (revision > 0),
     primary key (tenant_id, submission_id),
     ${OF_SUBMISSION},
     check ((state = 'claimed') <= (claimed_by is not null)),
     check (second_reviewer <> claimed_by)
   )`,
  `create index submission_case_of on app.submission_case (tenant_id, submission_id, body_id, programme_id)`,
  // The queue: most urgent first, then the longest wait; the id makes the order whole.
  `create index submission_case_queue on app.submission_case (body_id, turn, urgency desc, waiting_since, submission_id)`,
  `create index submission_case_state on app.submission_case (body_id, state)`,
  `create index submission_case_claimed on app.submission_case (body_id, claimed_by) where claimed_by is not null`,
  // What happened, for both sides to see; details hold ids and states only.
  `create table app.case_event (
     ${CASE_KEYS},
     id uuid not null,
     at timestamptz not null,
     kind text not null,
     side text not null check (side in ('body', 'company')),
     actor_id uuid not null,
     details jsonb not null,
     primary key (tenant_id, submission_id, id),
     ${OF_SUBMISSION}
   )`,
  `create index case_event_of on app.case_event (tenant_id, submission_id, body_id, programme_id)`,
  // Readable while under review and once decided; not after a withdrawal, nor while a returned one is with the company.
  ...caseTable('submission_case', { company: ['select', 'insert', 'update'], reviewer: ['select', 'update'] }),
  ...caseTable('case_event', { company: ['select', 'insert'], reviewer: ['select', 'insert'] }),
  ...['submission', 'submission_evidence'].flatMap((table) =>
    caseTable(
      table,
      { company: ['select', 'insert'], reviewer: ['select'] },
      `exists (select 1 from app.submission_case c
         where c.tenant_id = ${table}.tenant_id and c.submission_id = ${table}.${table === 'submission' ? 'id' : 'submission_id'}
           and c.state <> 'withdrawn' and (c.state <> 'returned' or c.successor_id is not null))`,
    ),
  ),
  ...['submission', 'submission_evidence', 'case_event'].map(
    (table) => `create trigger append_only before update or delete on app.${table}
       for each row execute function app.refuse_change_unless_erasing()`,
  ),
];

/** What the reviewing body keeps of each submission, also when the company is erased: digest, dates, outcome. */
const RECORDS = [
  `create table app.submission_record (
     tenant_id uuid not null references app.organisation (tenant_id),
     submission_id uuid not null,
     company_id uuid not null,
     programme_id uuid not null,
     version integer not null,
     digest bytea not null,
     submitted_at timestamptz not null,
     state text not null,
     decided_at timestamptz,
     primary key (tenant_id, submission_id)
   )`,
  ...tenantTable('submission_record', ['select']),
  `grant select on app.submission_record to opencria_reviewer`,
  // Rows of the case vanish with the company; this runs with the owner's rights, as the body for one statement.
  `create function app.keep_submission_record() returns trigger
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare here text := current_setting('app.tenant_id', true);
     s app.submission;
   begin
     perform set_config('app.tenant_id', new.tenant_id::text, true);
     select * into strict s from app.submission where tenant_id = new.tenant_id and id = new.submission_id;
     perform set_config('app.tenant_id', new.body_id::text, true);
     insert into app.submission_record (tenant_id, submission_id, company_id, programme_id, version, digest, submitted_at,
         state, decided_at)
     values (new.body_id, new.submission_id, new.tenant_id, new.programme_id, s.version, s.digest, s.submitted_at,
         new.state, new.decided_at)
     on conflict (tenant_id, submission_id) do update set state = excluded.state, decided_at = excluded.decided_at;
     perform set_config('app.tenant_id', here, true);
     return new;
   end $$`,
  `create trigger keep_record after insert or update of state, decided_at on app.submission_case
     for each row execute function app.keep_submission_record()`,
];

/** Submissions: frozen bytes, their evidence manifest, and the case that a review opens about them. */
export class CreateSubmission1700000004041 implements MigrationInterface {
  name = 'CreateSubmission1700000004041';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SUBMISSIONS, ...RECORDS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
