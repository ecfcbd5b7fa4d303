import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { RoleEnum } from '../accounts/accounts.types.js';
import { GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { ROLES, type Role } from '../platform/viewer.js';

const LONGEST = 200;
const TOKEN = { max: LONGEST, min: 1 } as const;

@ObjectType()
export class Member {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => GraphQLDateTime)
  since!: Date;

  @Field({
    description: 'The last person who administers the organisation can be neither removed nor given another role.',
  })
  lastAdmin!: boolean;
}

@ObjectType({ description: 'An invitation that waits to be accepted, or ran out doing so.' })
export class Invitation {
  @Field(() => ID)
  id!: string;

  @Field()
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => GraphQLDateTime)
  sentAt!: Date;

  @Field(() => GraphQLDateTime)
  expiresAt!: Date;

  @Field()
  expired!: boolean;
}

@ObjectType()
export class InvitationSent {
  @Field(() => Invitation)
  invitation!: Invitation;

  @Field(() => String, {
    nullable: true,
    description: 'Where this installation cannot send mail: the one-time link to hand over, shown once.',
  })
  link!: string | null;
}

@ObjectType({ description: 'What somebody with the link of an invitation sees.' })
export class InvitationOffer {
  @Field()
  organisation!: string;

  @Field()
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;
}

@ObjectType()
export class InvitationAccepted {
  @Field(() => ID, { description: 'For `chooseOrganisation`.' })
  organisationId!: string;

  @Field()
  organisation!: string;

  @Field()
  email!: string;
}

@ObjectType()
export class Done {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class InviteMemberInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field()
  @IsEmail({}, { message: 'Give an e-mail address like name@example.org.' })
  @MaxLength(LONGEST, { message: 'Give an e-mail address of up to 200 characters.' })
  email!: string;

  @Field(() => RoleEnum)
  @IsIn(ROLES)
  role!: Role;
}

/** Names one row of the organisation and the operation that changes it. */
@InputType()
export class InvitationInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ID)
  @IsString()
  invitationId!: string;
}

@InputType()
export class ChangeMemberRoleInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ID)
  @IsString()
  memberId!: string;

  @Field(() => RoleEnum)
  @IsIn(ROLES)
  role!: Role;
}

@InputType()
export class RemoveMemberInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ID)
  @IsString()
  memberId!: string;
}

@InputType()
export class SignOutMemberInput extends RemoveMemberInput {}

@InputType({ description: 'Signed in, the token is enough; a new account needs name and password as well.' })
export class AcceptInvitationInput {
  @Field()
  @TextField(TOKEN)
  token!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: LONGEST, min: 1 })
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  password?: string | null;
}
