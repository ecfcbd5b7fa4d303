import path from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditCheckpointFile, AuditSigner } from './audit-checkpoint.js';
import { Clock, FixedClock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { AppDatabase, appDataSource, LiveDatabase, ReviewerDatabase, WorkerDatabase } from './database/data-source.js';
import type { AppUrls } from './database/roles.js';
import { DeniedCalls } from './denied-calls.js';
import { Durability } from './durability.js';
import { openFileStore } from './file-store.js';
import { FileStore } from './files.js';
import { CompiledQueriesPlugin } from './graphql/compiled-queries.plugin.js';
import { graphqlOptions } from './graphql/graphql-options.js';
import { RequestLimitsPlugin } from './graphql/request-limits.plugin.js';
import { HealthController } from './health.controller.js';
import { FaultFilter } from './http/fault.filter.js';
import { Outward } from './http/outward.js';
import { inputPipe } from './input-pipe.js';
import { InstallationSecret } from './keys.js';
import { Jobs } from './jobs/jobs.js';
import { LiveListener } from './live/live-listener.js';
import { LimitGuard } from './limits/limit.guard.js';
import { SharedLimits } from './limits/shared-limits.js';
import { Mail } from './mail/mail.js';
import { MailTransport } from './mail/mail-transport.js';
import { PermissionGuard } from './permissions.js';
import { ReviewerTx } from './reviewer-tx.js';
import { SigningKeys } from './signing-keys.js';
import { TenantTx } from './tenant-tx.js';
import { TombstoneFile } from './tombstone-file.js';

/** What the surroundings give the app once the database is open. */
export interface Surroundings extends AppUrls {
  readonly config: Config;
  readonly secret: string;
  readonly dataDir: string;
}

/** What every feature may inject: Config, Clock, TenantTx, FileStore, Mail, InstallationSecret. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, appUrl, workerUrl, reviewerUrl, secret, dataDir }: Surroundings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot(appDataSource(appUrl)), GraphQLModule.forRoot(graphqlOptions(config))],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: config.today ? new FixedClock(config.today) : new SystemClock() },
        { provide: InstallationSecret, useValue: new InstallationSecret(secret) },
        { provide: FileStore, useValue: openFileStore(config, path.join(dataDir, 'files')) },
        { provide: AppDatabase, useValue: new AppDatabase(appUrl) },
        { provide: WorkerDatabase, useValue: new WorkerDatabase(workerUrl) },
        { provide: ReviewerDatabase, useValue: new ReviewerDatabase(reviewerUrl) },
        { provide: LiveDatabase, useValue: new LiveDatabase(config.directUrl ?? appUrl) },
        LiveListener,
        Jobs,
        MailTransport,
        Mail,
        Durability,
        TenantTx,
        ReviewerTx,
        SigningKeys,
        Outward,
        DeniedCalls,
        { provide: AuditSigner, useValue: new AuditSigner(new InstallationSecret(secret)) },
        {
          provide: AuditCheckpointFile,
          useValue: new AuditCheckpointFile(
            config.auditCheckpointFile ?? path.join(dataDir, 'audit-checkpoints.jsonl'),
          ),
        },
        { provide: TombstoneFile, useValue: new TombstoneFile(path.join(dataDir, 'tombstones.jsonl')) },
        CompiledQueriesPlugin,
        RequestLimitsPlugin,
        SharedLimits,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: LimitGuard },
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_FILTER, useClass: FaultFilter },
      ],
      exports: [
        AuditCheckpointFile,
        AuditSigner,
        DeniedCalls,
        Config,
        Clock,
        InstallationSecret,
        FileStore,
        AppDatabase,
        Jobs,
        LiveListener,
        Mail,
        MailTransport,
        Outward,
        ReviewerTx,
        SharedLimits,
        Durability,
        SigningKeys,
        TenantTx,
        TombstoneFile,
      ],
    };
  }
}
