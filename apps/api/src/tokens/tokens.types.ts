import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { TOKEN_SCOPES, type TokenScope } from '../platform/token-scopes.js';

const TokenScopeEnum: Readonly<Record<string, TokenScope>> = Object.fromEntries(
  TOKEN_SCOPES.map((scope) => [scope.toUpperCase().replace(':', '_'), scope]),
);
registerEnumType(TokenScopeEnum, {
  name: 'TokenScope',
  description: 'What an API token may do. Writing of a kind includes reading assessments.',
});

const MOST_DAYS = 365;

@ObjectType({ description: 'A key for programs that act for the organisation. It is shown once, when it is made.' })
export class ApiToken {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => [TokenScopeEnum])
  scopes!: TokenScope[];

  @Field(() => String, { nullable: true, description: 'Who made it; null where that person left.' })
  createdBy!: string | null;

  @Field({ description: 'False where its maker left: it opens nothing then.' })
  works!: boolean;

  @Field(() => GraphQLDateTime)
  createdAt!: Date;

  @Field(() => GraphQLDateTime)
  expiresAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Last use, to the minute.' })
  lastUsedAt!: Date | null;
}

@ObjectType()
export class ApiTokenCreated {
  @Field(() => ApiToken)
  token!: ApiToken;

  @Field(() => String, {
    nullable: true,
    description: 'To be sent as a Bearer token; shown to the one call that made it.',
  })
  secret!: string | null;
}

@InputType()
export class CreateApiTokenInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field()
  @TextField({ max: 80, min: 1 })
  name!: string;

  @Field(() => [TokenScopeEnum])
  @IsArray()
  @ArrayNotEmpty({ message: 'Choose what the token may do.' })
  @ArrayUnique({ message: 'Name each scope once.' })
  @IsIn(TOKEN_SCOPES, { each: true })
  scopes!: TokenScope[];

  @Field(() => Int, {
    nullable: true,
    description: `Days until it expires: 90, or as many as given, up to ${MOST_DAYS}.`,
  })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'Choose at least one day.' })
  @Max(MOST_DAYS, { message: `Choose up to ${MOST_DAYS} days.` })
  days?: number | null;
}

@InputType()
export class RevokeApiTokenInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ID)
  @IsString()
  tokenId!: string;
}
