import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { CaseTurn } from '../submissions/submission-words.types.js';

export const CaseSide = { BODY: 'body', COMPANY: 'company' } as const;
export type CaseSide = (typeof CaseSide)[keyof typeof CaseSide];
registerEnumType(CaseSide, { name: 'CaseSide' });

const LONGEST_REQUEST = 5_000;
const LONGEST_MESSAGE = 10_000;

@ObjectType()
export class CaseMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => CaseSide)
  side!: CaseSide;

  @Field()
  authorName!: string;

  @Field()
  text!: string;

  @Field()
  sentAt!: string;
}

@ObjectType()
export class CaseRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The answer it is about, which it opens again; null: the whole.' })
  questionId!: string | null;

  @Field()
  text!: string;

  @Field()
  askedAt!: string;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => String, { nullable: true })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true })
  settledAt!: string | null;

  @Field({ description: 'Whether the answer it is about can be changed now.' })
  opensAnswer!: boolean;

  @Field({ description: 'Asked about an earlier version of this submission.' })
  ofEarlierVersion!: boolean;

  @Field(() => [CaseMessage])
  messages!: readonly CaseMessage[];
}

@ObjectType()
export class CaseEvent {
  @Field(() => ID)
  id!: string;

  @Field()
  at!: string;

  @Field({ description: 'What happened, as a word: `asked`, `answered`, `decided`.' })
  kind!: string;

  @Field(() => CaseSide)
  side!: CaseSide;

  @Field(() => ID, { nullable: true })
  questionId!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;
}

@ObjectType({ description: 'What both sides said about a submission, and whose turn it is.' })
export class CaseCorrespondence {
  @Field(() => ID)
  submissionId!: string;

  @Field(() => ID, { nullable: true, description: 'null for reviewers while it is with the company.' })
  assessmentId!: string | null;

  @Field()
  state!: string;

  @Field(() => CaseTurn)
  turn!: CaseTurn;

  @Field()
  waitingSince!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'While it is the body’s turn.' })
  promisedOn!: string | null;

  @Field(() => [CaseRequest])
  requests!: readonly CaseRequest[];

  @Field(() => [CaseMessage], { description: 'About the whole.' })
  messages!: readonly CaseMessage[];

  @Field(() => [CaseEvent])
  events!: readonly CaseEvent[];

  @Field({ description: 'Whether this person may write to the other side.' })
  mayWrite!: boolean;

  @Field({ description: 'Whether this person may ask the company and settle requests.' })
  mayAsk!: boolean;
}

@InputType()
export class AskCompanyInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ID, { nullable: true, description: 'Absent: about the whole.' })
  @IsOptional()
  @TextField({ max: 200, min: 1 })
  questionId?: string | null;

  @Field()
  @TextField({ max: LONGEST_REQUEST, min: 1 })
  text!: string;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class SettleRequestInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ID)
  @IsUUID()
  requestId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class CaseMessageInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ID, { nullable: true, description: 'Absent: about the whole.' })
  @IsOptional()
  @IsUUID()
  requestId?: string | null;

  @Field()
  @TextField({ max: LONGEST_MESSAGE, min: 1 })
  text!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}
