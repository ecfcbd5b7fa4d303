import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

export const TITLE = { max: 300, min: 1 } as const;
const URL_TEXT = { max: 2_000, min: 1 } as const;

@InputType()
export class AddLinkInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field()
  @TextField(TITLE)
  title!: string;

  @Field()
  @TextField(URL_TEXT)
  url!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(3)
  tier!: number;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  effectiveOn?: string | null;
}

@InputType()
export class UpdateEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field()
  @TextField(TITLE)
  title!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(3)
  tier!: number;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  effectiveOn?: string | null;
}

@InputType()
export class RemoveEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;
}
