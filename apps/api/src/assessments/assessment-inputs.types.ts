import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { AssessmentMode, Involvement, StatedAnswer } from './assessment-words.types.js';

export const NOTE = 10_000;
export const REASON = 2_000;
const WORD = 200;
const LIST = 100;

@InputType()
export class StartAssessmentInput {
  @Field(() => ID, { nullable: true, description: "Absent for the organisation's own assessment." })
  @IsOptional()
  @IsUUID()
  productId?: string | null;

  @Field(() => AssessmentMode)
  @IsIn(Object.values(AssessmentMode))
  mode!: AssessmentMode;
}

@InputType()
export class ContinueInFullInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;
}

@InputType()
export class SaveAnswerInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  questionId!: string;

  @Field(() => ID, { description: 'UUID made by the client: a repeat with the same id returns the first reply.' })
  @IsUUID()
  operationId!: string;

  @Field(() => Int, { description: 'Revision the edit was based on; 0 for a first answer.' })
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field(() => StatedAnswer, { nullable: true, description: 'null clears the answer (blank).' })
  @IsOptional()
  @IsIn(Object.values(StatedAnswer))
  state?: StatedAnswer | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: WORD, min: 1 })
  option?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @TextField({ max: WORD, min: 1 })
  parts?: string[] | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  number?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: REASON })
  reason?: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Only beside `unknown`: the day by which it will be known.',
  })
  @IsOptional()
  @IsString()
  knownBy?: string | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: NOTE })
  note?: string | null;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @IsUUID(undefined, { each: true })
  evidenceIds?: string[] | null;
}

@InputType({ description: 'One day on which the harm happened. No child, and nothing that could lead to one.' })
export class IncidentInput {
  @Field(() => GraphQLDate)
  @IsString()
  on!: string;

  @Field(() => Int, { description: 'How many cases are known of that day.' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  cases!: number;
}

@InputType()
export class SaveHarmRatingInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  harmId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  scale?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  scope?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  irremediability?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  likelihood?: number | null;

  @Field(() => [IncidentInput], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @ValidateNested({ each: true })
  @Type(() => IncidentInput)
  incidents?: IncidentInput[] | null;

  @Field(() => Involvement, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(Involvement))
  involvement?: Involvement | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: NOTE })
  exposed?: string | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: NOTE })
  note?: string | null;
}
