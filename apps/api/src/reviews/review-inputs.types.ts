import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { TextField } from '../platform/text-field.js';
import { ReviewSubject, VerdictKind } from './review-words.types.js';

const WORD = 200;
const LONGEST_REASON = 5_000;
const LONGEST_NOTE = 10_000;
const LONGEST_TITLE = 200;
const MOST_QUESTIONS = 100;
const TOP_LEVEL = 4;
const TOP_TIER = 3;

@InputType()
export class SaveVerdictInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ReviewSubject)
  @IsIn(Object.values(ReviewSubject))
  subject!: ReviewSubject;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  subjectId!: string;

  @Field(() => VerdictKind)
  @IsIn(Object.values(VerdictKind))
  verdict!: VerdictKind;

  @Field(() => Int, { nullable: true, description: 'Only with LOWERED: the level that counts instead.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(TOP_LEVEL)
  level?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only with LOWERED: the evidence tier that counts instead.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(TOP_TIER)
  tier?: number | null;

  @Field(() => String, { nullable: true, defaultValue: '', description: 'Shown to the company with the decision.' })
  @IsOptional()
  @TextField({ max: LONGEST_REASON })
  reason?: string | null;

  @Field(() => String, { nullable: true, defaultValue: '', description: 'What would help, shown to the company.' })
  @IsOptional()
  @TextField({ max: LONGEST_REASON })
  advice?: string | null;

  @Field(() => Int, { description: 'Revision of the verdict that was edited; 0: there was none.' })
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class RemoveVerdictInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ReviewSubject)
  @IsIn(Object.values(ReviewSubject))
  subject!: ReviewSubject;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  subjectId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class SavePrivateNoteInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ReviewSubject, { nullable: true, description: 'Absent: the note is about the whole submission.' })
  @IsOptional()
  @IsIn(Object.values(ReviewSubject))
  subject?: ReviewSubject | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @TextField({ max: WORD, min: 1 })
  subjectId?: string | null;

  @Field()
  @TextField({ max: LONGEST_NOTE, min: 1 })
  text!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class RemovePrivateNoteInput {
  @Field(() => ID)
  @IsUUID()
  noteId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class SaveAdviceTextInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new text.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of an existing text: the revision that was edited.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  baseRevision?: number | null;

  @Field()
  @TextField({ max: LONGEST_TITLE, min: 1 })
  title!: string;

  @Field()
  @TextField({ max: LONGEST_REASON, min: 1 })
  text!: string;

  @Field(() => [ID], { description: 'Questions it is offered for first; empty: all alike.' })
  @ArrayMaxSize(MOST_QUESTIONS)
  @TextField({ max: WORD, min: 1 })
  questionIds!: string[];

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class RemoveAdviceTextInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}
