import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ReviewerDatabase, reviewerDataSource } from './database/data-source.js';
import type { Viewer } from './viewer.js';

type Reviewer = Pick<Viewer, 'tenantId' | 'userId'>;

interface OpenTransaction {
  readonly em: EntityManager;
  readonly reviewer: Reviewer;
}

/**
 * The only way of a reviewing body to what companies submitted. `run` opens one transaction on a connection whose
 * role, opencria_reviewer, holds no right on drafts; row-level security shows it cases of the programmes that
 * the person is appointed to, without companies that a conflict of interest closes. A nested call joins.
 */
@Injectable()
export class ReviewerTx implements OnModuleInit, BeforeApplicationShutdown {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();
  private readonly dataSource: DataSource;

  constructor(database: ReviewerDatabase) {
    this.dataSource = new DataSource(reviewerDataSource(database.url));
  }

  async onModuleInit(): Promise<void> {
    await this.dataSource.initialize();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  run<T>(reviewer: Reviewer, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const current = this.open.getStore();
    if (current) {
      if (current.reviewer.tenantId !== reviewer.tenantId || current.reviewer.userId !== reviewer.userId) {
        return Promise.reject(new Error('A transaction of one reviewer cannot be used for another.'));
      }
      return work(current.em);
    }
    return this.dataSource.transaction(async (em) => {
      // Disks of today find any page about as fast as the next one. By its default, made for turning disks, PostgreSQL
      // would rather read all cases than follow the index of the queue.
      await em.query(
        `select set_config('app.tenant_id', $1, true), set_config('app.person_id', $2, true),
                set_config('random_page_cost', '1.1', true)`,
        [reviewer.tenantId, reviewer.userId],
      );
      return this.open.run({ em, reviewer }, () => work(em));
    });
  }
}
