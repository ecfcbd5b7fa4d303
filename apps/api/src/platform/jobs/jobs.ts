import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PgBoss, type Job } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { Config } from '../config.js';
import { WorkerDatabase } from '../database/data-source.js';
import { may, type Permission } from '../permissions.js';
import { TenantTx } from '../tenant-tx.js';
import type { Role, Viewer } from '../viewer.js';
import { JOBS_SCHEMA } from './install-queues.js';
import type { QueueName } from './queues.js';

/** Ids of the rows a job is about; never what is in them. */
export type JobIds = Readonly<Record<string, string>>;

/** In whose name a job of an organisation runs, and what that person must still be allowed to do then. */
export interface OnBehalf {
  readonly tenantId: string;
  readonly userId: string;
  readonly permission: Permission;
}

export interface JobHandler {
  /** A try that throws is made again later; after the last one the job is parked. */
  run(ids: JobIds): Promise<void>;
  /** The person may no longer do it: clear away what was prepared. */
  drop(ids: JobIds): Promise<void>;
}

interface JobData {
  readonly ids: JobIds;
  readonly onBehalf: OnBehalf | null;
}

const POLL_SECONDS = 1;
const SUPERVISE_SECONDS = 15;
const STOP_MILLISECONDS = 8_000;

const log = new Logger('Jobs');

/** Code or name of a fault: its message may hold addresses, and what a job ends with is stored. */
function faultName(fault: unknown): string {
  const { code, responseCode, name } = fault as { code?: unknown; responseCode?: unknown; name?: unknown };
  return [code ?? name, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ');
}

/**
 * Work that outlives its request. A job is added in the transaction of the change it belongs to, so there
 * is never one without the other. Workers run in this process unless WORKERS is off.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly handlers = new Map<QueueName, JobHandler>();
  private lastFault = '';

  constructor(
    private readonly config: Config,
    private readonly tx: TenantTx,
    database: WorkerDatabase,
  ) {
    this.boss = new PgBoss({
      connectionString: database.url,
      schema: JOBS_SCHEMA,
      application_name: 'opencria jobs',
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: config.workers,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
      // Needs the owner of the tables; they stay small.
      reindex: false,
      monitorVacuum: false,
      max: 2,
      connectionTimeoutMillis: 5_000,
      options: '-c statement_timeout=15000 -c lock_timeout=5000',
    });
    this.boss.on('error', (fault) => this.note(fault));
  }

  /** Says who works on a queue; call it in onModuleInit. */
  handle(queue: QueueName, handler: JobHandler): void {
    this.handlers.set(queue, handler);
  }

  /** Adds a job in the caller's transaction. */
  async enqueue(em: EntityManager, queue: QueueName, ids: JobIds, onBehalf: OnBehalf | null): Promise<void> {
    const data: JobData = { ids, onBehalf };
    await this.boss.send(queue, data, {
      db: { executeSql: async (text, values) => ({ rows: await em.query<unknown[]>(text, values) }) },
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    if (!this.config.workers) return;
    for (const [queue, handler] of this.handlers) {
      const polling = { pollingIntervalSeconds: POLL_SECONDS };
      const worker = this.boss.work<JobData>(queue, polling, async ([job]) => {
        // Behind one there are often more: the next look is at once, and not after the pause between two.
        this.boss.notifyWorker(await worker);
        if (job) await this.run(queue, job, handler);
      });
      await worker;
    }
  }

  /** Before the database connections of the handlers close. Jobs under way get eight seconds, then another try later. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: STOP_MILLISECONDS });
  }

  private async run(queue: QueueName, job: Job<JobData>, handler: JobHandler): Promise<void> {
    const fault = await this.attempt(job.data, handler);
    if (fault === null) return;
    log.error(`job ${job.id} of ${queue}, try ${job.retryCount + 1}: ${fault}`);
    throw new Error(fault);
  }

  /** Name of what went wrong; null where nothing did. */
  private async attempt({ ids, onBehalf }: JobData, handler: JobHandler): Promise<string | null> {
    try {
      if (onBehalf === null || (await this.stillMay(onBehalf))) await handler.run(ids);
      else await handler.drop(ids);
      return null;
    } catch (fault) {
      return faultName(fault);
    }
  }

  private stillMay({ tenantId, userId, permission }: OnBehalf): Promise<boolean> {
    return this.tx.run({ tenantId }, async (em) => {
      const [member] = await em.query<{ role: Role }[]>('select role from app.membership where person_id = $1', [
        userId,
      ]);
      return member !== undefined && may(member, permission);
    });
  }

  /** While the database is away every poll fails alike; one line says so. */
  private note(fault: unknown): void {
    const name = faultName(fault);
    if (name !== this.lastFault) log.error(`the job queue does not answer: ${name}`);
    this.lastFault = name;
  }
}

/** What a job asked for by this person needs to be checked by. */
export function onBehalfOf(viewer: Pick<Viewer, 'tenantId' | 'userId'>, permission: Permission): OnBehalf {
  return { tenantId: viewer.tenantId, userId: viewer.userId, permission };
}
