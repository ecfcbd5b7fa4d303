import type { LoadedInstrument } from '../../instruments/instruments.service.js';
import type { Table } from './copy-rows.js';
import type { Plan } from './plan.js';

export const PROMISED_DAYS = 20;

/** Programmes with their reviewers and the companies that take part. */
export function programmeTables({ body, companies }: Plan, { instrument }: LoadedInstrument, now: Date): Table[] {
  const opened = body.createdAt;
  const day = opened.toISOString().slice(0, 10);
  const versions = [`${instrument.id}@${instrument.version}`];
  return [
    {
      name: 'app.programme',
      columns: `tenant_id id name description instruments countries opens_on promised_days state
          revision created_by created_at`,
      rows: body.programmes.map(({ id, name }) => [
        body.id,
        id,
        name,
        '',
        versions,
        [],
        day,
        PROMISED_DAYS,
        'open',
        1,
        body.admin.id,
        opened,
      ]),
    },
    {
      name: 'app.programme_reviewer',
      columns: 'tenant_id programme_id person_id lead appointed_by appointed_at',
      rows: body.programmes.flatMap(({ id }) =>
        [body.lead, ...body.reviewers].map((person) => [
          body.id,
          id,
          person.id,
          person === body.lead,
          body.admin.id,
          opened,
        ]),
      ),
    },
    {
      name: 'app.enrolment',
      columns: 'tenant_id programme_id body_id company_name programme_name body_name joined_by joined_at',
      rows: companies.map(({ id, name, programme, officer, createdAt }) => [
        ...[id, programme.id, body.id, name, programme.name, body.name, officer.id],
        createdAt < now ? createdAt : now,
      ]),
    },
  ];
}
