import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEmail, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { SignUpPolicy } from '../platform/config.js';
import type { OrganisationKind, Role } from '../platform/viewer.js';

export const RoleEnum: Readonly<Record<string, Role>> = {
  CONTRIBUTOR: 'contributor',
  COMPLIANCE_OFFICER: 'compliance-officer',
  ORGANISATION_ADMIN: 'organisation-admin',
  EXECUTIVE: 'executive',
  REVIEWER: 'reviewer',
  LEAD_REVIEWER: 'lead-reviewer',
  PROGRAMME_ADMIN: 'programme-admin',
  INSTALLATION_ADMIN: 'installation-admin',
};
registerEnumType(RoleEnum, { name: 'Role' });

const OrganisationKindEnum: Readonly<Record<string, OrganisationKind>> = {
  COMPANY: 'company',
  REVIEWING_BODY: 'reviewing-body',
};
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind' });

const SignUpPolicyEnum: Readonly<Record<string, SignUpPolicy>> = {
  OPEN: 'open',
  INVITATION: 'invitation',
  CLOSED: 'closed',
};
registerEnumType(SignUpPolicyEnum, { name: 'SignUpPolicy' });

@ObjectType()
export class DemoPerson {
  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field()
  organisation!: string;
}

@ObjectType()
export class Workspace {
  @Field({ description: 'True with the embedded database on this machine only; demo people exist there alone.' })
  localMode!: boolean;

  @Field(() => SignUpPolicyEnum)
  signUp!: SignUpPolicy;

  @Field()
  setUpNeeded!: boolean;

  @Field({ description: 'True where letters are not sent but kept, to be read at /mailbox.' })
  mailbox!: boolean;

  @Field(() => [DemoPerson])
  demoPeople!: DemoPerson[];
}

@ObjectType()
export class Organisation {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => OrganisationKindEnum)
  kind!: OrganisationKind;
}

@ObjectType()
export class MyOrganisation {
  @Field()
  organisation!: Organisation;

  @Field(() => RoleEnum, { description: 'The role the person has there.' })
  role!: Role;

  @Field({ description: 'True of the one that this session has open.' })
  open!: boolean;

  @Field({ description: 'True where it opens only to those who signed in at its own sign-in service.' })
  ownSignIn!: boolean;
}

@InputType()
export class ChooseOrganisationInput {
  @Field(() => ID)
  @IsString()
  organisationId!: string;
}

@ObjectType('Viewer')
export class SignedInViewer {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field()
  organisation!: Organisation;

  @Field(() => [String], { description: 'Names of the permissions this person has, e.g. `answer.save`.' })
  can!: string[];

  @Field({ description: 'True while nothing but the own account opens, because the role needs a second factor.' })
  mustSetUpSecondFactor!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The half of the key to what a browser keeps of this person that only their sign-in brings; the other half ' +
      'never leaves the browser. null for API tokens, which keep nothing.',
  })
  deviceSecret!: string | null;
}

@ObjectType()
export class MailTested {
  @Field()
  sent!: boolean;

  @Field()
  message!: string;
}

const LONG_ENOUGH = 200;

/** What makes an organisation with its first person. */
@InputType({ isAbstract: true })
class FoundingInput {
  @Field()
  @IsString()
  @Length(1, LONG_ENOUGH, { message: 'Give the name of the organisation, up to 200 characters.' })
  organisationName!: string;

  @Field()
  @IsString()
  @Length(1, LONG_ENOUGH, { message: 'Give your name, up to 200 characters.' })
  name!: string;

  @Field()
  @IsEmail({}, { message: 'Give an e-mail address like name@example.org.' })
  @MaxLength(LONG_ENOUGH, { message: 'Give an e-mail address of up to 200 characters.' })
  email!: string;

  @Field()
  @IsString()
  password!: string;
}

@InputType()
export class SignUpInput extends FoundingInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  invitation?: string | null;
}

@InputType()
export class CompleteSetUpInput extends FoundingInput {
  @Field()
  @IsString()
  token!: string;
}

@InputType()
export class TestMailInput {
  @Field()
  @IsString()
  token!: string;

  @Field()
  @IsEmail({}, { message: 'Give an e-mail address like name@example.org.' })
  to!: string;
}
