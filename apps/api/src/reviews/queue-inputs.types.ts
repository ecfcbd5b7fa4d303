import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { RiskLevel } from '../assessments/assessment-words.types.js';
import { TextField } from '../platform/text-field.js';
import { QueueTab, RedLineFilter } from './review-words.types.js';

const WORD = 200;
const LONGEST_VIEW_NAME = 80;

@InputType()
export class QueueFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of a company or product name, or the start of an id.' })
  @IsOptional()
  @TextField({ max: WORD })
  search?: string | null;

  @Field(() => RedLineFilter, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(RedLineFilter))
  redLine?: RedLineFilter | null;

  @Field(() => RiskLevel, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(RiskLevel))
  worstHarm?: RiskLevel | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @TextField({ max: WORD })
  technology?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  reviewerId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  @IsOptional()
  @IsBoolean()
  unclaimed?: boolean | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  programmeId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;
}

@InputType()
export class SaveQueueViewInput {
  @Field()
  @TextField({ max: LONGEST_VIEW_NAME, min: 1 })
  name!: string;

  @Field(() => QueueTab)
  @IsIn(Object.values(QueueTab))
  tab!: QueueTab;

  @Field(() => QueueFilterInput)
  @ValidateNested()
  @Type(() => QueueFilterInput)
  filter!: QueueFilterInput;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class RemoveQueueViewInput {
  @Field(() => ID)
  @IsUUID()
  viewId!: string;
}

@InputType()
export class ClaimReviewInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class TakeNextReviewInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  programmeId?: string | null;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class PassReviewInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ID, { nullable: true, description: 'Who reviews it from now on; absent: it goes back to the queue.' })
  @IsOptional()
  @IsUUID()
  reviewerId?: string | null;

  @Field(() => Int, { description: 'Revision of the case that the page showed.' })
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}
