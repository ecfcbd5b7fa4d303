import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RoleEnum } from '../accounts/accounts.types.js';
import { Person } from '../accounts/person.types.js';
import { Answer, AnswerConflict } from '../assessments/answer.types.js';
import { StatedAnswer } from '../assessments/assessment-words.types.js';
import { GraphQLDateTime } from '../platform/scalars.js';
import type { Role } from '../platform/viewer.js';

export const ProposalOutcome = { OPEN: 'open', ACCEPTED: 'accepted', DECLINED: 'declined' } as const;
export type ProposalOutcome = (typeof ProposalOutcome)[keyof typeof ProposalOutcome];
registerEnumType(ProposalOutcome, { name: 'ProposalOutcome' });

export const CheckOutcome = { OPEN: 'open', LOOKS_RIGHT: 'looks-right' } as const;
export type CheckOutcome = (typeof CheckOutcome)[keyof typeof CheckOutcome];
registerEnumType(CheckOutcome, { name: 'CheckOutcome' });

@ObjectType({ description: 'Somebody who can read assessments here, and can therefore be named in a comment.' })
export class Reader extends Person {
  @Field(() => RoleEnum)
  role!: Role;
}

@ObjectType({ description: 'An answer that somebody proposes in a comment.' })
export class Proposal {
  @Field(() => StatedAnswer)
  state!: StatedAnswer;

  @Field(() => String, { nullable: true })
  option!: string | null;

  @Field(() => [String], { nullable: true })
  parts!: readonly string[] | null;

  @Field(() => Float, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field({ description: 'Added to the note of the answer when the proposal is accepted.' })
  note!: string;

  @Field(() => ProposalOutcome)
  outcome!: ProposalOutcome;

  @Field(() => Person, { nullable: true })
  decidedBy!: Person | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true })
  declineReason!: string | null;

  @Field({ description: 'You may accept or decline it.' })
  canDecide!: boolean;
}

@ObjectType()
export class Comment {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Place in its thread, from 1.' })
  place!: number;

  @Field(() => Int)
  revision!: number;

  @Field(() => Person)
  author!: Person;

  @Field(() => String, { nullable: true, description: 'null: removed. People stand in it as @{id}.' })
  body!: string | null;

  @Field(() => [Person], { description: 'Who is named in it. Somebody whose data were erased is missing.' })
  mentions!: readonly Person[];

  @Field(() => GraphQLDateTime)
  createdAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true })
  editedAt!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  removedAt!: string | null;

  @Field(() => Person, { nullable: true })
  removedBy!: Person | null;

  @Field(() => Proposal, { nullable: true })
  proposal!: Proposal | null;

  @Field()
  canEdit!: boolean;

  @Field()
  canRemove!: boolean;
}

@ObjectType()
export class CommentThread {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  assessmentId!: string;

  @Field(() => ID)
  questionId!: string;

  @Field(() => GraphQLDateTime)
  startedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true })
  resolvedAt!: string | null;

  @Field(() => Person, { nullable: true })
  resolvedBy!: Person | null;

  @Field(() => Int, { description: 'Place of the last comment you have read; 0: none.' })
  readUpTo!: number;

  @Field(() => [Comment])
  comments!: readonly Comment[];
}

@ObjectType({ description: 'A request to look at an answer.' })
export class AnswerCheck {
  @Field(() => Person)
  askedBy!: Person;

  @Field(() => Person, { nullable: true, description: 'null: anybody may check it.' })
  askedOf!: Person | null;

  @Field()
  why!: string;

  @Field(() => GraphQLDateTime)
  askedAt!: string;

  @Field(() => CheckOutcome)
  outcome!: CheckOutcome;

  @Field(() => Person, { nullable: true })
  closedBy!: Person | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  closedAt!: string | null;

  @Field({ description: 'You may say that the answer looks right.' })
  canConfirm!: boolean;

  @Field({ description: 'You asked, and may take it back.' })
  canWithdraw!: boolean;
}

@ObjectType({ description: 'What is said about one question; questions about which nothing is said are left out.' })
export class QuestionDiscussion {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  comments!: number;

  @Field(() => Int)
  openThreads!: number;

  @Field(() => Int, { description: 'Comments of others that you have not read.' })
  unread!: number;

  @Field(() => Int)
  openProposals!: number;

  @Field(() => AnswerCheck, { nullable: true })
  check!: AnswerCheck | null;
}

@ObjectType()
export class ProposalAccepted {
  @Field(() => CommentThread)
  thread!: CommentThread;

  @Field(() => Answer)
  answer!: Answer;
}

export const AcceptProposalResult = createUnionType({
  name: 'AcceptProposalResult',
  types: () => [ProposalAccepted, AnswerConflict] as const,
  resolveType: (value: ProposalAccepted | AnswerConflict) => ('answer' in value ? ProposalAccepted : AnswerConflict),
});
