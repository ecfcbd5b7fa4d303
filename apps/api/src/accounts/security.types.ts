import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

@ObjectType()
export class AccountSession {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the browser, where it told.' })
  browser!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the operating system, where the browser told.' })
  system!: string | null;

  @Field(() => GraphQLDateTime)
  startedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Last use, to the minute.' })
  lastSeenAt!: Date;

  @Field({ description: 'True for the session this is asked in.' })
  current!: boolean;
}

@ObjectType()
export class Passkey {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => GraphQLDateTime)
  createdAt!: Date;
}

@ObjectType()
export class AccountSecurity {
  @Field({ description: "True where the viewer's role cannot do without a second factor." })
  secondFactorNeeded!: boolean;

  @Field({ description: 'False for people who sign in through their organisation alone.' })
  hasPassword!: boolean;

  @Field({ description: 'True once an authenticator app is set up.' })
  authenticatorApp!: boolean;

  @Field(() => Int, { description: 'How many recovery codes are left.' })
  recoveryCodes!: number;

  @Field(() => [Passkey])
  passkeys!: Passkey[];

  @Field(() => [AccountSession])
  sessions!: AccountSession[];
}

@InputType()
export class RenamePasskeyInput {
  @Field(() => ID)
  @TextField({ max: 64 })
  id!: string;

  @Field()
  @TextField({ max: 100, min: 1 })
  name!: string;
}

@InputType()
export class RemovePasskeyInput {
  @Field(() => ID)
  @TextField({ max: 64 })
  id!: string;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  @TextField({ max: 64 })
  id!: string;
}

@InputType()
export class ResetSecondFactorInput {
  @Field(() => ID)
  @TextField({ max: 64 })
  memberId!: string;
}

@ObjectType()
export class SecondFactorReset {
  @Field(() => ID)
  memberId!: string;
}
