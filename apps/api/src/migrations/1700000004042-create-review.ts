import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseTable } from '../platform/database/case-table.js';
import { tenantTable } from '../platform/database/tenant-table.js';

const CASE_KEYS = `tenant_id uuid not null,
     submission_id uuid not null,
     body_id uuid not null,
     programme_id uuid not null`;

const OF_SUBMISSION = `foreign key (tenant_id, submission_id, body_id, programme_id)
       references app.submission (tenant_id, id, body_id, programme_id)`;

/** What the reviewing body keeps to itself until it decides: the tenant is the body, and only reviewers reach it. */
const PRIVATE = [
  // One judgement of one reviewer on one answer, harm or profile flag. `slot` 2 is the second review. No verdict: it was
  // taken back.
  `create table app.review_verdict (
     tenant_id uuid not null references app.organisation (tenant_id),
     submission_id uuid not null,
     company_id uuid not null,
     subject text not null check (subject in ('answer', 'harm', 'flag')),
     subject_id text not null,
     slot smallint not null check (slot in (1, 2)),
     reviewer_id uuid not null,
     verdict text check (verdict in ('confirmed', 'lowered', 'rejected', 'accepted', 'breached', 'cleared', 'contested')),
     level smallint check (level between 0 and 4),
     tier smallint check (tier between 0 and 3),
     reason text not null check (length(reason) <= 5000),
     advice text not null check (length(advice) <= 5000),
     carried_from uuid,
     revision integer not null check (revision > 0),
     updated_at timestamptz not null,
     primary key (tenant_id, submission_id, subject, subject_id, slot)
   )`,
  `create table app.review_verdict_history (
     tenant_id uuid not null,
     submission_id uuid not null,
     subject text not null,
     subject_id text not null,
     slot smallint not null,
     revision integer not null,
     reviewer_id uuid not null,
     verdict text,
     level smallint,
     tier smallint,
     reason text not null,
     advice text not null,
     saved_at timestamptz not null,
     primary key (tenant_id, submission_id, subject, subject_id, slot, revision),
     foreign key (tenant_id, submission_id, subject, subject_id, slot)
       references app.review_verdict (tenant_id, submission_id, subject, subject_id, slot)
   )`,
  // What the second reviewer judges as well, and why: every red line, every grave harm, and a sample.
  `create table app.second_review (
     tenant_id uuid not null references app.organisation (tenant_id),
     submission_id uuid not null,
     subject text not null check (subject in ('answer', 'harm', 'flag')),
     subject_id text not null,
     because text not null check (because in ('red-line', 'grave-harm', 'sample')),
     primary key (tenant_id, submission_id, subject, subject_id)
   )`,
  `create table app.private_note (
     tenant_id uuid not null references app.organisation (tenant_id),
     id uuid not null,
     submission_id uuid not null,
     company_id uuid not null,
     subject text check (subject in ('answer', 'harm', 'flag')),
     subject_id text,
     text text not null check (length(text) between 1 and 10000),
     written_by uuid not null,
     written_at timestamptz not null,
     removed_at timestamptz,
     primary key (tenant_id, id),
     check ((subject is null) = (subject_id is null))
   )`,
  `create index private_note_of on app.private_note (tenant_id, submission_id)`,
  // Advice that is given again and again, in the body's own words.
  `create table app.advice_text (
     tenant_id uuid not null references app.organisation (tenant_id),
     id uuid not null,
     title text not null check (length(title) between 1 and 200),
     text text not null check (length(text) between 1 and 5000),
     question_ids text[] not null,
     revision integer not null check (revision > 0),
     updated_by uuid not null,
     updated_at timestamptz not null,
     removed_at timestamptz,
     primary key (tenant_id, id)
   )`,
  `create table app.queue_view (
     tenant_id uuid not null references app.organisation (tenant_id),
     id uuid not null,
     person_id uuid not null,
     name text not null check (length(name) between 1 and 80),
     filter jsonb not null,
     created_at timestamptz not null,
     primary key (tenant_id, id)
   )`,
  `create index queue_view_person on app.queue_view (tenant_id, person_id)`,
  // No rights for the app role: reviewers reach these on their own connection.
  ...['review_verdict', 'review_verdict_history', 'second_review', 'private_note', 'advice_text', 'queue_view'].flatMap(
    (table) => tenantTable(table, []),
  ),
  `grant select, insert, update on app.review_verdict, app.private_note, app.advice_text to opencria_reviewer`,
  `grant select, insert on app.review_verdict_history, app.second_review to opencria_reviewer`,
  `grant select, insert, update, delete on app.queue_view to opencria_reviewer`,
  `create trigger append_only before update or delete on app.review_verdict_history
     for each row execute function app.refuse_change_unless_erasing()`,
  // A judgement is open to whom the case is open to; a conflict of interest closes it too.
  ...['review_verdict', 'private_note'].map(
    (table) => `create policy no_conflict on app.${table} as restrictive to opencria_reviewer
       using (company_id not in (select app.companies_closed_to_reviewer()))`,
  ),
];

