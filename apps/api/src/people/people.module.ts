import { Module } from '@nestjs/common';
import { AcceptanceService } from './acceptance.service.js';
import { InvitationsService } from './invitations.service.js';
import { MembersService } from './members.service.js';
import { PeopleResolver } from './people.resolver.js';

@Module({ providers: [PeopleResolver, MembersService, InvitationsService, AcceptanceService] })
export class PeopleModule {}
