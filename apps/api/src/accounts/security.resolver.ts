import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../platform/assurance.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ResetFactorsService } from './reset-factors.service.js';
import { SecondFactorService } from './second-factor.service.js';
import {
  AccountSecurity,
  EndSessionInput,
  Passkey,
  RemovePasskeyInput,
  RenamePasskeyInput,
  ResetSecondFactorInput,
  SecondFactorReset,
} from './security.types.js';
import { SessionsService } from './sessions.service.js';

@Resolver()
export class SecurityResolver {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionsService,
    private readonly resets: ResetFactorsService,
  ) {}

  @Query(() => AccountSecurity, { description: "How the viewer's own account is kept safe." })
  @Allow('account.secure')
  accountSecurity(@CurrentViewer() viewer: Viewer): Promise<AccountSecurity> {
    return this.factors.security(viewer);
  }

  @Mutation(() => Passkey)
  @Allow('account.secure')
  renamePasskey(@CurrentViewer() viewer: Viewer, @Args('input') input: RenamePasskeyInput): Promise<Passkey> {
    return this.factors.renamePasskey(viewer, input.id, input.name);
  }

  @Mutation(() => AccountSecurity)
  @Allow('account.secure')
  @StepUp()
  async removePasskey(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemovePasskeyInput,
  ): Promise<AccountSecurity> {
    await this.factors.removePasskey(viewer, input.id);
    return this.factors.security(viewer);
  }

  @Mutation(() => AccountSecurity, { description: 'The recovery codes go with it.' })
  @Allow('account.secure')
  @StepUp()
  async removeAuthenticatorApp(@CurrentViewer() viewer: Viewer): Promise<AccountSecurity> {
    await this.factors.removeAuthenticatorApp(viewer);
    return this.factors.security(viewer);
  }

  @Mutation(() => [String], { description: 'New codes, shown this once; the ones before open nothing any more.' })
  @Allow('account.secure')
  @StepUp()
  renewRecoveryCodes(@CurrentViewer() viewer: Viewer): Promise<string[]> {
    return this.factors.renewRecoveryCodes(viewer);
  }

  @Mutation(() => AccountSecurity)
  @Allow('account.secure')
  @StepUp()
  async endSession(@CurrentViewer() viewer: Viewer, @Args('input') input: EndSessionInput): Promise<AccountSecurity> {
    await this.sessions.end(viewer, input.id);
    return this.factors.security(viewer);
  }

  @Mutation(() => AccountSecurity, { description: 'All but the one this is asked in.' })
  @Allow('account.secure')
  @StepUp()
  async endOtherSessions(@CurrentViewer() viewer: Viewer): Promise<AccountSecurity> {
    await this.sessions.endOthers(viewer);
    return this.factors.security(viewer);
  }

  @Mutation(() => SecondFactorReset, {
    description: 'Takes away every second factor of a member who lost them, and ends the sessions.',
  })
  @Allow('members.manage')
  @StepUp()
  async resetSecondFactor(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ResetSecondFactorInput,
  ): Promise<SecondFactorReset> {
    await this.resets.reset(viewer, input.memberId);
    return { memberId: input.memberId };
  }
}
