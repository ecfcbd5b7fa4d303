import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
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

  /**
   * One transaction for what belongs to a person and not to one organisation. `first` works outside every
   * organisation and names those to visit with its result; `each` then runs in one after another, in order of their
   * ids, so that two such transactions never wait for each other in a circle.
   */
  across<T>(
    first: (em: EntityManager) => Promise<{ readonly tenantIds: readonly string[]; readonly result: T }>,
    each: (em: EntityManager, tenantId: string, result: T) => Promise<void>,
  ): Promise<T> {
    if (this.open.getStore()) return Promise.reject(new Error('A transaction of one organisation is open already.'));
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
