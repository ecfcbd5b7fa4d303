import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { prepared, preparedBetween, type Statement } from './prepared.js';
import type { Viewer } from './viewer.js';

interface OpenTransaction {
  readonly em: EntityManager;
  readonly tenantId: string;
}

/**
 * The only way to rows. `run` opens one transaction with `app.tenant_id` set for it alone; row-level
 * security then shows and accepts rows of that tenant only. A nested call of the same tenant joins the
 * open transaction; one of another tenant is a programming error and throws. Await statements one
 * after another (one connection), and do no network, PDF or file work inside.
 */
@Injectable()
export class TenantTx {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();

  constructor(private readonly dataSource: DataSource) {}

  /** Whether the caller runs inside a transaction already, which decides when its writings are kept. */
  get isOpen(): boolean {
    return this.open.getStore() !== undefined;
  }

  run<T>(viewer: Pick<Viewer, 'tenantId'>, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const { tenantId } = viewer;
    const current = this.open.getStore();
    if (current) {
      if (current.tenantId !== tenantId) {
        return Promise.reject(new Error('A transaction of one organisation cannot be used for another.'));
      }
      return work(current.em);
    }
    return this.dataSource.transaction(async (em) => {
      await em.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
      return this.open.run({ em, tenantId }, () => work(em));
    });
  }

  /** A single reading: its transaction begins, runs and ends within one round trip. A nested call joins. */
  read<Row extends QueryResultRow>(viewer: Pick<Viewer, 'tenantId'>, statement: Statement): Promise<Row[]> {
    if (!this.isOpen) return preparedBetween<Row>(this.dataSource, beginFor(viewer), statement);
    const { name, text, values } = statement;
    return this.run(viewer, (em) => prepared<Row>(em, name, text, values));
  }

  /**
   * A single writing within one round trip, for places where many wait for each other, as at the audit chain of an
   * organisation: they wait for the commit alone and no longer for the disk. Whoever is told of it has to wait for
   * `Durability.reached` first.
   */
  commit<Row extends QueryResultRow>(viewer: Pick<Viewer, 'tenantId'>, statement: Statement): Promise<Row[]> {
    const begin = `${beginFor(viewer)}; set local synchronous_commit = off`;
    return preparedBetween<Row>(this.dataSource, begin, statement);
  }

  /**
   * One transaction for what belongs to a person and not to one organisation. `first` works outside every
   * organisation and names those to visit with its result; `each` then runs in one after another, in order of their
   * ids, so that two such transactions never wait for each other in a circle.
   */
  across<T>(
    first: (em: EntityManager) => Promise<{ readonly tenantIds: readonly string[]; readonly result: T }>,
    each: (em: EntityManager, tenantId: string, result: T) => Promise<void>,
  ): Promise<T> {
    if (this.isOpen) return Promise.reject(new Error('A transaction of one organisation is open already.'));
    return this.dataSource.transaction(async (em) => {
      const { tenantIds, result } = await first(em);
      for (const tenantId of [...tenantIds].sort()) {
        await em.query(`select set_config('app.tenant_id', $1, true)`, [tenantId]);
        await this.open.run({ em, tenantId }, () => each(em, tenantId, result));
      }
      return result;
    });
  }
}

function beginFor({ tenantId }: Pick<Viewer, 'tenantId'>): string {
  if (!isUUID(tenantId)) throw new Error('The id of an organisation is a UUID.');
  return `begin; set local app.tenant_id = '${tenantId}'`;
}
