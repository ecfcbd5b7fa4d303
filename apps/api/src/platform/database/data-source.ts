import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';

/** Waits no longer than this for a connection, a statement or a lock; a frozen server never holds a request for ever. */
export const TIMEOUTS = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 20_000,
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
} as const;

const POOL = 10;

/** TypeORM options of the app's connection. There are no entities: rows are reached by SQL through TenantTx. */
export function appDataSource(url: string): TypeOrmModuleOptions {
  return {
    type: 'postgres',
    url,
    schema: 'app',
    synchronize: false,
    retryAttempts: 0,
    logging: false,
    applicationName: 'opencria',
    poolSize: POOL,
    // Statements are sent without waiting for the answer to the one before, where the code does not wait either.
    extra: { ...TIMEOUTS, pipeline: true },
  };
}

/** Options of the reviewers' connection, which reaches submissions and no drafts. */
export function reviewerDataSource(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'app',
    synchronize: false,
    logging: false,
    applicationName: 'opencria reviewer',
    poolSize: POOL,
    extra: TIMEOUTS,
  };
}

/** Injectable: the reviewer role's connection. */
export class ReviewerDatabase {
  constructor(readonly url: string) {}
}

/** Injectable: the worker role's connection, which reaches the job queue and nothing else. */
export class WorkerDatabase {
  constructor(readonly url: string) {}
}

/** Injectable: a connection that no pooler stands in front of, to listen on. */
export class LiveDatabase {
  constructor(readonly url: string) {}
}

/** Injectable: the app role's connection, for a pool of its own. */
export class AppDatabase {
  constructor(readonly url: string) {}
}
