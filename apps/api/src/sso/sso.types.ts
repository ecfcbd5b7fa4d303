import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { SSO_SECOND_FACTORS, type SsoSecondFactor } from './claims.js';

const SsoSecondFactorEnum: Readonly<Record<string, SsoSecondFactor>> = {
  REPORTED: 'reported',
  ALWAYS: 'always',
  NEVER: 'never',
};
registerEnumType(SsoSecondFactorEnum, {
  name: 'SsoSecondFactor',
  description: 'When the service of the organisation counts as second factor: where it reports one, always, never.',
});

const ADDRESS = { max: 500, min: 1 } as const;
const MOST_DOMAINS = 20;
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

@ObjectType()
export class SsoDomain {
  @Field()
  domain!: string;

  @Field({ description: 'False until an installation admin has confirmed that it is the domain of the organisation.' })
  confirmed!: boolean;
}

@ObjectType({
  description: 'The sign-in service (OpenID Connect) of the organisation. Its client secret is never shown.',
})
export class SsoSettings {
  @Field()
  issuer!: string;

  @Field()
  clientId!: string;

  @Field(() => SsoSecondFactorEnum)
  secondFactor!: SsoSecondFactor;

  @Field({ description: 'True where members cannot sign in to the organisation in any other way.' })
  only!: boolean;

  @Field(() => GraphQLDateTime)
  savedAt!: Date;

  @Field(() => [SsoDomain])
  domains!: SsoDomain[];
}

@ObjectType()
export class SsoAccess {
  @Field(() => SsoSettings, { nullable: true })
  settings!: SsoSettings | null;

  @Field({ description: 'The address that the sign-in service is told to send people back to.' })
  redirectUri!: string;

  @Field({ description: 'Page on which members begin to sign in, also without a confirmed e-mail domain.' })
  signInAddress!: string;
}

@ObjectType()
export class SsoTested {
  @Field()
  issuer!: string;

  @Field(() => Int, { description: 'How many keys the service publishes.' })
  keys!: number;
}

@ObjectType({ description: 'An e-mail domain that an organisation says is its own.' })
export class SsoDomainClaim {
  @Field(() => ID)
  organisationId!: string;

  @Field()
  organisation!: string;

  @Field()
  domain!: string;

  @Field(() => GraphQLDateTime)
  claimedAt!: Date;

  @Field()
  confirmed!: boolean;
}

@InputType()
export class SaveSsoInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field({ description: 'As the service writes it, like https://id.example.org.' })
  @TextField(ADDRESS)
  issuer!: string;

  @Field()
  @TextField({ max: 300, min: 1 })
  clientId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Absent or null keeps the one there is, for the same issuer alone.',
  })
  @IsOptional()
  @TextField({ max: 1000, min: 1 })
  clientSecret?: string | null;

  @Field(() => SsoSecondFactorEnum)
  @IsIn(SSO_SECOND_FACTORS)
  secondFactor!: SsoSecondFactor;

  @Field(() => [String])
  @IsArray()
  @ArrayMaxSize(MOST_DOMAINS, { message: `Up to ${MOST_DOMAINS} domains fit.` })
  @Matches(DOMAIN, { each: true, message: 'Write domains in lower case, like example.org.' })
  domains!: string[];
}

@InputType()
export class RequireSsoInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field()
  @IsBoolean()
  only!: boolean;
}

@InputType()
export class RemoveSsoInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class ConfirmSsoDomainInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ID)
  @IsString()
  organisationId!: string;

  @Field()
  @TextField({ max: 253, min: 1 })
  domain!: string;

  @Field({ description: 'False takes a confirmation back.' })
  @IsBoolean()
  confirmed!: boolean;
}
