import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { NO_PERSON, record } from '../platform/audit.js';
import type { Clock } from '../platform/clock.js';
import { FileMissing, type FileStore } from '../platform/files.js';
import type { TenantTx } from '../platform/tenant-tx.js';
import type { FileState } from './evidence.types.js';
import type { Scanner } from './scanner.js';
import { removeUnused } from './stored-files.js';

export interface SweepParts {
  readonly dataSource: DataSource;
  readonly tx: TenantTx;
  readonly files: FileStore;
  readonly scanner: Scanner;
  readonly clock: Clock;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 100;

interface Content {
  readonly sha256: string;
}

async function tenantsWithFiles(dataSource: DataSource): Promise<{ tenantId: string }[]> {
  const found = await dataSource.query<{ tenant_id: string }[]>('select tenant_id from app.tenants_with_files()');
  return found.map(({ tenant_id: tenantId }) => ({ tenantId }));
}

/**
 * Has every file that waits for the virus scanner scanned; once a scanner is set, also those stored
 * without one. Ends early while the scanner gives no answer. Returns how many files got a new state.
 */
export async function scanWaitingFiles(parts: SweepParts): Promise<number> {
  const { dataSource, tx, files, scanner } = parts;
  let judged = 0;
  for (const tenant of await tenantsWithFiles(dataSource)) {
    const waiting = await tx.run(tenant, (em) => waitingFiles(em, tenant.tenantId, scanner.isSet));
    for (const { sha256 } of waiting) {
      const state = await judgeStored(parts, files.keyOf(tenant.tenantId, sha256));
      if (state === 'pending') return judged;
      await tx.run(tenant, (em) => setState(em, tenant.tenantId, sha256, state));
      judged += 1;
    }
  }
  return judged;
}

async function judgeStored({ files, scanner }: SweepParts, key: string): Promise<FileState> {
  try {
    return await scanner.judge(() => files.read(key));
  } catch (fault) {
    if (fault instanceof FileMissing) return 'damaged';
    throw fault;
  }
}

async function waitingFiles(em: EntityManager, tenantId: string, scannerIsSet: boolean): Promise<Content[]> {
  if (scannerIsSet) {
    await em.query(
      `update app.evidence set file_state = 'pending'
        where tenant_id = $1 and file_state = 'not-scanned' and removed_at is null`,
      [tenantId],
    );
  }
  return em.query(
    `select encode(sha256, 'hex') as sha256 from app.evidence
      where tenant_id = $1 and file_state = 'pending' and removed_at is null
      group by sha256 order by min(created_at) limit $2`,
    [tenantId, AT_ONCE],
  );
}

/** What was found bad closes every row with this content; what was found good opens those that waited. */
async function setState(em: EntityManager, tenantId: string, sha256: string, state: FileState): Promise<void> {
  const changed: { id: string }[] = await em.query(
    `with changed as (
       update app.evidence set file_state = $3
        where tenant_id = $1 and sha256 = decode($2, 'hex') and removed_at is null and file_state <> $3
          and (file_state = 'pending' or $3 in ('quarantined', 'damaged')) returning id
     ) select id from changed order by id`,
    [tenantId, sha256, state],
  );
  for (const { id } of changed) {
    await record(
      em,
      { tenantId, userId: NO_PERSON },
      {
        action: 'evidence.file-state',
        object: 'evidence',
        objectId: id,
        details: { state, sha256 },
      },
    );
  }
}

/**
 * Removes what a process that ended left behind: files that arrived and were never kept, and files without
 * a row, both when a day old. Returns how many.
 */
export async function sweepFiles({ tx, files, clock }: SweepParts): Promise<number> {
  const before = new Date(clock.now().getTime() - DAY_MS);
  let removed = await files.discardLeftOver(before);
  for await (const { tenantId, sha256, storedAt } of files.list()) {
    if (storedAt >= before) continue;
    if (await tx.run({ tenantId }, (em) => removeUnused(em, files, tenantId, sha256))) removed += 1;
  }
  return removed;
}

/**
 * Reads every stored file and compares it with its hash; one that is missing or altered is closed, and the
 * audit log says so. Returns how many were.
 */
export async function verifyFiles({ dataSource, tx, files }: SweepParts): Promise<number> {
  let damaged = 0;
  for (const tenant of await tenantsWithFiles(dataSource)) {
    const { tenantId } = tenant;
    const stored = await tx.run(tenant, (em): Promise<Content[]> =>
      em.query(
        `select distinct encode(sha256, 'hex') as sha256 from app.evidence
            where tenant_id = $1 and kind = 'file' and removed_at is null and file_state <> 'damaged' order by 1`,
        [tenantId],
      ),
    );
    for (const { sha256 } of stored) {
      if (await isWhole(files, files.keyOf(tenantId, sha256), sha256)) continue;
      await tx.run(tenant, (em) => setState(em, tenantId, sha256, 'damaged'));
      damaged += 1;
    }
  }
  return damaged;
}

async function isWhole(files: FileStore, key: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of (await files.read(key)) as AsyncIterable<Buffer>) hash.update(chunk);
  } catch (fault) {
    if (fault instanceof FileMissing) return false;
    throw fault;
  }
  return hash.digest('hex') === sha256;
}
