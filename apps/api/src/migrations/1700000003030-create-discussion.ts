import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const TABLES = [
  `create table app.comment_thread (
     tenant_id uuid not null,
     id uuid not null,
     assessment_id uuid not null,
     question_id text not null,
     comments integer not null check (comments > 0),
     started_by uuid not null,
     started_at timestamptz not null,
     resolved_by uuid,
     resolved_at timestamptz,
     primary key (tenant_id, id),
     foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
     check ((resolved_by is null) = (resolved_at is null))
   )`,
  `create index comment_thread_question on app.comment_thread (tenant_id, assessment_id, question_id)`,
  // A removed comment keeps its place and loses its words.
  `create table app.comment (
     tenant_id uuid not null,
     id uuid not null,
     thread_id uuid not null,
     place integer not null,
     author_id uuid not null,
     body text check (length(body) <= 5000),
     revision integer not null check (revision > 0),
     created_at timestamptz not null,
     edited_at timestamptz,
     removed_by uuid,
     removed_at timestamptz,
     primary key (tenant_id, id),
     unique (tenant_id, thread_id, place),
     foreign key (tenant_id, thread_id) references app.comment_thread (tenant_id, id),
     check ((body is null) = (removed_at is not null) and (removed_by is null) = (removed_at is null))
   )`,
  `create table app.comment_mention (
     tenant_id uuid not null,
     comment_id uuid not null,
     person_id uuid not null,
     mentioned_at timestamptz not null,
     read_at timestamptz,
     primary key (tenant_id, comment_id, person_id),
     foreign key (tenant_id, comment_id) references app.comment (tenant_id, id),
     foreign key (tenant_id, person_id) references app.person (tenant_id, id)
   )`,
  `create index comment_mention_person on app.comment_mention (tenant_id, person_id, mentioned_at)`,
  // By place and not by time, so that what arrives at the same moment stays unread.
  `create table app.thread_read (
     tenant_id uuid not null,
     thread_id uuid not null,
     person_id uuid not null,
     place integer not null,
     primary key (tenant_id, thread_id, person_id),
     foreign key (tenant_id, thread_id) references app.comment_thread (tenant_id, id),
     foreign key (tenant_id, person_id) references app.person (tenant_id, id)
   )`,
  `create index thread_read_person on app.thread_read (tenant_id, person_id)`,
  `create table app.answer_proposal (
     tenant_id uuid not null,
     comment_id uuid not null,
     assessment_id uuid not null,
     question_id text not null,
     proposed_by uuid not null,
     state text not null check (state in ('answered', 'unknown', 'not-applicable')),
     option_id text,
     parts text[],
     number double precision,
     reason text,
     note text not null check (length(note) <= 10000),
     outcome text not null check (outcome in ('open', 'accepted', 'declined')),
     decided_by uuid,
     decided_at timestamptz,
     decline_reason text,
     accepted_revision integer,
     primary key (tenant_id, comment_id),
     foreign key (tenant_id, comment_id) references app.comment (tenant_id, id),
     foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
     check ((outcome = 'open') = (decided_at is null) and (outcome = 'accepted') = (accepted_revision is not null))
   )`,
  `create index answer_proposal_question on app.answer_proposal (tenant_id, assessment_id, question_id)`,
  // The latest request for each question. Whether it still stands follows from what was saved since.
  `create table app.answer_check (
     tenant_id uuid not null,
     assessment_id uuid not null,
     question_id text not null,
     id uuid not null,
     why text not null check (length(why) <= 500),
     asked_by uuid not null,
     asked_of uuid,
     asked_at timestamptz not null,
     answer_revision integer not null,
     outcome text not null check (outcome in ('open', 'looks-right', 'withdrawn')),
     closed_by uuid,
     closed_at timestamptz,
     primary key (tenant_id, assessment_id, question_id),
     foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
     check ((outcome = 'open') = (closed_at is null))
   )`,
  `create index answer_check_asked on app.answer_check (tenant_id, asked_of) where outcome = 'open'`,
];

export class CreateDiscussion1700000003030 implements MigrationInterface {
  name = 'CreateDiscussion1700000003030';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of TABLES) await runner.query(sql);
    for (const sql of [
      ...tenantTable('comment_thread', ['select', 'insert', 'update']),
      ...tenantTable('comment', ['select', 'insert', 'update']),
      ...tenantTable('comment_mention'),
      ...tenantTable('thread_read', ['select', 'insert', 'update']),
      ...tenantTable('answer_proposal'),
      ...tenantTable('answer_check', ['select', 'insert', 'update']),
    ]) {
      await runner.query(sql);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