/** What both sides see of a case. */
const SHARED = [
  // Asks the company about one answer, which opens that answer again; or about the whole.
  `create table app.case_request (
     ${CASE_KEYS},
     id uuid not null,
     question_id text,
     text text not null check (length(text) between 1 and 5000),
     asked_by uuid not null,
     asked_at timestamptz not null,
     due_on date,
     answered_at timestamptz,
     settled_at timestamptz,
     settled_by uuid,
     primary key (tenant_id, submission_id, id),
     ${OF_SUBMISSION}
   )`,
  // The conversation under a request, or about the whole where request_id is null.
  `create table app.case_message (
     ${CASE_KEYS},
     id uuid not null,
     request_id uuid,
     side text not null check (side in ('body', 'company')),
     author_id uuid not null,
     author_name text not null,
     text text not null check (length(text) between 1 and 10000),
     sent_at timestamptz not null,
     primary key (tenant_id, submission_id, id),
     ${OF_SUBMISSION},
     foreign key (tenant_id, submission_id, request_id) references app.case_request (tenant_id, submission_id, id)
   )`,
  `create index case_message_request on app.case_message (tenant_id, submission_id, request_id)`,
  // The outcome, frozen: verdicts with reasons, reviewed figures, statement and letter, as canonical JSON.
  `create table app.case_decision (
     ${CASE_KEYS},
     id uuid not null,
     outcome text not null check (outcome in ('returned', 'reviewed', 'conditional', 'closed')),
     canonical bytea not null,
     digest bytea not null generated always as (sha256(canonical)) stored,
     signature bytea not null,
     key_id text not null,
     statement text not null,
     letter text not null,
     decided_by uuid not null,
     second_by uuid,
     decided_at timestamptz not null,
     primary key (tenant_id, submission_id, id),
     ${OF_SUBMISSION},
     check (second_by <> decided_by)
   )`,
  // What has to be done by when; each becomes an action of the company's plan.
  `create table app.case_condition (
     ${CASE_KEYS},
     id uuid not null,
     decision_id uuid not null,
     question_id text,
     text text not null check (length(text) between 1 and 5000),
     due_on date not null,
     met_at timestamptz,
     met_by uuid,
     primary key (tenant_id, submission_id, id),
     ${OF_SUBMISSION},
     foreign key (tenant_id, submission_id, decision_id) references app.case_decision (tenant_id, submission_id, id)
   )`,
  `create index case_condition_decision on app.case_condition (tenant_id, submission_id, decision_id)`,
  // A verdict may be contested once; another reviewer decides.
  `create table app.case_appeal (
     ${CASE_KEYS},
     id uuid not null,
     subject text not null check (subject in ('answer', 'harm', 'flag')),
     subject_id text not null,
     reasons text not null check (length(reasons) between 1 and 10000),
     raised_by uuid not null,
     raised_at timestamptz not null,
     outcome text check (outcome in ('upheld', 'dismissed')),
     answer text check (length(answer) <= 10000),
     decided_by uuid,
     decided_at timestamptz,
     primary key (tenant_id, submission_id, id),
     unique (tenant_id, submission_id, subject, subject_id),
     ${OF_SUBMISSION},
     check ((outcome is null) = (decided_at is null))
   )`,
  ...['case_request', 'case_message', 'case_decision', 'case_condition', 'case_appeal'].map(
    (table) => `create index ${table}_of on app.${table} (tenant_id, submission_id, body_id, programme_id)`,
  ),
  ...caseTable('case_request', { company: ['select', 'update'], reviewer: ['select', 'insert', 'update'] }),
  ...caseTable('case_message', { company: ['select', 'insert'], reviewer: ['select', 'insert'] }),
  ...caseTable('case_decision', { company: ['select'], reviewer: ['select', 'insert'] }),
  ...caseTable('case_condition', { company: ['select'], reviewer: ['select', 'insert', 'update'] }),
  ...caseTable('case_appeal', { company: ['select', 'insert'], reviewer: ['select', 'update'] }),
  ...['case_message', 'case_decision'].map(
    (table) => `create trigger append_only before update or delete on app.${table}
       for each row execute function app.refuse_change_unless_erasing()`,
  ),
];

/** Reviews: what reviewers judge and note among themselves, and what both sides say and decide about a case. */
export class CreateReview1700000004042 implements MigrationInterface {
  name = 'CreateReview1700000004042';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PRIVATE, ...SHARED]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
