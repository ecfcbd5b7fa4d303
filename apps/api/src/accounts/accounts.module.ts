import { Global, Module } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { AppDatabase } from '../platform/database/data-source.js';
import { InstallationSecret } from '../platform/keys.js';
import { ViewerSource } from '../platform/viewer.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { Auth, authPool } from './auth.js';
import { AuthController } from './auth.controller.js';
import { EnrolmentController } from './enrolment.controller.js';
import { Library } from './library.js';
import { OrganisationSignIn } from './organisation-sign-in.service.js';
import { OrganisationsService } from './organisations.service.js';
import { ProofThrottle } from './proof-throttle.js';
import { ProofsController } from './proofs.controller.js';
import { ProofsService } from './proofs.service.js';
import { EmailChangeService } from './email-change.service.js';
import { RecoveryResolver } from './recovery.resolver.js';
import { RecoveryService } from './recovery.service.js';
import { ResetThrottle } from './reset-throttle.js';
import { ResetFactorsService } from './reset-factors.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecurityResolver } from './security.resolver.js';
import { SessionViewer } from './session-viewer.js';
import { SessionsService } from './sessions.service.js';
import { SetUpService } from './set-up.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { TokenViewer } from './token-viewer.js';

/** Global because the permission guard of every feature asks it who the viewer is. */
@Global()
@Module({
  controllers: [AuthController, ProofsController, EnrolmentController],
  providers: [
    AccountsResolver,
    AccountsService,
    SetUpService,
    SignInThrottle,
    SessionViewer,
    TokenViewer,
    OrganisationSignIn,
    OrganisationsService,
    SessionsService,
    SecondFactorService,
    SecurityResolver,
    ResetFactorsService,
    ProofsService,
    ProofThrottle,
    Library,
    RecoveryResolver,
    RecoveryService,
    EmailChangeService,
    ResetThrottle,
    { provide: ViewerSource, useExisting: SessionViewer },
    {
      provide: Auth,
      inject: [Config, InstallationSecret, AppDatabase],
      useFactory: (config: Config, secret: InstallationSecret, database: AppDatabase) =>
        new Auth(config, secret, authPool(database.url)),
    },
  ],
  exports: [ViewerSource, SessionViewer, SetUpService, AccountsService, OrganisationSignIn],
})
export class AccountsModule {}
