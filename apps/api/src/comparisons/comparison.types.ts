import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  AnswerState,
  AssessmentMode,
  AssessmentState,
  RedLineState,
  RiskLevel,
} from '../assessments/assessment-words.types.js';
import { Figure } from '../assessments/figure.types.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { ActionKind, ActionStatus } from '../remediation/action-words.types.js';

export const Change = {
  NEW: 'new',
  GONE: 'gone',
  OPEN: 'open',
  WORSE: 'worse',
  BETTER: 'better',
  SAME: 'same',
} as const;
export type Change = (typeof Change)[keyof typeof Change];
registerEnumType(Change, {
  name: 'Change',
  valuesMap: {
    NEW: { description: 'Applies in the later one only, or is answered for the first time.' },
    GONE: { description: 'Applies in the earlier one only.' },
    OPEN: { description: 'Was answered then and is not answered now.' },
  },
});

@ObjectType()
export class ComparedSide {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => AssessmentMode)
  mode!: AssessmentMode;

  @Field(() => AssessmentState)
  state!: AssessmentState;

  @Field({ description: 'Version of the questionnaire it was answered in.' })
  version!: string;

  @Field(() => GraphQLDateTime)
  startedAt!: string;

  @Field(() => GraphQLDate, { description: 'Date its figures are worked out for.' })
  asOf!: string;

  @Field()
  headline!: string;

  @Field(() => Figure, { nullable: true })
  index!: Figure | null;
}

@ObjectType()
export class RightChange {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => Change)
  change!: Change;

  @Field(() => Figure, { nullable: true, description: 'Over the questions that count in both.' })
  before!: Figure | null;

  @Field(() => Figure, { nullable: true })
  after!: Figure | null;

  @Field(() => Int, { description: 'Questions that count in both.' })
  common!: number;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  dropped!: number;
}

@ObjectType()
export class RedLineChange {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => Change)
  change!: Change;

  @Field(() => RedLineState, { nullable: true })
  before!: RedLineState | null;

  @Field(() => RedLineState, { nullable: true })
  after!: RedLineState | null;
}

@ObjectType()
export class HarmChange {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => Change)
  change!: Change;

  @Field(() => RiskLevel, { nullable: true, description: 'Residual level.' })
  before!: RiskLevel | null;

  @Field(() => RiskLevel, { nullable: true })
  after!: RiskLevel | null;
}

@ObjectType()
export class AnswerChange {
  @Field(() => ID)
  id!: string;

  @Field(() => Change)
  change!: Change;

  @Field(() => AnswerState, { nullable: true })
  beforeState!: AnswerState | null;

  @Field(() => AnswerState, { nullable: true })
  afterState!: AnswerState | null;

  @Field(() => Int, { nullable: true, description: 'Evidenced level.' })
  before!: number | null;

  @Field(() => Int, { nullable: true })
  after!: number | null;
}

@ObjectType({ description: 'One action of the two plans; the same finding has the same key in both.' })
export class ComparedAction {
  @Field(() => ID)
  key!: string;

  @Field()
  title!: string;

  @Field(() => ActionKind)
  kind!: ActionKind;

  @Field(() => Change, { description: 'GONE: nothing calls for it any more.' })
  change!: Change;

  @Field(() => ActionStatus, { nullable: true })
  before!: ActionStatus | null;

  @Field(() => ActionStatus, { nullable: true })
  after!: ActionStatus | null;
}

@ObjectType({
  description: 'One assessment against an earlier one of the same product, or against an earlier day of its own.',
})
export class Comparison {
  @Field(() => ComparedSide)
  earlier!: ComparedSide;

  @Field(() => ComparedSide)
  later!: ComparedSide;

  @Field({ description: 'The earlier one has another version; its answers are judged anew by the rules of the later.' })
  recomputed!: boolean;

  @Field(() => [RightChange], { description: 'Empty where a screening takes part: it gives no scores.' })
  rights!: readonly RightChange[];

  @Field(() => [RedLineChange])
  redLines!: readonly RedLineChange[];

  @Field(() => [HarmChange])
  harms!: readonly HarmChange[];

  @Field(() => [ComparedAction], { description: 'Empty where a screening takes part: it makes no plan.' })
  actions!: readonly ComparedAction[];

  @Field(() => [AnswerChange])
  questions!: readonly AnswerChange[];
}

@ObjectType({ description: 'An assessment of the same product and questionnaire, to compare with.' })
export class Comparable {
  @Field(() => ID)
  id!: string;

  @Field(() => AssessmentMode)
  mode!: AssessmentMode;

  @Field(() => AssessmentState)
  state!: AssessmentState;

  @Field()
  version!: string;

  @Field(() => GraphQLDateTime)
  startedAt!: string;
}
