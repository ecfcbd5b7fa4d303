import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../platform/assurance.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { TokensService } from './tokens.service.js';
import { ApiToken, ApiTokenCreated, CreateApiTokenInput, RevokeApiTokenInput } from './tokens.types.js';

@Resolver()
export class TokensResolver {
  constructor(private readonly tokens: TokensService) {}

  @Query(() => [ApiToken], { description: 'Tokens that were not revoked and have not expired, newest first.' })
  @Allow('tokens.manage')
  apiTokens(@CurrentViewer() viewer: Viewer): Promise<ApiToken[]> {
    return this.tokens.list(viewer);
  }

  @Mutation(() => ApiTokenCreated)
  @Allow('tokens.manage')
  @StepUp()
  createApiToken(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateApiTokenInput): Promise<ApiTokenCreated> {
    return this.tokens.create(viewer, input);
  }

  @Mutation(() => [ApiToken], {
    description: 'The token opens nothing from the next request on. Returns those that are left.',
  })
  @Allow('tokens.manage')
  revokeApiToken(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeApiTokenInput): Promise<ApiToken[]> {
    return this.tokens.revoke(viewer, input);
  }
}
