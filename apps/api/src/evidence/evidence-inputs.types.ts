import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

export const TITLE = { max: 300, min: 1 } as const;
const URL_TEXT = { max: 2_000, min: 1 } as const;
const MOST_PRODUCTS = 200;

/** What is said about a piece of evidence, whatever it is. */
@InputType({ isAbstract: true })
class EvidenceFactsInput {
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

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day it says it is valid.' })
  @IsOptional()
  validUntil?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Products it is about; empty: all of the organisation.' })
  @IsOptional()
  @ArrayMaxSize(MOST_PRODUCTS)
  @ArrayUnique({ message: 'Name each product once.' })
  @IsUUID(undefined, { each: true })
  productIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Two-letter codes of the markets it covers; empty: all.' })
  @IsOptional()
  @ArrayUnique({ message: 'Name each market once.' })
  @IsISO31661Alpha2({ each: true, message: 'Write each market as a two-letter country code such as FI.' })
  markets?: string[] | null;
}

@InputType()
export class AddLinkInput extends EvidenceFactsInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field()
  @TextField(URL_TEXT)
  url!: string;

  @Field(() => ID, { nullable: true, description: 'Makes it safe to send again.' })
  @IsOptional()
  @IsUUID()
  operationId?: string | null;
}

@InputType()
export class AddFileInput extends EvidenceFactsInput {
  @Field(() => ID, { description: 'An upload that arrived in full. Sending this again is safe.' })
  @IsUUID()
  uploadId!: string;
}

@InputType({ description: 'Of validity, products and markets, what is not sent stays as it is.' })
export class UpdateEvidenceInput extends EvidenceFactsInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field(() => ID, { nullable: true, description: 'Makes it safe to send again.' })
  @IsOptional()
  @IsUUID()
  operationId?: string | null;
}

@InputType()
export class ReplaceEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => ID, { description: 'The newer version, which takes over what the older one backs.' })
  @IsUUID()
  withId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class RemoveEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: take it off the answers and actions it backs first, where they are still open.',
  })
  @IsOptional()
  @IsBoolean()
  unlink?: boolean | null;
}
