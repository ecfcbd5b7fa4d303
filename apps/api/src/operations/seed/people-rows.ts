import type { Table, Value } from './copy-rows.js';
import type { Plan, SeededPerson } from './plan.js';

/** Organisations with their people, who all have one password. */
export function peopleTables({ body, companies }: Plan, passwordHash: string): Table[] {
  const organisations = [
    { of: body, kind: 'reviewing-body', people: [body.admin, body.lead, ...body.reviewers] },
    ...companies.map((of) => ({ of, kind: 'company', people: [of.officer, of.admin, of.contributor] })),
  ];
  const each = (row: (person: SeededPerson, tenantId: string, at: Date) => Value[]) =>
    organisations.flatMap(({ of, people }) => people.map((person) => row(person, of.id, of.createdAt)));
  return [
    {
      name: 'app.organisation',
      columns: 'tenant_id name kind created_at',
      rows: organisations.map(({ of, kind }) => [of.id, of.name, kind, of.createdAt]),
    },
    {
      name: 'auth.user',
      columns: 'id name email emailVerified createdAt updatedAt',
      rows: each(({ id, name, email }, _tenant, at) => [id, name, email, true, at, at]),
    },
    {
      name: 'auth.account',
      columns: 'id accountId providerId userId password createdAt updatedAt',
      rows: each(({ id }, _tenant, at) => [id, id, 'credential', id, passwordHash, at, at]),
    },
    {
      name: 'app.person',
      columns: 'tenant_id id name email created_at',
      rows: each(({ id, name, email }, tenantId, at) => [tenantId, id, name, email, at]),
    },
    {
      name: 'app.membership',
      columns: 'tenant_id person_id role created_at',
      rows: each(({ id, role }, tenantId, at) => [tenantId, id, role, at]),
    },
  ];
}
