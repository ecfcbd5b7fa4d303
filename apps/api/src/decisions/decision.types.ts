import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SubjectKind } from '#libs/review';
import { GraphQLDate } from '../platform/scalars.js';
import { ReviewSubject, VerdictKind } from '../reviews/review-words.types.js';
import { AppealOutcome, ChosenVerdict, ReviewOutcome, SecondReason } from './decision-words.types.js';

@ObjectType()
export class FoundVerdict {
  @Field(() => VerdictKind)
  verdict!: VerdictKind;

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => Int, { nullable: true })
  tier!: number | null;

  @Field()
  reason!: string;

  @Field()
  advice!: string;
}

@ObjectType()
export class SecondSubject {
  @Field(() => ReviewSubject)
  subject!: SubjectKind;

  @Field(() => ID)
  subjectId!: string;

  @Field({ description: 'The question or harm in words.' })
  title!: string;

  @Field(() => SecondReason)
  because!: SecondReason;

  @Field(() => FoundVerdict, { nullable: true, description: 'null for the second reviewer until they judged.' })
  first!: FoundVerdict | null;

  @Field(() => FoundVerdict, { nullable: true })
  second!: FoundVerdict | null;

  @Field({ description: 'Whether the two differ and nobody has settled it.' })
  differs!: boolean;

  @Field(() => ChosenVerdict, { nullable: true })
  settledWith!: ChosenVerdict | null;

  @Field(() => String, { nullable: true })
  settledReason!: string | null;

  @Field(() => [VerdictKind], { description: 'What the second reviewer may find, while it is theirs to judge.' })
  mayFind!: readonly VerdictKind[];

  @Field(() => [Int])
  levels!: readonly number[];

  @Field(() => [Int])
  tiers!: readonly number[];
}

@ObjectType()
export class ReviewAgreement {
  @Field(() => Int)
  subjects!: number;

  @Field(() => Int)
  judged!: number;

  @Field(() => Int, { description: 'On how many both found the same when the second judged.' })
  agreed!: number;

  @Field(() => Int)
  open!: number;
}

@ObjectType()
export class OutcomeChoice {
  @Field(() => ReviewOutcome)
  outcome!: ReviewOutcome;

  @Field(() => String, { nullable: true, description: 'Why it is not open; null where it is.' })
  because!: string | null;
}

@ObjectType({ description: 'What stands between a review and its decision.' })
export class DecisionPreparation {
  @Field(() => ID)
  submissionId!: string;

  @Field()
  state!: string;

  @Field(() => [OutcomeChoice])
  outcomes!: readonly OutcomeChoice[];

  @Field(() => [ID], { description: 'Red lines that the reviewed result leaves open: each needs a condition.' })
  breached!: readonly string[];

  @Field(() => [SecondSubject])
  secondReview!: readonly SecondSubject[];

  @Field(() => ReviewAgreement)
  agreement!: ReviewAgreement;

  @Field(() => [ID], { description: 'Red lines and grave harms without a verdict yet.' })
  missing!: readonly string[];

  @Field()
  hasSecondReviewer!: boolean;

  @Field()
  mayPrepare!: boolean;

  @Field()
  mayTakeSecond!: boolean;

  @Field()
  maySettle!: boolean;

  @Field()
  mayDecide!: boolean;
}

@ObjectType()
export class DecidedVerdict extends FoundVerdict {
  @Field(() => ReviewSubject)
  subject!: SubjectKind;

  @Field(() => ID)
  subjectId!: string;

  @Field()
  title!: string;

  @Field({ description: 'Whether this person may contest it now.' })
  mayContest!: boolean;
}

@ObjectType()
export class CaseCondition {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true })
  questionId!: string | null;

  @Field()
  text!: string;

  @Field(() => GraphQLDate)
  dueOn!: string;

  @Field(() => String, { nullable: true })
  metAt!: string | null;
}

@ObjectType()
export class CaseDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => ReviewOutcome)
  outcome!: ReviewOutcome;

  @Field()
  decidedAt!: string;

  @Field({ description: 'SHA-256 of the frozen decision, in hexadecimal.' })
  digest!: string;

  @Field()
  statement!: string;

  @Field()
  letter!: string;

  @Field(() => ID, { nullable: true, description: 'The decision that an appeal corrected.' })
  corrects!: string | null;

  @Field({ description: 'As the submission itself gave it.' })
  evidencedHeadline!: string;

  @Field({ description: 'With the verdicts in it.' })
  reviewedHeadline!: string;

  @Field(() => String, { nullable: true })
  evidencedIndex!: string | null;

  @Field(() => String, { nullable: true })
  reviewedIndex!: string | null;

  @Field(() => [DecidedVerdict])
  verdicts!: readonly DecidedVerdict[];

  @Field(() => ReviewAgreement)
  agreement!: ReviewAgreement;
}

@ObjectType()
export class CaseAppeal {
  @Field(() => ID)
  id!: string;

  @Field(() => ReviewSubject)
  subject!: SubjectKind;

  @Field(() => ID)
  subjectId!: string;

  @Field()
  title!: string;

  @Field()
  reasons!: string;

  @Field()
  raisedAt!: string;

  @Field(() => AppealOutcome, { nullable: true })
  outcome!: AppealOutcome | null;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field({ description: 'Whether this person may decide it: none of those who judged.' })
  mayDecide!: boolean;
}

@ObjectType({ description: 'What was decided about a submission, for both sides.' })
export class CaseOutcome {
  @Field(() => ID)
  submissionId!: string;

  @Field(() => ID, { nullable: true, description: 'null for reviewers while it is with the company.' })
  assessmentId!: string | null;

  @Field(() => [CaseDecision], { description: 'Newest first; an appeal that was upheld adds one.' })
  decisions!: readonly CaseDecision[];

  @Field(() => [CaseCondition])
  conditions!: readonly CaseCondition[];

  @Field(() => [CaseAppeal])
  appeals!: readonly CaseAppeal[];
}
