import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SecondReason } from '../decisions/decision-words.types.js';
import { ReviewSubject, VerdictKind } from '../reviews/review-words.types.js';
import { SubmissionState } from '../submissions/submission-words.types.js';

export const GroupKind = { TECHNOLOGY: 'technology', COUNTRY: 'country' } as const;
export type GroupKind = (typeof GroupKind)[keyof typeof GroupKind];

registerEnumType(GroupKind, { name: 'GroupKind' });

@ObjectType()
export class StateCount {
  @Field(() => SubmissionState)
  state!: SubmissionState;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'Submissions that came in during one month, by where they stand today.' })
export class OverviewMonth {
  @Field({ description: 'As 2026-11.' })
  month!: string;

  @Field(() => [StateCount])
  states!: StateCount[];
}

@ObjectType({ description: 'From submission to decision, in days of the calendar.' })
export class ReviewTime {
  @Field(() => Int)
  decided!: number;

  @Field(() => Float, { nullable: true })
  medianDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Decided by the promised date; null: the dates are not open to you.',
  })
  inTime!: number | null;

  @Field(() => Int, { nullable: true, description: 'Waiting for the reviewing body past the promised date.' })
  overdue!: number | null;
}

@ObjectType({ description: 'Parts that two people judged, and on how many both found the same.' })
export class AgreementFigure {
  @Field(() => SecondReason)
  because!: SecondReason;

  @Field(() => Int)
  judged!: number;

  @Field(() => Int)
  agreed!: number;
}

@ObjectType()
export class ConditionFigures {
  @Field(() => Int)
  given!: number;

  @Field(() => Int)
  met!: number;

  @Field(() => Int)
  overdue!: number;
}

@ObjectType()
export class OverviewGroup {
  @Field(() => ID)
  id!: string;

  @Field(() => GroupKind)
  kind!: GroupKind;

  @Field({ description: 'Title of the technology, or the code of the country.' })
  name!: string;

  @Field(() => Int)
  companies!: number;
}

@ObjectType()
export class RightRow {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => Float, { description: 'Mean of all companies, 0 to 100.' })
  all!: number;

  @Field(() => [Float], { nullable: 'items', description: 'Mean of each group, in their order; null: not shown.' })
  groups!: (number | null)[];
}

@ObjectType({
  description:
    'Scores of rights as evidence backed them on the day of submitting: the mean of companies, each counted once.',
})
export class RightsOverview {
  @Field(() => Int)
  companies!: number;

  @Field(() => [OverviewGroup], { description: 'Most companies first.' })
  groups!: OverviewGroup[];

  @Field(() => Int, { description: 'Groups left out because they are small, or would tell of a small one.' })
  leftOut!: number;

  @Field(() => [RightRow], { description: 'The right that fares worst first.' })
  rights!: RightRow[];
}

@ObjectType({ description: 'What reviewers found at many companies, in what was decided.' })
export class FrequentFinding {
  @Field(() => ReviewSubject)
  subject!: ReviewSubject;

  @Field(() => ID)
  subjectId!: string;

  @Field()
  title!: string;

  @Field(() => VerdictKind)
  verdict!: VerdictKind;

  @Field(() => Int)
  companies!: number;
}

@ObjectType()
export class FindingsOverview {
  @Field(() => Int, { description: 'Companies of which something was decided.' })
  companies!: number;

  @Field(() => [FrequentFinding], { description: 'Most frequent first.' })
  findings!: FrequentFinding[];
}

@ObjectType()
export class ReviewOverview {
  @Field({ description: 'You are appointed to a programme; otherwise counts are all you see.' })
  appointed!: boolean;

  @Field(() => [StateCount])
  states!: StateCount[];

  @Field(() => [OverviewMonth], { description: 'The last twelve months, oldest first.' })
  months!: OverviewMonth[];

  @Field(() => ReviewTime)
  time!: ReviewTime;

  @Field(() => [AgreementFigure], { nullable: true })
  agreement!: AgreementFigure[] | null;

  @Field(() => ConditionFigures, { nullable: true })
  conditions!: ConditionFigures | null;

  @Field(() => RightsOverview, { nullable: true, description: 'Null where fewer than ten companies submitted.' })
  rights!: RightsOverview | null;

  @Field(() => FindingsOverview, {
    nullable: true,
    description: 'Null where fewer than ten companies were decided on.',
  })
  findings!: FindingsOverview | null;
}
