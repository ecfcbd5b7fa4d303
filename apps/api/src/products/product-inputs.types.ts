import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { TextField } from '../platform/text-field.js';

/** Ages that rights and risks are thought about in; a product names those it is used by. */
export const AGE_BANDS = ['0-5', '6-9', '10-12', '13-15', '16-17', '18+'] as const;

const NAME = { max: 200, min: 1 } as const;
const DESCRIPTION = { max: 5_000 } as const;
export const MOST_FLAGS = 500;
const onMarkets = { each: true, message: 'Write each market as a two-letter country code such as FI.' };
const onBands = { each: true, message: `Choose age bands from ${AGE_BANDS.join(', ')}.` };

@InputType()
export class CreateProductInput {
  @Field()
  @TextField(NAME)
  name!: string;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField(DESCRIPTION)
  description?: string | null;

  @Field(() => [String], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayUnique({ message: 'Name each market once.' })
  @IsISO31661Alpha2(onMarkets)
  markets?: string[] | null;

  @Field(() => [String], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayUnique({ message: 'Name each age band once.' })
  @IsIn(AGE_BANDS, onBands)
  ageBands?: string[] | null;
}

@InputType()
export class ProfileAnswerInput {
  @Field()
  @Matches(/^[a-z0-9_]{1,60}$/, { message: 'This is not the name of a flag.' })
  flag!: string;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  value?: boolean | null;
}

@InputType({
  description: 'Only the fields given change; `profile` replaces the answers of the flags it names and leaves others.',
})
export class SaveProductInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField(NAME)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField(DESCRIPTION)
  description?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayUnique({ message: 'Name each market once.' })
  @IsISO31661Alpha2(onMarkets)
  markets?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayUnique({ message: 'Name each age band once.' })
  @IsIn(AGE_BANDS, onBands)
  ageBands?: string[] | null;

  @Field(() => [ProfileAnswerInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(MOST_FLAGS)
  @ValidateNested({ each: true })
  @Type(() => ProfileAnswerInput)
  profile?: ProfileAnswerInput[] | null;
}
