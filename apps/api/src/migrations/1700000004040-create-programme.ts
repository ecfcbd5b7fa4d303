import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const PROGRAMMES = [
  // The tenant is the reviewing body. `instruments` names versions as `opencria@1.0.0`; no countries: all of them.
  `create table app.programme (
     tenant_id uuid not null references app.organisation (tenant_id),
     id uuid not null,
     name text not null check (length(name) between 1 and 200),
     description text not null check (length(description) <= 5000),
     instruments text[] not null check (cardinality(instruments) > 0),
     countries text[] not null,
     opens_on date not null,
     closes_on date check (closes_on >= opens_on),
     promised_days smallint not null check (promised_days between 1 and 260),
     state text not null check (state in ('draft', 'open', 'closed')),
     revision integer not null check (revision > 0),
     created_by uuid not null,
     created_at timestamptz not null,
     primary key (tenant_id, id)
   )`,
  ...tenantTable('programme', ['select', 'insert', 'update']),
  // Words of letters, where the body wants its own.
  `create table app.programme_template (
     tenant_id uuid not null,
     programme_id uuid not null,
     occasion text not null check (occasion in ('received', 'question', 'returned', 'reviewed', 'conditional', 'closed')),
     subject text not null check (length(subject) between 1 and 200),
     body text not null check (length(body) between 1 and 10000),
     revision integer not null check (revision > 0),
     updated_by uuid not null,
     updated_at timestamptz not null,
     primary key (tenant_id, programme_id, occasion),
     foreign key (tenant_id, programme_id) references app.programme (tenant_id, id)
   )`,
  ...tenantTable('programme_template'),
  // A code that a company joins with; only its SHA-256 is kept. `company` says for whom it was made.
  `create table app.programme_invitation (
     tenant_id uuid not null,
     id uuid not null,
     programme_id uuid not null,
     code_hash bytea not null check (length(code_hash) = 32),
     company text not null check (length(company) <= 200),
     uses_left integer not null check (uses_left >= 0),
     created_by uuid not null,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     revoked_at timestamptz,
     primary key (tenant_id, id),
     foreign key (tenant_id, programme_id) references app.programme (tenant_id, id)
   )`,
  `create index programme_invitation_programme on app.programme_invitation (tenant_id, programme_id)`,
  `create index programme_invitation_code on app.programme_invitation (code_hash)`,
  ...tenantTable('programme_invitation', ['select', 'insert', 'update']),
  // Who reviews what comes in. Someone who left stays named by the id in what they decided.
  `create table app.programme_reviewer (
     tenant_id uuid not null,
     programme_id uuid not null,
     person_id uuid not null,
     lead boolean not null,
     appointed_by uuid not null,
     appointed_at timestamptz not null,
     ended_at timestamptz,
     primary key (tenant_id, programme_id, person_id),
     foreign key (tenant_id, programme_id) references app.programme (tenant_id, id)
   )`,
  `create index programme_reviewer_person on app.programme_reviewer (tenant_id, person_id)`,
  ...tenantTable('programme_reviewer', ['select', 'insert', 'update']),
  // Keeps a reviewer from a company, whatever the programme.
  `create table app.reviewer_conflict (
     tenant_id uuid not null references app.organisation (tenant_id),
     person_id uuid not null,
     company_id uuid not null,
     reason text not null check (length(reason) between 1 and 2000),
     marked_by uuid not null,
     marked_at timestamptz not null,
     lifted_at timestamptz,
     primary key (tenant_id, person_id, company_id)
   )`,
  ...tenantTable('reviewer_conflict', ['select', 'insert', 'update']),
  // A company's place in a programme. The body sees which companies joined; all names are those of that day.
  `create table app.enrolment (
     tenant_id uuid not null references app.organisation (tenant_id),
     programme_id uuid not null,
     body_id uuid not null,
     company_name text not null,
     programme_name text not null,
     body_name text not null,
     joined_by uuid not null,
     joined_at timestamptz not null,
     left_at timestamptz,
     primary key (tenant_id, programme_id)
   )`,
  `create index enrolment_body on app.enrolment (body_id, programme_id)`,
  ...tenantTable('enrolment', ['select', 'insert', 'update']),
];

const ACROSS = [
  `create policy of_body on app.enrolment for select to opencria_app, opencria_reviewer
     using (body_id = (select app.current_tenant()))`,
  `create policy of_company on app.programme for select to opencria_app
     using (id in (select e.programme_id from app.enrolment e where e.tenant_id = (select app.current_tenant()) and e.left_at is null))`,
  // Who is asking on a reviewer's connection; set with the tenant, for one transaction.
  `create function app.current_person() returns uuid language sql stable parallel safe
     return nullif(current_setting('app.person_id', true), '')::uuid`,
  `create function app.programmes_of_reviewer() returns setof uuid language sql stable
     begin atomic
       select r.programme_id from app.programme_reviewer r
        where r.tenant_id = app.current_tenant() and r.person_id = app.current_person() and r.ended_at is null;
     end`,
  `create function app.companies_closed_to_reviewer() returns setof uuid language sql stable
     begin atomic
       select c.company_id from app.reviewer_conflict c
        where c.tenant_id = app.current_tenant() and c.person_id = app.current_person() and c.lifted_at is null;
     end`,
  // Finds the programme that a code opens, in whatever body; takes one use of it.
  `create policy code_lookup on app.programme_invitation to opencria_owner using (true) with check (true)`,
  `create policy code_lookup on app.programme for select to opencria_owner using (true)`,
  `create function app.use_programme_code(code bytea, moment timestamptz)
     returns table (programme_id uuid, body_id uuid, programme_name text, body_name text)
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare found_id uuid; found_tenant uuid; found_programme uuid;
   begin
     select i.id, i.tenant_id, i.programme_id into found_id, found_tenant, found_programme
       from app.programme_invitation i join app.programme p on p.tenant_id = i.tenant_id and p.id = i.programme_id
      where i.code_hash = code and i.revoked_at is null and i.expires_at > moment and i.uses_left > 0 and p.state = 'open'
      for update of i;
     if not found then return; end if;
     update app.programme_invitation set uses_left = uses_left - 1 where tenant_id = found_tenant and id = found_id;
     return query select p.id, p.tenant_id, p.name, o.name from app.programme p
       join app.organisation o on o.tenant_id = p.tenant_id
      where p.tenant_id = found_tenant and p.id = found_programme;
   end $$`,
  `revoke execute on function app.use_programme_code(bytea, timestamptz) from public`,
  `grant execute on function app.use_programme_code(bytea, timestamptz) to opencria_app`,
  // A reviewer's connection: its own body's people and programmes, its own audit rows and replies, nothing else.
  `grant usage on schema app to opencria_reviewer`,
  `grant select on app.organisation, app.person, app.membership, app.programme, app.programme_template, app.programme_reviewer,
     app.reviewer_conflict, app.enrolment to opencria_reviewer`,
  `grant insert, select on app.audit_entry to opencria_reviewer`,
  `grant select, insert, update on app.operation_reply to opencria_reviewer`,
];

/** Review programmes: who reviews, which companies take part, who may not review whom. */
export class CreateProgramme1700000004040 implements MigrationInterface {
  name = 'CreateProgramme1700000004040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PROGRAMMES, ...ACROSS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
