import path from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, FixedClock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { AppDatabase, appDataSource } from './database/data-source.js';
import { FileStore, FolderStore } from './files.js';
import { CompiledQueriesPlugin } from './graphql/compiled-queries.plugin.js';
import { graphqlOptions } from './graphql/graphql-options.js';
import { RequestLimitsPlugin } from './graphql/request-limits.plugin.js';
import { HealthController } from './health.controller.js';
import { FaultFilter } from './http/fault.filter.js';
import { inputPipe } from './input-pipe.js';
import { InstallationSecret } from './keys.js';
import { Mail } from './mail.js';
import { PermissionGuard } from './permissions.js';
import { TenantTx } from './tenant-tx.js';

/** What the surroundings give the app once the database is open. */
export interface Surroundings {
  readonly config: Config;
  readonly appUrl: string;
  readonly secret: string;
  readonly dataDir: string;
}

/** What every feature may inject: Config, Clock, TenantTx, FileStore, Mail, InstallationSecret. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, appUrl, secret, dataDir }: Surroundings): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot(appDataSource(appUrl)), GraphQLModule.forRoot(graphqlOptions(config))],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: config.today ? new FixedClock(config.today) : new SystemClock() },
        { provide: InstallationSecret, useValue: new InstallationSecret(secret) },
        { provide: FileStore, useValue: new FolderStore(path.join(dataDir, 'files')) },
        { provide: AppDatabase, useValue: new AppDatabase(appUrl) },
        { provide: Mail, useValue: new Mail(config) },
        TenantTx,
        CompiledQueriesPlugin,
        RequestLimitsPlugin,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_FILTER, useClass: FaultFilter },
      ],
      exports: [Config, Clock, InstallationSecret, FileStore, AppDatabase, Mail, TenantTx],
    };
  }
}
