import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsUUID, Min } from 'class-validator';
import { Person } from '../accounts/person.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { StatedAnswer } from './assessment-words.types.js';

@ObjectType()
export class VersionEvidence {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'It was removed since, and does not come back with the version.' })
  removed!: boolean;
}

@ObjectType({ description: 'What an answer said in one of its versions.' })
export class VersionContent {
  @Field(() => StatedAnswer, { nullable: true, description: 'null: cleared.' })
  state!: StatedAnswer | null;

  @Field(() => String, { nullable: true })
  option!: string | null;

  @Field(() => [String], { nullable: true })
  parts!: readonly string[] | null;

  @Field(() => Float, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  knownBy!: string | null;

  @Field()
  note!: string;

  @Field(() => [VersionEvidence])
  evidence!: readonly VersionEvidence[];
}

@ObjectType()
export class AnswerVersion {
  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLDateTime)
  savedAt!: Date;

  @Field(() => Person)
  savedBy!: Person;

  @Field(() => Int, { nullable: true, description: 'The revision this one brought back.' })
  restoredFrom!: number | null;

  @Field(() => Person, { nullable: true, description: 'Whose proposal was accepted with this version.' })
  proposedBy!: Person | null;

  @Field(() => VersionContent)
  content!: VersionContent;

  @Field(() => VersionContent, { nullable: true, description: 'What it said before; null for a first answer.' })
  before!: VersionContent | null;
}

@ObjectType()
export class AnswerVersionEdge {
  @Field()
  cursor!: string;

  @Field(() => AnswerVersion)
  node!: AnswerVersion;
}

@ObjectType()
export class AnswerVersionConnection {
  @Field(() => [AnswerVersionEdge], { complexity: eachRow })
  edges!: readonly AnswerVersionEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@InputType()
export class RestoreAnswerInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: 200, min: 1 })
  questionId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int, { description: 'Revision of the answer as it stands for the person who restores.' })
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field(() => Int, { description: 'The revision to bring back.' })
  @IsInt()
  @Min(1)
  revision!: number;
}
