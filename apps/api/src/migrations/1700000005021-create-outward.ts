import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const TABLES = [
  // One secret address per person, stored as its SHA-256: whoever reads the table cannot open a calendar.
  `create table app.calendar_feed (
     tenant_id uuid not null,
     person_id uuid not null,
     token_hash bytea not null check (length(token_hash) = 32),
     created_at timestamptz not null,
     primary key (tenant_id, person_id),
     foreign key (tenant_id, person_id) references app.person (tenant_id, id)
   )`,
  ...tenantTable('calendar_feed'),
  // `secret` is sealed: it signs what is sent, so it has to be known, by the server alone.
  `create table app.webhook (
     tenant_id uuid not null,
     id uuid not null,
     name text not null check (length(name) between 1 and 80),
     url text not null check (length(url) <= 2000),
     events text[] not null check (cardinality(events) > 0),
     secret bytea not null,
     revision integer not null check (revision > 0),
     paused_at timestamptz,
     paused_by uuid,
     failures integer not null default 0,
     created_by uuid not null,
     created_at timestamptz not null,
     removed_at timestamptz,
     primary key (tenant_id, id)
   )`,
  ...tenantTable('webhook', ['select', 'insert', 'update']),
  // What was sent, or is to be: exactly these bytes, also when it is sent again. An occasion is sent once.
  `create table app.webhook_delivery (
     tenant_id uuid not null,
     webhook_id uuid not null,
     id uuid not null,
     occasion text not null check (length(occasion) between 1 and 400),
     event text not null,
     body text not null,
     created_at timestamptz not null,
     state text not null check (state in ('waiting', 'delivered', 'failed')),
     tries integer not null default 0,
     last_status integer,
     last_fault text,
     finished_at timestamptz,
     primary key (tenant_id, id),
     unique (tenant_id, webhook_id, occasion),
     foreign key (tenant_id, webhook_id) references app.webhook (tenant_id, id)
   )`,
  `create index webhook_delivery_log on app.webhook_delivery (tenant_id, webhook_id, created_at desc, id desc)`,
  ...tenantTable('webhook_delivery'),
  // What happened lately is read here to be sent on.
  `create index action_history_at on app.action_history (tenant_id, moved_at)`,
  `create index case_event_at on app.case_event (tenant_id, at)`,
];

export class CreateOutward1700000005021 implements MigrationInterface {
  name = 'CreateOutward1700000005021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
