import type { MigrationInterface, QueryRunner } from 'typeorm';

const HISTORIES = ['answer_history', 'harm_rating_history', 'action_history'];

const TABLES = [
  // Asked for, after the days of grace begun, and done. What is left then is the audit log and this row without a name.
  `alter table app.organisation
     add column erase_after timestamptz,
     add column erase_requested_by uuid,
     add column erasing_at timestamptz,
     add column erased_at timestamptz`,
  // What was erased, by opaque id: after a restore the erasure is done again. Kept in a file outside backups as well.
  `create table auth.tombstone (
     id uuid primary key,
     kind text not null check (kind in ('person', 'organisation')),
     subject_id uuid not null,
     tenant_id uuid,
     at timestamptz not null
   )`,
  `grant select, insert on auth.tombstone to opencria_app`,
  `grant select on auth.tombstone to opencria_backup`,
  // The sweep deletes invitations to sign up that ran out long ago.
  `grant delete on auth.invitation to opencria_app`,
  // Exports are counted by the entries they leave.
  `create index audit_entry_export on app.audit_entry (tenant_id, action, at)
     where action in ('person.export', 'organisation.export')`,
  // Histories stay append-only, but go with their organisation.
  `create function app.refuse_change_unless_erasing() returns trigger
     language plpgsql set search_path = pg_catalog, pg_temp as $$
   begin
     if tg_op = 'DELETE' and exists (
       select 1 from app.organisation o where o.tenant_id = old.tenant_id and o.erasing_at is not null
     ) then
       return old;
     end if;
     raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
   end $$`,
  ...HISTORIES.flatMap((table) => [
    `drop trigger append_only on app.${table}`,
    `create trigger append_only before update or delete on app.${table}
       for each row execute function app.refuse_change_unless_erasing()`,
  ]),
];

const FUNCTIONS = [
  // Sign-in of a person who belongs to no organisation any more, with every trace of the address.
  `create function app.forget_sign_in(wanted uuid, address text) returns void
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare
     here text := current_setting('app.tenant_id', true);
     other uuid;
   begin
     if exists (select 1 from app.membership m where m.person_id = wanted) then return; end if;
     delete from auth.invitation where lower(email) = lower(address);
     delete from auth.verification v
      where strpos(lower(v.identifier || ' ' || v.value), nullif(lower(address), '')) > 0
         or strpos(v.identifier || ' ' || v.value, wanted::text) > 0;
     for other in select o.tenant_id from app.organisation o loop
       perform set_config('app.tenant_id', other::text, true);
       update app.invitation set revoked_at = now(), email = null
        where tenant_id = other and lower(email) = lower(address);
     end loop;
     perform set_config('app.tenant_id', here, true);
     delete from auth."user" where id = wanted;
   end $$`,
  // Takes a person out of the current organisation: name, address and every row that points at the person.
  `create function app.erase_person(wanted uuid) returns boolean
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare
     here uuid := app.current_tenant();
     address text;
     own record;
   begin
     -- A person without an address, such as an API token, has none to look for: null is found nowhere.
     select p.email into address from app.person p where p.tenant_id = here and p.id = wanted for update;
     if not found then return false; end if;
     for own in
       select k.conrelid::regclass as place, a.attname as pointer from pg_constraint k
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
        where k.contype = 'f' and k.confrelid = 'app.person'::regclass
     loop
       execute format('delete from %s where tenant_id = $1 and %I = $2', own.place, own.pointer) using here, wanted;
     end loop;
     delete from app.operation_reply r
      where r.tenant_id = here and (r.user_id = wanted or strpos(r.reply::text, wanted::text) > 0
          or strpos(lower(r.reply::text), nullif(lower(address), '')) > 0);
     update app.invitation set revoked_at = now(), email = null where tenant_id = here and lower(email) = lower(address);
     delete from app.person where tenant_id = here and id = wanted;
     delete from auth.session where "userId" = wanted;
     perform app.forget_sign_in(wanted, address);
     return true;
   end $$`,
  // From here on nobody gets in: memberships and sign-ins of the current organisation go first.
  `create function app.begin_erasure(moment timestamptz) returns boolean
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare
     here uuid := app.current_tenant();
     member record;
   begin
     perform 1 from app.organisation where tenant_id = here and erased_at is null and erase_after <= moment for update;
     if not found then return false; end if;
     update app.organisation set erasing_at = coalesce(erasing_at, moment) where tenant_id = here;
     delete from app.membership where tenant_id = here;
     for member in select p.id, p.email from app.person p where p.tenant_id = here loop
       delete from auth.session where "userId" = member.id;
       perform app.forget_sign_in(member.id, member.email);
     end loop;
     return true;
   end $$`,
  // Up to so many rows of every table of the current organisation; true once nothing is left. The audit log stays.
  `create function app.erase_some(moment timestamptz, most integer) returns boolean
     language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
   declare
     here uuid := app.current_tenant();
     place text;
     gone bigint;
     total bigint := 0;
     blocked text;
   begin
     perform 1 from app.organisation where tenant_id = here and erased_at is null and erasing_at is not null for update;
     if not found then return true; end if;
     for place in
       select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
        where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
          and c.relname not in ('organisation', 'audit_entry', 'audit_head', 'audit_checkpoint')
     loop
       begin
         execute format('delete from app.%1$I where ctid = any(array(
           select ctid from app.%1$I where tenant_id = $1 limit $2))', place) using here, most;
         get diagnostics gone = row_count;
         total := total + gone;
       exception when foreign_key_violation then
         blocked := place;
       end;
     end loop;
     if total = 0 and blocked is not null then
       raise exception 'rows of % cannot be erased', blocked;
     end if;
     if total > 0 or blocked is not null then return false; end if;
     update app.organisation set name = 'erased', erased_at = moment where tenant_id = here;
     return true;
   end $$`,
  // Upkeep goes from organisation to organisation and learns which ones are to be erased.
  `create function app.organisations_for_upkeep() returns table (tenant_id uuid, erase_after timestamptz)
     language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
   begin
     return query select o.tenant_id, o.erase_after from app.organisation o where o.erased_at is null order by 1;
   end $$`,
  `revoke execute on function app.forget_sign_in(uuid, text), app.erase_person(uuid), app.begin_erasure(timestamptz),
     app.erase_some(timestamptz, integer), app.organisations_for_upkeep() from public`,
  `grant execute on function app.erase_person(uuid), app.begin_erasure(timestamptz),
     app.erase_some(timestamptz, integer), app.organisations_for_upkeep() to opencria_app`,
];

export class CreateErasure1700000002070 implements MigrationInterface {
  name = 'CreateErasure1700000002070';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FUNCTIONS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
