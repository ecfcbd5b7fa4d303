import { Global, Module } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { AppDatabase } from '../platform/database/data-source.js';
import { InstallationSecret } from '../platform/keys.js';
import { ViewerSource } from '../platform/viewer.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { Auth, authPool } from './auth.js';
import { AuthController } from './auth.controller.js';
import { SessionViewer } from './session-viewer.js';
import { SetUpService } from './set-up.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Global because the permission guard of every feature asks it who the viewer is. */
@Global()
@Module({
  controllers: [AuthController],
  providers: [
    AccountsResolver,
    AccountsService,
    SetUpService,
    SignInThrottle,
    SessionViewer,
    { provide: ViewerSource, useExisting: SessionViewer },
    {
      provide: Auth,
      inject: [Config, InstallationSecret, AppDatabase],
      useFactory: (config: Config, secret: InstallationSecret, database: AppDatabase) =>
        new Auth(config, secret, authPool(database.url)),
    },
  ],
  exports: [ViewerSource, SessionViewer, SetUpService, AccountsService],
})
export class AccountsModule {}
