import type { MigrationInterface, QueryRunner } from 'typeorm';

const SESSIONS = [
  // A session opens one organisation, from its first request to its end or until the person chooses another.
  `alter table auth.session add column tenant_id uuid`,
  // Which of several organisations a person's next session opens.
  `alter table app.membership add column chosen_at timestamptz`,
  `create or replace function app.viewer_of_session(session_token text, idle_minutes integer)
       returns table (user_id uuid, tenant_id uuid, role text, name text, email text, organisation_name text,
         organisation_kind text, session_id uuid, second_factor text, fresh boolean, sso boolean)
       language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
     begin
       return query
         with live as (
           select s.* from auth.session s
            where s.token = session_token and s."expiresAt" > now()
              and s.last_seen_at > now() - make_interval(mins => idle_minutes)
         ), opened as (
           select m.* from live s
             join app.membership m on m.person_id = s."userId"
             left join app.sso_provider w on w.tenant_id = m.tenant_id
            where (s.tenant_id is null or m.tenant_id = s.tenant_id)
              and case when s.sso_tenant_id is null then w.required is not true
                       else m.tenant_id = s.sso_tenant_id and w.tenant_id is not null end
            order by m.chosen_at desc nulls last, m.created_at
            limit 1
         ), seen as (
           update auth.session t set last_seen_at = now(), tenant_id = opened.tenant_id from live, opened
            where t.id = live.id and (live.tenant_id is null or live.last_seen_at < now() - interval '1 minute')
         )
         select p.id, m.tenant_id, m.role, p.name, p.email, o.name, o.kind, s.id,
                case when s.second_factor_at is not null then 'given'
                     when u."twoFactorEnabled" or exists (select from auth.passkey k where k."userId" = u.id) then 'due'
                     else 'none' end,
                s.authenticated_at > now() - interval '10 minutes',
                s.sso_tenant_id is not null
           from live s
           join auth."user" u on u.id = s."userId"
           cross join opened m
           join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
           join app.organisation o on o.tenant_id = m.tenant_id;
     end $$`,
  // The organisations a person belongs to, for that person to choose from.
  `create function app.memberships_of_person(person uuid)
       returns table (tenant_id uuid, name text, kind text, role text, own_sign_in boolean)
       language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
     begin
       return query
         select m.tenant_id, o.name, o.kind, m.role, coalesce(w.required, false)
           from app.membership m
           join app.organisation o on o.tenant_id = m.tenant_id
           left join app.sso_provider w on w.tenant_id = m.tenant_id
          where m.person_id = person
          order by o.name, m.tenant_id;
     end $$`,
  `revoke execute on function app.memberships_of_person(uuid) from public`,
  `grant execute on function app.memberships_of_person(uuid) to opencria_app`,
];

export class ChooseOrganisation1700000003080 implements MigrationInterface {
  name = 'ChooseOrganisation1700000003080';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SESSIONS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
