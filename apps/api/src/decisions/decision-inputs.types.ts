import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import type { SubjectKind } from '#libs/review';
import { GraphQLDate } from '../platform/scalars.js';
import { ReviewSubject, VerdictKind } from '../reviews/review-words.types.js';
import { TextField } from '../platform/text-field.js';
import { AppealOutcome, ChosenVerdict, ReviewOutcome } from './decision-words.types.js';

const WORD = 200;
const LONGEST = 5_000;
const LONGEST_LETTER = 20_000;
const MOST_CONDITIONS = 100;
const HIGHEST_LEVEL = 4;
const HIGHEST_TIER = 3;

@InputType()
export class CaseInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
class SubjectInput extends CaseInput {
  @Field(() => ReviewSubject)
  @IsIn(Object.values(ReviewSubject))
  subject!: SubjectKind;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  subjectId!: string;
}

@InputType()
export class SecondVerdictInput extends SubjectInput {
  @Field(() => VerdictKind)
  @IsIn(Object.values(VerdictKind))
  verdict!: VerdictKind;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(HIGHEST_LEVEL)
  level?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(HIGHEST_TIER)
  tier?: number | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: LONGEST })
  reason?: string | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: LONGEST })
  advice?: string | null;
}

@InputType()
export class SettleDifferenceInput extends SubjectInput {
  @Field(() => ChosenVerdict)
  @IsIn(Object.values(ChosenVerdict))
  keep!: ChosenVerdict;

  @Field()
  @TextField({ max: LONGEST, min: 1 })
  reason!: string;
}

@InputType()
export class ConditionInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @TextField({ max: WORD, min: 1 })
  questionId?: string | null;

  @Field()
  @TextField({ max: LONGEST, min: 1 })
  text!: string;

  @Field(() => GraphQLDate)
  @IsString()
  dueOn!: string;
}

@InputType()
export class DecideCaseInput extends CaseInput {
  @Field(() => ReviewOutcome)
  @IsIn(Object.values(ReviewOutcome))
  outcome!: ReviewOutcome;

  @Field({ description: 'Why; the company reads it, and it is printed in the report.' })
  @TextField({ max: LONGEST, min: 1 })
  statement!: string;

  @Field(() => String, { nullable: true, description: 'Absent: from the template of the programme.' })
  @IsOptional()
  @TextField({ max: LONGEST_LETTER })
  letter?: string | null;

  @Field(() => [ConditionInput], { description: 'Of “reviewed with conditions” alone.' })
  @ArrayMaxSize(MOST_CONDITIONS)
  @ValidateNested({ each: true })
  @Type(() => ConditionInput)
  conditions!: ConditionInput[];
}

@InputType()
export class DecisionLetterInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ReviewOutcome)
  @IsIn(Object.values(ReviewOutcome))
  outcome!: ReviewOutcome;

  @Field()
  @TextField({ max: LONGEST })
  statement!: string;

  @Field(() => [ConditionInput])
  @ArrayMaxSize(MOST_CONDITIONS)
  @ValidateNested({ each: true })
  @Type(() => ConditionInput)
  conditions!: ConditionInput[];
}

@InputType()
export class ContestVerdictInput extends SubjectInput {
  @Field()
  @TextField({ max: 10_000, min: 1 })
  reasons!: string;
}

@InputType()
export class DecideAppealInput extends CaseInput {
  @Field(() => ID)
  @IsUUID()
  appealId!: string;

  @Field(() => AppealOutcome)
  @IsIn(Object.values(AppealOutcome))
  outcome!: AppealOutcome;

  @Field({ description: 'What the company is told.' })
  @TextField({ max: LONGEST, min: 1 })
  answer!: string;

  @Field(() => VerdictKind, { nullable: true, description: 'What is found instead, where it is upheld.' })
  @IsOptional()
  @IsIn(Object.values(VerdictKind))
  verdict?: VerdictKind | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(HIGHEST_LEVEL)
  level?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(HIGHEST_TIER)
  tier?: number | null;

  @Field(() => ReviewOutcome, { nullable: true, description: 'Of the review, where the correction changes it.' })
  @IsOptional()
  @IsIn(Object.values(ReviewOutcome))
  reviewOutcome?: ReviewOutcome | null;
}
