import { Module } from '@nestjs/common';
import { MailboxResolver } from './mailbox.resolver.js';

@Module({ providers: [MailboxResolver] })
export class MailboxModule {}
