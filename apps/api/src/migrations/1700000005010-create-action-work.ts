import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const URGENCY_RANK = `case proposal->>'urgency' when 'breach' then 0 when 'condition' then 1 when 'critical' then 2
  when 'unresolved' then 3 when 'high' then 4 when 'medium' then 5 when 'low' then 6 else 7 end`;

const STATEMENTS = [
  // What lists narrow, sort and count by follows from the proposal, so that the two never differ.
  `alter table app.action
     add column id uuid not null default gen_random_uuid(),
     add column product_id uuid,
     add column title text not null generated always as (proposal->>'action') stored,
     add column kind text not null generated always as (proposal->>'kind') stored,
     add column urgency text not null generated always as (proposal->>'urgency') stored,
     add column urgency_rank smallint not null generated always as (${URGENCY_RANK}) stored,
     add column effort text not null generated always as (proposal->>'effort') stored,
     add column origin text not null generated always as (proposal->>'type') stored,
     add column question_id text generated always as (proposal->>'question') stored,
     add column harm_id text generated always as (proposal->>'harm') stored,
     add column due_sort date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
     add column blocked_reason text check (length(blocked_reason) <= 2000),
     add column blocked_since timestamptz,
     add column blocked_by uuid,
     add column check_again_why text check (check_again_why in ('evidence-expired', 'profile-changed', 'incident')),
     add column check_again_since timestamptz,
     add column verified_by uuid,
     add column verified_at timestamptz,
     add column effective_until date,
     add column merged_into uuid,
     add constraint action_id unique (tenant_id, id),
     add foreign key (tenant_id, product_id) references app.product (tenant_id, id),
     add foreign key (tenant_id, merged_into) references app.action (tenant_id, id),
     add check (num_nonnulls(blocked_reason, blocked_since, blocked_by) in (0, 3)),
     add check ((check_again_why is null) = (check_again_since is null)),
     add check (merged_into is null or status = 'declined')`,
  `alter table app.action no force row level security`,
  `alter table app.assessment no force row level security`,
  // No history tells who verified what was verified before: the action's own row does.
  `update app.action t set product_id = a.product_id,
       verified_by = case when t.status = 'verified' then t.updated_by end,
       verified_at = case when t.status = 'verified' then t.updated_at end
     from app.assessment a where a.tenant_id = t.tenant_id and a.id = t.assessment_id`,
  `alter table app.action add check ((status = 'verified') = (verified_at is not null) and (verified_at is null) = (verified_by is null))`,
  `alter table app.action force row level security`,
  `alter table app.assessment force row level security`,
  `create function app.fill_action_product() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     select a.product_id into new.product_id from app.assessment a
      where a.tenant_id = new.tenant_id and a.id = new.assessment_id;
     return new;
   end $$`,
  `create trigger fill_product before insert on app.action for each row execute function app.fill_action_product()`,
  // Each list is one walk along one of these; counting reads the last of them alone.
  `create index action_due on app.action (tenant_id, due_sort, urgency_rank, id)`,
  `create index action_urgency on app.action (tenant_id, urgency_rank, due_sort, id)`,
  `create index action_updated on app.action (tenant_id, updated_at, id)`,
  `create index action_owner on app.action (tenant_id, owner_id, due_sort, id)`,
  `create index action_product on app.action (tenant_id, product_id, due_sort, id)`,
  `create index action_merged on app.action (tenant_id, merged_into) where merged_into is not null`,
  `create index action_effective on app.action (tenant_id, effective_until) where effective_until is not null`,
  `create index action_counts on app.action (tenant_id, status, due_sort)
     include (urgency, kind, owner_id, product_id, assessment_id, merged_into, blocked_since, check_again_since)`,
  `alter table app.action_history add column what text not null default 'move' check (what in
     ('move', 'edit', 'evidence', 'blocked', 'merged', 'split', 'created', 'check-again'))`,
  `create table app.action_step (
     tenant_id uuid not null,
     action_id uuid not null,
     id uuid not null,
     place integer not null check (place > 0),
     text text not null check (length(text) between 1 and 500),
     done boolean not null,
     primary key (tenant_id, action_id, id),
     foreign key (tenant_id, action_id) references app.action (tenant_id, id)
   )`,
  `create table app.action_link (
     tenant_id uuid not null,
     action_id uuid not null,
     waits_for_id uuid not null,
     primary key (tenant_id, action_id, waits_for_id),
     foreign key (tenant_id, action_id) references app.action (tenant_id, id),
     foreign key (tenant_id, waits_for_id) references app.action (tenant_id, id),
     check (action_id <> waits_for_id)
   )`,
  `create index action_link_back on app.action_link (tenant_id, waits_for_id)`,
  // Without a foreign key to app.person, as in app.assignment.
  `create table app.action_watcher (
     tenant_id uuid not null,
     action_id uuid not null,
     person_id uuid not null,
     primary key (tenant_id, action_id, person_id),
     foreign key (tenant_id, action_id) references app.action (tenant_id, id)
   )`,
  `create index action_watcher_person on app.action_watcher (tenant_id, person_id)`,
  `create table app.action_view (
     tenant_id uuid not null,
     id uuid not null,
     person_id uuid not null,
     name text not null check (length(name) between 1 and 80),
     filter jsonb not null,
     created_at timestamptz not null,
     primary key (tenant_id, id)
   )`,
  `create index action_view_person on app.action_view (tenant_id, person_id, created_at)`,
  // People talk about an action as they do about an answer.
  `alter table app.comment_thread alter column question_id drop not null,
     add column action_id uuid,
     add foreign key (tenant_id, action_id) references app.action (tenant_id, id),
     add check (num_nonnulls(question_id, action_id) = 1)`,
  `create index comment_thread_action on app.comment_thread (tenant_id, action_id)`,
];

/** What an organisation needs to follow its actions to the end, over all its assessments. */
export class CreateActionWork1700000005010 implements MigrationInterface {
  name = 'CreateActionWork1700000005010';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
    for (const table of ['action_step', 'action_link', 'action_watcher']) {
      for (const sql of tenantTable(table)) await runner.query(sql);
    }
    for (const sql of tenantTable('action_view', ['select', 'insert', 'delete'])) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
