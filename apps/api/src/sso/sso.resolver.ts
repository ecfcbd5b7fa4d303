import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../platform/assurance.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { DomainClaimsService } from './domain-claims.service.js';
import { SsoSettingsService } from './sso-settings.service.js';
import {
  ConfirmSsoDomainInput,
  RemoveSsoInput,
  RequireSsoInput,
  SaveSsoInput,
  SsoAccess,
  SsoDomainClaim,
  SsoTested,
} from './sso.types.js';

@Resolver()
export class SsoResolver {
  constructor(
    private readonly settings: SsoSettingsService,
    private readonly claims: DomainClaimsService,
  ) {}

  @Query(() => SsoAccess)
  @Allow('sso.manage')
  sso(@CurrentViewer() viewer: Viewer): Promise<SsoAccess> {
    return this.settings.access(viewer);
  }

  @Mutation(() => SsoAccess)
  @Allow('sso.manage')
  @StepUp()
  @Limited('outward')
  saveSso(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveSsoInput): Promise<SsoAccess> {
    return this.settings.save(viewer, input);
  }

  @Mutation(() => SsoTested, { description: 'Asks the service that is set up for its settings and keys.' })
  @Allow('sso.manage')
  @Limited('outward')
  testSso(@CurrentViewer() viewer: Viewer): Promise<SsoTested> {
    return this.settings.test(viewer);
  }

  @Mutation(() => SsoAccess, { description: 'Whether members may sign in to the organisation in another way as well.' })
  @Allow('sso.manage')
  @StepUp()
  requireSso(@CurrentViewer() viewer: Viewer, @Args('input') input: RequireSsoInput): Promise<SsoAccess> {
    return this.settings.require(viewer, input);
  }

  @Mutation(() => SsoAccess, { description: 'Sessions begun with it end.' })
  @Allow('sso.manage')
  @StepUp()
  removeSso(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveSsoInput): Promise<SsoAccess> {
    return this.settings.remove(viewer, input);
  }

  @Query(() => [SsoDomainClaim])
  @Allow('domains.confirm')
  ssoDomainClaims(): Promise<SsoDomainClaim[]> {
    return this.claims.list();
  }

  @Mutation(() => [SsoDomainClaim])
  @Allow('domains.confirm')
  @StepUp()
  confirmSsoDomain(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ConfirmSsoDomainInput,
  ): Promise<SsoDomainClaim[]> {
    return this.claims.confirm(viewer, input);
  }
}
