import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { RiskLevel } from '../assessments/assessment-words.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { CaseTurn, SubmissionState } from '../submissions/submission-words.types.js';
import { QueueTab, RedLineFilter } from './review-words.types.js';

@ObjectType({ description: 'The service promise of the programme, in working days (Monday to Friday).' })
export class ReviewPromise {
  @Field(() => GraphQLDate)
  promisedOn!: string;

  @Field(() => Int)
  days!: number;

  @Field(() => Int)
  used!: number;

  @Field(() => Int)
  left!: number;

  @Field(() => Int, { description: 'Working days past the promised date; 0 while it is kept.' })
  overdue!: number;
}

@ObjectType({ description: 'One submission as the queue shows it.' })
export class QueuedReview {
  @Field(() => ID)
  submissionId!: string;

  @Field(() => Int, { description: 'Submission 1, 2, … of the same assessment.' })
  version!: number;

  @Field()
  companyName!: string;

  @Field()
  productName!: string;

  @Field(() => ID)
  programmeId!: string;

  @Field(() => [String], { description: 'Ids of the modules on a technology that apply.' })
  technologies!: readonly string[];

  @Field(() => SubmissionState)
  state!: SubmissionState;

  @Field(() => CaseTurn)
  turn!: CaseTurn;

  @Field(() => Int)
  breached!: number;

  @Field(() => Int)
  unresolved!: number;

  @Field(() => RiskLevel, { nullable: true, description: 'The worst harm after controls; null: no harm applies.' })
  worstResidual!: RiskLevel | null;

  @Field(() => Int, { nullable: true, description: 'Per cent of the weight that usable evidence backs.' })
  evidenced!: number | null;

  @Field(() => GraphQLDateTime)
  submittedAt!: string;

  @Field(() => GraphQLDateTime)
  waitingSince!: string;

  @Field(() => ReviewPromise)
  promise!: ReviewPromise;

  @Field(() => Person, { nullable: true })
  claimedBy!: Person | null;

  @Field(() => Person, { nullable: true })
  secondReviewer!: Person | null;

  @Field(() => Int, { description: 'Counts the changes of the case.' })
  revision!: number;

  @Field({ description: 'A version after another one.' })
  resubmitted!: boolean;

  @Field({ description: 'Nobody has it, and you may take it.' })
  mayClaim!: boolean;

  @Field({ description: 'You have it, and may hand it to somebody else or give it back.' })
  mayHandOver!: boolean;

  @Field({ description: 'You lead its programme, and may say who reviews it.' })
  mayAssign!: boolean;
}

@ObjectType()
export class QueuedReviewEdge {
  @Field()
  cursor!: string;

  @Field(() => QueuedReview)
  node!: QueuedReview;
}

@ObjectType()
export class ReviewQueue {
  @Field(() => [QueuedReviewEdge], { complexity: eachRow })
  edges!: QueuedReviewEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are with this filter, on all pages; counting stops at 1000.' })
  total!: number;
}

@ObjectType()
export class QueueCount {
  @Field(() => QueueTab)
  tab!: QueueTab;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Of these, past the promised date.' })
  overdue!: number;
}

@ObjectType({ description: 'A name to choose by.' })
export class QueueChoice {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'How many submissions wait where, and what the queue can be narrowed by.' })
export class QueueOverview {
  @Field(() => [QueueCount])
  counts!: QueueCount[];

  @Field(() => [QueueChoice])
  programmes!: QueueChoice[];

  @Field(() => [QueueChoice], { description: 'Reviewers of these programmes.' })
  reviewers!: QueueChoice[];

  @Field(() => [QueueChoice])
  technologies!: QueueChoice[];
}

@ObjectType()
export class QueueFilter {
  @Field(() => String, { nullable: true })
  search!: string | null;

  @Field(() => RedLineFilter, { nullable: true })
  redLine!: RedLineFilter | null;

  @Field(() => RiskLevel, { nullable: true })
  worstHarm!: RiskLevel | null;

  @Field(() => ID, { nullable: true })
  technology!: string | null;

  @Field(() => ID, { nullable: true })
  reviewerId!: string | null;

  @Field({ description: 'Only what nobody has.' })
  unclaimed!: boolean;

  @Field(() => ID, { nullable: true })
  programmeId!: string | null;

  @Field({ description: 'Only what is past its promised date.' })
  overdue!: boolean;
}

@ObjectType({ description: 'A tab with a filter that you saved under a name; nobody else sees it.' })
export class QueueView {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => QueueTab)
  tab!: QueueTab;

  @Field(() => QueueFilter)
  filter!: QueueFilter;
}
