import { createHash } from 'node:crypto';
import type { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { EXPORTED } from './exported-tables.js';

const PAGE = 500;

type Row = Readonly<Record<string, unknown>>;

interface EvidenceRow extends Row {
  readonly id: string;
  readonly kind: string;
  readonly removed_at: string | null;
}

/**
 * Everything of an organisation, one line of JSON each: what it is, then every row by table, behind each piece
 * of evidence with a file where that file is fetched, at last how many lines there were and their SHA-256, so that
 * a file that was cut off shows. Read page by page while it is sent, so a row that changes meanwhile is either.
 */
export async function* organisationLines(tx: TenantTx, viewer: Viewer, exportedAt: Date): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let lines = 0;
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    lines += 1;
    return text;
  };
  const { tenantId: id, organisationName: name, organisationKind: kind } = viewer;
  yield line({ export: 'organisation', format: 1, organisation: { id, name, kind }, exportedAt });
  for (const source of EXPORTED) {
    for await (const row of rowsOf(tx, viewer, source)) {
      yield line({ table: source.table, row });
      if (source.table === 'evidence') {
        const { id: evidenceId, kind: of, removed_at: removedAt } = row as EvidenceRow;
        if (of === 'file' && removedAt === null) yield line({ file: `/api/evidence/${evidenceId}/file`, evidenceId });
      }
    }
  }
  yield `${JSON.stringify({ end: { lines, sha256: hash.digest('hex') } })}\n`;
}

/** All rows of a table in the order of its key, each page in a transaction of its own: a slow reader holds none open. */
async function* rowsOf(
  tx: TenantTx,
  viewer: Viewer,
  { table, key, without = [] }: (typeof EXPORTED)[number],
): AsyncGenerator<Row> {
  const columns = key.map(([column]) => column).join(', ');
  const after = key.map(([, type], at) => `$${at + 2}::${type}`).join(', ');
  const hidden = ['tenant_id', ...without].map((column) => ` - '${column}'`).join('');
  const from = `from app.${table} x where x.tenant_id = $1`;
  const select = `select to_jsonb(x)${hidden} as row, array[${key.map(([column]) => `x.${column}::text`).join(', ')}] as at`;
  let last: readonly string[] | undefined;
  do {
    const rows: { row: Row; at: string[] }[] = await tx.run(viewer, (em) =>
      last === undefined
        ? em.query(`${select} ${from} order by ${columns} limit ${PAGE}`, [viewer.tenantId])
        : em.query(`${select} ${from} and (${columns}) > (${after}) order by ${columns} limit ${PAGE}`, [
            viewer.tenantId,
            ...last,
          ]),
    );
    yield* rows.map(({ row }) => row);
    last = rows.length === PAGE ? rows.at(-1)?.at : undefined;
  } while (last !== undefined);
}
