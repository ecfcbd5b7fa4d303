import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ChainCheck, type AuditFault, type ChainEntry } from '../audit/check-chain.js';
import {
  AuditCheckpointFile,
  AuditSigner,
  type AuditCheckpoint,
  type AuditHead,
} from '../platform/audit-checkpoint.js';
import { readConfig } from '../platform/config.js';
import { reachDatabase } from '../platform/database/reach-database.js';
import { roleUrl } from '../platform/database/roles.js';
import { InstallationSecret } from '../platform/keys.js';
import { StartRefused } from '../platform/start-refused.js';

export type { AuditFault } from '../audit/check-chain.js';

export interface AuditVerdict {
  readonly holds: boolean;
  readonly organisations: number;
  readonly entries: number;
  readonly checkpoints: number;
  readonly faults: readonly AuditFault[];
}

export interface VerifyAuditOptions {
  /** Checkpoints kept outside the database, one line of JSON each; the installation's own file unless given. */
  readonly checkpoints?: string;
  /** Where all chains hold, signs their heads and appends them to this file. */
  readonly save?: string;
  /** The moment that saved checkpoints carry. */
  readonly now: Date;
}

type Environment = Readonly<Record<string, string | undefined>>;

const BATCH = 10_000;

const ENTRIES = `declare entries no scroll cursor for
  select tenant_id, seq::float8, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_id, action,
         object, object_id, details::text, encode(prev_hash, 'hex'), encode(hash, 'hex')
    from app.audit_entry order by tenant_id, seq`;
const HEADS = `select tenant_id as "tenantId", seq::float8 as seq, encode(hash, 'hex') as hash from app.audit_head`;
const CHECKPOINTS = `
  select tenant_id as "tenantId", seq::float8 as seq, encode(hash, 'hex') as hash, key_id as "keyId",
         to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, encode(signature, 'base64') as signature
    from app.audit_checkpoint order by tenant_id, seq`;

type EntryValues = [string, number, string, string, string, string, string, string, string, string];

/**
 * Follows every audit chain from its first entry to its head, in one snapshot of the database and as the
 * backup role, which may only read. Rejects with one sentence (StartRefused) where it cannot look.
 */
export async function verifyAudit(env: Environment, options: VerifyAuditOptions): Promise<AuditVerdict> {
  const config = readConfig(env);
  const database = await reachDatabase(config);
  try {
    const signer = new AuditSigner(new InstallationSecret(database.secret));
    const own = config.auditCheckpointFile ?? path.join(database.dataDir, 'audit-checkpoints.jsonl');
    const file = options.checkpoints ?? (existsSync(own) ? own : undefined);
    const outside = file === undefined ? [] : readCheckpoints(file);
    const url = roleUrl('backup', database.adminUrl, database.secret, config.roleUrls);
    const { verdict, heads } = await inSnapshot(url, (client) => walk(client, signer, outside));
    if (verdict.holds && options.save !== undefined) {
      const signed = heads.map((head) => signer.sign(head, options.now));
      await new AuditCheckpointFile(options.save).append(signed);
    }
    return verdict;
  } finally {
    await database.close();
  }
}

async function inSnapshot<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'opencria verify-audit' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new StartRefused(`The database does not let the backup role in: ${(error as Error).message}.`);
  }
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function walk(client: pg.Client, signer: AuditSigner, outside: readonly AuditCheckpoint[]) {
  const inside = (await client.query<AuditCheckpoint>(CHECKPOINTS)).rows;
  const points = [...inside, ...outside];
  const { genuine = [], forged = [] } = Object.groupBy(points, (point) =>
    signer.isGenuine(point) ? 'genuine' : 'forged',
  );
  genuine.sort((a, b) => a.seq - b.seq);
  const pointsOf = Map.groupBy(genuine, ({ tenantId }) => tenantId);
  const storedHeads = (await client.query<AuditHead>(HEADS)).rows;
  const headOf = new Map(storedHeads.map((head) => [head.tenantId, head]));

  const checks = new Map<string, ChainCheck>();
  const checkOf = (tenantId: string): ChainCheck => {
    const check = checks.get(tenantId) ?? new ChainCheck(tenantId, pointsOf.get(tenantId) ?? []);
    checks.set(tenantId, check);
    return check;
  };
  for (const tenantId of [...headOf.keys(), ...pointsOf.keys()]) checkOf(tenantId);
  let entries = 0;
  for await (const entry of entriesOf(client)) {
    checkOf(entry.tenantId).take(entry);
    entries += 1;
  }

  const ended = [...checks.values()].map((check) => ({ check, fault: check.end(headOf.get(check.tenantId)) }));
  const faults = [...ended.flatMap(({ fault }) => fault ?? []), ...forged.map(forgery)].sort(
    (a, b) => (a.tenantId < b.tenantId ? -1 : Number(a.tenantId > b.tenantId)) || a.seq - b.seq,
  );
  const verdict: AuditVerdict = {
    holds: faults.length === 0,
    organisations: checks.size,
    entries,
    checkpoints: genuine.length,
    faults,
  };
  return { verdict, heads: ended.flatMap(({ check }) => check.head ?? []) };
}

async function* entriesOf(client: pg.Client): AsyncGenerator<ChainEntry> {
  await client.query(ENTRIES);
  for (;;) {
    const { rows } = await client.query<EntryValues>({ text: `fetch ${BATCH} from entries`, rowMode: 'array' });
    for (const [tenantId, seq, at, actorId, action, object, objectId, details, prevHash, hash] of rows) {
      yield { tenantId, seq, at, actorId, action, object, objectId, details, prevHash, hash };
    }
    if (rows.length < BATCH) return;
  }
}

function forgery({ tenantId, seq, at }: AuditCheckpoint): AuditFault {
  const says = `The checkpoint of entry ${seq} that says it was signed at ${at} was not signed with the key of this installation.`;
  return { tenantId, seq, kind: 'forged', says };
}

function readCheckpoints(file: string): AuditCheckpoint[] {
  if (!existsSync(file)) throw new StartRefused(`There is no file ${file}.`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, place) => {
    if (line.trim() === '') return [];
    const point = parse(line);
    if (!point) throw new StartRefused(`Line ${place + 1} of ${file} is not a checkpoint; use a file that is whole.`);
    return [point];
  });
}

function parse(line: string): AuditCheckpoint | undefined {
  try {
    const { tenantId, seq, hash, at, keyId, signature } = JSON.parse(line) as Record<string, unknown>;
    const texts = [tenantId, hash, at, keyId, signature];
    if (typeof seq !== 'number' || !texts.every((text) => typeof text === 'string')) return undefined;
    return { tenantId, seq, hash, at, keyId, signature } as AuditCheckpoint;
  } catch {
    return undefined;
  }
}
