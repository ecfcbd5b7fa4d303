import { Workbook } from '@cj-tech-master/excelts';
import type { EntityManager } from 'typeorm';
import { startsFormula } from '../platform/starts-formula.js';

/** The columns of the file, in their order. */
const COLUMNS = [
  'id',
  'title',
  'product',
  'status',
  'kind',
  'urgency',
  'effort',
  'owner',
  'owner_role',
  'due_on',
  'overdue',
  'done_when',
  'blocked_because',
  'verified_at',
  'check_again',
  'reason',
  'assessment_id',
  'key',
] as const;

export type SheetRow = Readonly<Record<(typeof COLUMNS)[number], string | null>>;

const READ = `
  select a.id, a.title, coalesce(p.name, o.name) as product, a.status, a.kind, a.urgency, a.effort, w.name as owner,
         a.proposal->>'owner' as owner_role, to_char(a.due_on, 'YYYY-MM-DD') as due_on,
         case when a.status in ('accepted', 'started') and a.due_on < $2::date then 'yes' else 'no' end as overdue,
         a.proposal->>'doneWhen' as done_when, a.blocked_reason as blocked_because,
         to_char(a.verified_at at time zone 'UTC', 'YYYY-MM-DD') as verified_at,
         case when a.check_again_since is null then 'no' else a.check_again_why end as check_again, a.reason,
         a.assessment_id, a.key
    from app.action a
    join app.organisation o on o.tenant_id = a.tenant_id
    left join app.product p on p.tenant_id = a.tenant_id and p.id = a.product_id
    left join app.person w on w.tenant_id = a.tenant_id and w.id = a.owner_id
   where a.tenant_id = $1 and a.merged_into is null
   order by a.due_sort, a.urgency_rank, a.id`;

/** Every action that was decided on, the first due first. */
export function readSheet(em: EntityManager, tenantId: string, today: string): Promise<SheetRow[]> {
  return em.query<SheetRow[]>(READ, [tenantId, today]);
}

/** What could start a formula gets an apostrophe before it. */
function csvCell(text: string): string {
  const inert = startsFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** RFC 4180; the byte order mark tells spreadsheets that the text is UTF-8. */
export function toCsv(rows: readonly SheetRow[]): string {
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  return `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Text format everywhere, so that no program takes a text for a formula; equal rows give equal bytes. */
export async function toXlsx(rows: readonly SheetRow[], madeAt: Date): Promise<Uint8Array> {
  const workbook = new Workbook();
  Object.assign(workbook, { creator: 'OpenCRIA', title: 'Actions', created: madeAt, modified: madeAt });
  const page = workbook.addWorksheet('Actions', { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] });
  [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))].forEach((cells, line) =>
    cells.forEach((text, place) => {
      const cell = page.getCell(line + 1, place + 1);
      cell.value = text;
      cell.numFmt = '@';
      if (line === 0) cell.font = { bold: true };
    }),
  );
  COLUMNS.forEach((column, place) => {
    page.getColumn(place + 1).width = column === 'title' || column === 'done_when' ? 50 : 16;
  });
  page.autoFilter = { from: { row: 1, col: 1 }, to: { row: rows.length + 1, col: COLUMNS.length } };
  return workbook.xlsx.writeBuffer({ zip: { level: 6, modTime: madeAt } });
}
