import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow, Public } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { EmailChangeService } from './email-change.service.js';
import { RecoveryService } from './recovery.service.js';
import {
  ChangePasswordInput,
  ConfirmEmailChangeInput,
  EmailChanged,
  LetterPosted,
  PasswordSet,
  RequestEmailChangeInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
} from './recovery.types.js';

@Resolver()
export class RecoveryResolver {
  constructor(
    private readonly recovery: RecoveryService,
    private readonly emailChange: EmailChangeService,
  ) {}

  @Mutation(() => LetterPosted)
  @Public()
  @Limited('reset')
  requestPasswordReset(@Args('input') input: RequestPasswordResetInput): Promise<LetterPosted> {
    return this.recovery.request(input.email);
  }

  @Mutation(() => PasswordSet)
  @Public()
  @Limited('link')
  resetPassword(@Args('input') input: ResetPasswordInput): Promise<PasswordSet> {
    return this.recovery.reset(input);
  }

  @Mutation(() => PasswordSet)
  @Allow('account.manage')
  changePassword(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePasswordInput): Promise<PasswordSet> {
    return this.recovery.change(viewer, input);
  }

  @Mutation(() => LetterPosted)
  @Allow('account.manage')
  requestEmailChange(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RequestEmailChangeInput,
  ): Promise<LetterPosted> {
    return this.emailChange.request(viewer, input);
  }

  @Mutation(() => EmailChanged)
  @Public()
  @Limited('link')
  confirmEmailChange(@Args('input') input: ConfirmEmailChangeInput): Promise<EmailChanged> {
    return this.emailChange.confirm(input.token);
  }
}
