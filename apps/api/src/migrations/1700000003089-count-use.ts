import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before, but a look by a page that nobody touches does not count as use. */
const SESSIONS = [
  `drop function app.viewer_of_session(text, integer)`,
  `create function app.viewer_of_session(session_token text, idle_minutes integer, in_use boolean)
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
           update auth.session t
              set last_seen_at = case when in_use then now() else t.last_seen_at end, tenant_id = opened.tenant_id
             from live, opened
            where t.id = live.id
              and (live.tenant_id is null or in_use and live.last_seen_at < now() - interval '1 minute')
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
  `revoke execute on function app.viewer_of_session(text, integer, boolean) from public`,
  `grant execute on function app.viewer_of_session(text, integer, boolean) to opencria_app`,
];

export class CountUse1700000003089 implements MigrationInterface {
  name = 'CountUse1700000003089';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of SESSIONS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward; restore a backup instead.'));
  }
}
