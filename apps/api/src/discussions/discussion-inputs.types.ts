import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { StatedAnswer } from '../assessments/assessment-words.types.js';
import { TextField } from '../platform/text-field.js';

export const LONGEST_COMMENT = 5_000;
const LONGEST_NOTE = 10_000;
const LONGEST_REASON = 2_000;
const LONGEST_WHY = 500;
const WORD = 200;
const LIST = 100;

@InputType()
export class ProposalInput {
  @Field(() => StatedAnswer)
  @IsIn(Object.values(StatedAnswer))
  state!: StatedAnswer;

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
  @TextField({ max: LONGEST_REASON })
  reason?: string | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: LONGEST_NOTE })
  note?: string | null;
}

@InputType()
export class AddCommentInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  questionId!: string;

  @Field(() => ID, { nullable: true, description: 'Absent: the comment starts a thread.' })
  @IsOptional()
  @IsUUID()
  threadId?: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: '',
    description: 'Plain text; people are named as @{id}. May be empty beside a proposal.',
  })
  @IsOptional()
  @TextField({ max: LONGEST_COMMENT })
  body?: string | null;

  @Field(() => ProposalInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProposalInput)
  proposal?: ProposalInput | null;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class EditCommentInput {
  @Field(() => ID)
  @IsUUID()
  commentId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field()
  @TextField({ max: LONGEST_COMMENT })
  body!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class RemoveCommentInput {
  @Field(() => ID)
  @IsUUID()
  commentId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class ResolveThreadInput {
  @Field(() => ID)
  @IsUUID()
  threadId!: string;

  @Field({ description: 'false: open it again.' })
  @IsBoolean()
  resolved!: boolean;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class AcceptProposalInput {
  @Field(() => ID)
  @IsUUID()
  commentId!: string;

  @Field(() => Int, { description: 'Revision of the answer you looked at; 0 where there is none.' })
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class DeclineProposalInput {
  @Field(() => ID)
  @IsUUID()
  commentId!: string;

  @Field()
  @TextField({ max: LONGEST_WHY, min: 1 })
  reason!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class ReadThreadInput {
  @Field(() => ID)
  @IsUUID()
  threadId!: string;

  @Field(() => Int, { description: 'Place of the last comment that was shown.' })
  @IsInt()
  @Min(1)
  upTo!: number;
}

@InputType()
export class MarkThreadsReadInput {
  @Field(() => [ReadThreadInput])
  @ArrayMaxSize(LIST)
  @ValidateNested({ each: true })
  @Type(() => ReadThreadInput)
  threads!: ReadThreadInput[];
}

@InputType()
export class AskForCheckInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  questionId!: string;

  @Field(() => ID, { nullable: true, description: 'Absent: anybody may check it.' })
  @IsOptional()
  @IsUUID()
  askedOf?: string | null;

  @Field()
  @TextField({ max: LONGEST_WHY, min: 1 })
  why!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class CloseCheckInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  questionId!: string;

  @Field({ description: 'true: the answer looks right; false: you asked for the check, and take it back.' })
  @IsBoolean()
  looksRight!: boolean;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}
