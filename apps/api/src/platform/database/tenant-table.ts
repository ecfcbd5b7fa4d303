/**
 * SQL that puts a table of schema `app` under tenant isolation; run it right after `create table`:
 * `for (const sql of tenantTable('product')) await runner.query(sql)`. The table needs a
 * `tenant_id uuid not null` that leads its primary key, its foreign keys and its unique constraints.
 * `grants` are what the app role may do; leave `delete` out where rows are never deleted.
 */
export function tenantTable(
  name: string,
  grants: readonly ('select' | 'insert' | 'update' | 'delete')[] = ['select', 'insert', 'update', 'delete'],
): string[] {
  const table = `app.${name}`;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    // The sub-select makes PostgreSQL read the setting once per statement, not once per row.
    `create policy tenant on ${table}
       using (tenant_id = (select app.current_tenant()))
       with check (tenant_id = (select app.current_tenant()))`,
    ...(grants.length > 0 ? [`grant ${grants.join(', ')} on ${table} to opencria_app`] : []),
    `grant select on ${table} to opencria_backup`,
  ];
}
