import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/database/tenant-table.js';

const STATEMENTS = [
  `alter table app.assessment add column based_on uuid,
     add constraint assessment_based_on foreign key (tenant_id, based_on) references app.assessment (tenant_id, id)`,
  `create index assessment_based_on on app.assessment (tenant_id, based_on) where based_on is not null`,
  // A part with the revision it was carried over in: saved again, it has another one and needs no confirming any more,
  // so that saving an answer costs no further writing.
  `create table app.carried_part (
     tenant_id uuid not null,
     assessment_id uuid not null,
     part text not null check (part in ('answer', 'harm')),
     part_id text not null,
     revision integer not null check (revision > 0),
     because text not null check (because in ('assessed-again', 'newer-version')),
     from_assessment_id uuid not null,
     from_version text not null,
     since timestamptz not null,
     settled_by uuid,
     settled_at timestamptz,
     primary key (tenant_id, assessment_id, part, part_id),
     foreign key (tenant_id, assessment_id) references app.assessment (tenant_id, id),
     foreign key (tenant_id, from_assessment_id) references app.assessment (tenant_id, id),
     check (num_nonnulls(settled_by, settled_at) in (0, 2))
   )`,
  `create index carried_part_from on app.carried_part (tenant_id, from_assessment_id)`,
  ...tenantTable('carried_part', ['select', 'insert', 'update']),
  // One row for each occasion, whoever notices it first; product_id is null for the organisation's own assessment.
  `create table app.reassessment_prompt (
     tenant_id uuid not null,
     id uuid not null,
     subject_id uuid not null,
     product_id uuid,
     kind text not null check (kind in ('time', 'declaration', 'profile', 'incident', 'instrument', 'evidence', 'reported')),
     occasion text not null check (length(occasion) between 1 and 200),
     details jsonb not null check (jsonb_typeof(details) = 'object'),
     what text check (length(what) between 1 and 2000),
     due_on date not null,
     raised_by uuid not null,
     raised_at timestamptz not null,
     set_aside_by uuid,
     set_aside_at timestamptz,
     reason text check (length(reason) between 1 and 2000),
     primary key (tenant_id, id),
     unique (tenant_id, subject_id, kind, occasion),
     foreign key (tenant_id, product_id) references app.product (tenant_id, id),
     check (subject_id = coalesce(product_id, tenant_id)),
     check (num_nonnulls(set_aside_by, set_aside_at, reason) in (0, 3))
   )`,
  `create index reassessment_prompt_product on app.reassessment_prompt (tenant_id, product_id)`,
  `create index reassessment_prompt_newest on app.reassessment_prompt (tenant_id, raised_at desc, id desc)`,
  ...tenantTable('reassessment_prompt', ['select', 'insert', 'update']),
  // The daily sweep goes from organisation to organisation; it learns which ones submitted something, and nothing else.
  `create policy tenants_with_submissions on app.submission for select to opencria_owner using (true)`,
  `create function app.tenants_with_submissions() returns table (tenant_id uuid)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query select distinct s.tenant_id from app.submission s order by 1;
   end $$`,
  `revoke execute on function app.tenants_with_submissions() from public`,
  `grant execute on function app.tenants_with_submissions() to opencria_app`,
];

/** What a new assessment took over from the last one, and what says that a new one is due. */
export class CreateReassessment1700000005030 implements MigrationInterface {
  name = 'CreateReassessment1700000005030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
