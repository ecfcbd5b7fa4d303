import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const PERSON = 'foreign key (tenant_id, person_id) references app.person (tenant_id, id)';

const TABLES = [
  // Ids alone: what a notice is about is looked up when it is read, so that it says what is true then.
  // One person is told of one occasion once, whoever notices it first.
  `create table app.notice (
     tenant_id uuid not null,
     id uuid not null,
     person_id uuid not null,
     event text not null,
     occasion text not null check (length(occasion) between 1 and 400),
     assessment_id uuid,
     question_id text,
     action_key text,
     evidence_id uuid,
     submission_id uuid,
     from_id uuid,
     due_on date,
     step integer,
     at timestamptz not null,
     in_app boolean not null,
     mail text not null check (mail in ('at-once', 'digest', 'off')),
     mailed_at timestamptz,
     read_at timestamptz,
     primary key (tenant_id, id),
     unique (tenant_id, person_id, occasion),
     ${PERSON}
   )`,
  `create index notice_inbox on app.notice (tenant_id, person_id, at desc, id desc) where in_app`,
  `create index notice_unread on app.notice (tenant_id, person_id) where in_app and read_at is null`,
  `create index notice_to_mail on app.notice (tenant_id, person_id) where mail = 'digest' and mailed_at is null`,
  ...tenantTable('notice'),
  `create table app.notice_preference (
     tenant_id uuid not null,
     person_id uuid not null,
     event text not null,
     in_app boolean not null,
     mail text not null check (mail in ('at-once', 'digest', 'off')),
     primary key (tenant_id, person_id, event),
     ${PERSON}
   )`,
  ...tenantTable('notice_preference'),
  `create table app.notice_reader (
     tenant_id uuid not null,
     person_id uuid not null,
     language text not null check (length(language) between 2 and 35),
     last_digest_on date,
     primary key (tenant_id, person_id),
     ${PERSON}
   )`,
  ...tenantTable('notice_reader'),
  // The hour, in UTC, from which on the digest of the day goes out.
  `alter table app.organisation add column digest_hour smallint not null default 7 check (digest_hour between 0 and 23)`,
  // What is looked for every hour: open actions by their day, and evidence by the day it ends.
  `create index action_open_due on app.action (tenant_id, due_on) where status in ('accepted', 'started')`,
  `create index evidence_ending on app.evidence (tenant_id, valid_until) where removed_at is null and valid_until is not null`,
];

export class CreateNotice1700000005020 implements MigrationInterface {
  name = 'CreateNotice1700000005020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
