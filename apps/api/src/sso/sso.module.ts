import { Module } from '@nestjs/common';
import { DomainClaimsService } from './domain-claims.service.js';
import { Provider } from './provider.js';
import { SsoController } from './sso.controller.js';
import { SsoResolver } from './sso.resolver.js';
import { SsoSettingsService } from './sso-settings.service.js';
import { SsoSignInService } from './sso-sign-in.service.js';

@Module({
  controllers: [SsoController],
  providers: [SsoResolver, SsoSettingsService, SsoSignInService, DomainClaimsService, Provider],
})
export class SsoModule {}
