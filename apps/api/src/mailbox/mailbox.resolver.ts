import { Query, Resolver } from '@nestjs/graphql';
import { Mail } from '../platform/mail/mail.js';
import { Public } from '../platform/permissions.js';
import { MailboxLetter } from './mailbox.types.js';

@Resolver()
export class MailboxResolver {
  constructor(private readonly mail: Mail) {}

  @Query(() => [MailboxLetter], {
    description: 'The newest hundred letters, in local mode without a mail server; otherwise there is no mailbox.',
  })
  @Public()
  mailbox(): Promise<MailboxLetter[]> {
    return this.mail.mailbox();
  }
}
