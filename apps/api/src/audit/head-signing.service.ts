import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditCheckpointFile, AuditSigner, type AuditCheckpoint } from '../platform/audit-checkpoint.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { DeniedCalls } from '../platform/denied-calls.js';
import { TenantTx } from '../platform/tenant-tx.js';

const FIRST_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Signs the heads of all audit chains every hour, so that a chain that was cut or written anew shows. */
@Injectable()
export class HeadSigning implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Audit');
  private timer?: NodeJS.Timeout;
  private ended = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly tx: TenantTx,
    private readonly signer: AuditSigner,
    private readonly file: AuditCheckpointFile,
    private readonly denied: DeniedCalls,
  ) {}

  /**
   * Signs every head that moved since its last checkpoint, into the checkpoint file first and then the
   * database. Safe to call at any time, in several instances at once; a repeat finds nothing to do.
   */
  async signAuditHeads(): Promise<AuditCheckpoint[]> {
    const heads = await this.dataSource.query<{ tenantId: string; seq: number; hash: string }[]>(
      `select tenant_id as "tenantId", seq::float8 as seq, encode(hash, 'hex') as hash from app.unsigned_audit_heads()`,
    );
    const now = this.clock.now();
    const checkpoints = heads.map((head) => this.signer.sign(head, now));
    if (checkpoints.length > 0) await this.file.append(checkpoints);
    for (const checkpoint of checkpoints) await this.store(checkpoint, now);
    return checkpoints;
  }

  onApplicationBootstrap(): void {
    if (this.config.workers) this.again(FIRST_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private again(afterMs: number): void {
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.running = this.work().finally(() => this.again(HOUR_MS));
    }, afterMs).unref();
  }

  /** A failure is said and made good an hour later. */
  private async work(): Promise<void> {
    try {
      await this.denied.closeMinutes();
      await this.signAuditHeads();
    } catch (error) {
      const { code, name } = error as { code?: unknown; name?: unknown };
      this.log.error(`the heads of the audit chains were not signed: ${String(code ?? name)}`);
    }
  }

  private store({ tenantId, seq, hash, keyId, signature }: AuditCheckpoint, at: Date): Promise<void> {
    return this.tx.run({ tenantId }, async (em) => {
      await em.query(
        `insert into app.audit_checkpoint (tenant_id, seq, hash, key_id, signature, at)
         values ($1, $2, decode($3, 'hex'), $4, decode($5, 'base64'), $6) on conflict do nothing`,
        [tenantId, seq, hash, keyId, signature, at],
      );
    });
  }
}
