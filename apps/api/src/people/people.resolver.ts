import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RoleEnum } from '../accounts/accounts.types.js';
import { StepUp } from '../platform/assurance.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow, Public } from '../platform/permissions.js';
import { CurrentViewer, type Role, type Viewer } from '../platform/viewer.js';
import { AcceptanceService } from './acceptance.service.js';
import { InvitationsService } from './invitations.service.js';
import { MembersService } from './members.service.js';
import {
  AcceptInvitationInput,
  ChangeMemberRoleInput,
  Done,
  Invitation,
  InvitationAccepted,
  InvitationInput,
  InvitationOffer,
  InvitationSent,
  InviteMemberInput,
  Member,
  RemoveMemberInput,
  SignOutMemberInput,
} from './people.types.js';
import { rolesOfKind } from './roles-of-kind.js';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly allMembers: MembersService,
    private readonly allInvitations: InvitationsService,
    private readonly acceptance: AcceptanceService,
  ) {}

  @Query(() => [Member])
  @Allow('members.manage')
  members(@CurrentViewer() viewer: Viewer): Promise<Member[]> {
    return this.allMembers.members(viewer);
  }

  @Query(() => [RoleEnum], { description: 'Roles that people of this organisation can hold.' })
  @Allow('members.manage')
  memberRoles(@CurrentViewer() viewer: Viewer): Role[] {
    return rolesOfKind(viewer.organisationKind);
  }

  @Query(() => [Invitation], { description: 'Invitations that were neither accepted nor revoked, newest first.' })
  @Allow('members.manage')
  invitations(@CurrentViewer() viewer: Viewer): Promise<Invitation[]> {
    return this.allInvitations.open(viewer);
  }

  @Query(() => InvitationOffer)
  @Public()
  @Limited('link')
  invitationOffer(@Args('token') token: string): Promise<InvitationOffer> {
    return this.acceptance.offer(token);
  }

  @Mutation(() => InvitationSent)
  @Allow('members.manage')
  @StepUp()
  inviteMember(@CurrentViewer() viewer: Viewer, @Args('input') input: InviteMemberInput): Promise<InvitationSent> {
    return this.allInvitations.invite(viewer, input);
  }

  @Mutation(() => InvitationSent)
  @Allow('members.manage')
  @StepUp()
  resendInvitation(@CurrentViewer() viewer: Viewer, @Args('input') input: InvitationInput): Promise<InvitationSent> {
    return this.allInvitations.resend(viewer, input);
  }

  @Mutation(() => Done)
  @Allow('members.manage')
  revokeInvitation(@CurrentViewer() viewer: Viewer, @Args('input') input: InvitationInput): Promise<Done> {
    return this.allInvitations.revoke(viewer, input);
  }

  @Mutation(() => InvitationAccepted)
  @Public()
  @Limited('link')
  acceptInvitation(
    @CurrentViewer() viewer: Viewer | null,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<InvitationAccepted> {
    return this.acceptance.accept(viewer, input);
  }

  @Mutation(() => Member)
  @Allow('members.manage')
  @StepUp()
  changeMemberRole(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeMemberRoleInput): Promise<Member> {
    return this.allMembers.changeRole(viewer, input);
  }

  @Mutation(() => Done)
  @Allow('members.manage')
  @StepUp()
  removeMember(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveMemberInput): Promise<Done> {
    return this.allMembers.remove(viewer, input);
  }

  @Mutation(() => Done, { description: 'Ends the sessions in which this member has the organisation open.' })
  @Allow('members.manage')
  @StepUp()
  signOutMember(@CurrentViewer() viewer: Viewer, @Args('input') input: SignOutMemberInput): Promise<Done> {
    return this.allMembers.signOut(viewer, input);
  }
}
