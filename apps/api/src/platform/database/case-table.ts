import { tenantTable } from './tenant-table.js';

type Grant = 'select' | 'insert' | 'update' | 'delete';

/** What both sides may do with rows of a case; leave a right out where rows never change. */
export interface CaseGrants {
  readonly company: readonly Grant[];
  readonly reviewer: readonly Grant[];
}

/** What a reviewer's connection shows: appointed to the programme, and no conflict of interest with the company. */
export const OPEN_TO_REVIEWER = `body_id = (select app.current_tenant())
  and programme_id in (select app.programmes_of_reviewer())
  and tenant_id not in (select app.companies_closed_to_reviewer())`;

/**
 * SQL for a table of what a company and a reviewing body share about one submission. The rows belong to the company
 * (`tenant_id`) and carry `body_id` and `programme_id`, by a foreign key to the submission; the role
 * opencria_reviewer reaches them by a policy of its own. `further` narrows that policy.
 */
export function caseTable(name: string, { company, reviewer }: CaseGrants, further = 'true'): string[] {
  const table = `app.${name}`;
  return [
    ...tenantTable(name, company),
    `create policy reviewer on ${table} to opencria_reviewer
       using (${OPEN_TO_REVIEWER} and ${further})
       with check (${OPEN_TO_REVIEWER} and ${further})`,
    `grant ${reviewer.join(', ')} on ${table} to opencria_reviewer`,
  ];
}
