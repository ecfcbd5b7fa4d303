import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from '../platform/scalars.js';
import { AnswerState, Confidence, MoverHow, RedLineState } from './assessment-words.types.js';
import { Figure } from './figure.types.js';
import { HarmResult, RedLineResult } from './risk-result.types.js';

@ObjectType()
export class SetScore {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => Figure, { nullable: true })
  score!: Figure | null;

  @Field(() => Figure, { nullable: true })
  claim!: Figure | null;

  @Field(() => Figure, { nullable: true })
  upper!: Figure | null;

  @Field(() => Figure, { nullable: true })
  coverage!: Figure | null;

  @Field(() => Figure, { nullable: true })
  support!: Figure | null;

  @Field(() => Figure, { nullable: true })
  range!: Figure | null;

  @Field(() => Confidence, { nullable: true })
  confidence!: Confidence | null;

  @Field(() => String, { nullable: true })
  band!: string | null;

  @Field()
  thin!: boolean;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Int, { nullable: true })
  concerns!: number | null;

  @Field(() => Figure, { nullable: true })
  inheritedShare!: Figure | null;

  @Field(() => [ID], { description: 'Questions that counted, instrument order.' })
  because!: readonly string[];
}

@ObjectType()
export class QuestionScore {
  @Field(() => ID)
  id!: string;

  @Field(() => AnswerState)
  state!: AnswerState;

  @Field()
  inherited!: boolean;

  @Field(() => Int)
  weight!: number;

  @Field(() => [String])
  rights!: readonly string[];

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => Int)
  tier!: number;

  @Field(() => Int, { nullable: true })
  evidenced!: number | null;

  @Field(() => Int)
  points!: number;

  @Field(() => Int)
  claim!: number;

  @Field(() => Int)
  upper!: number;

  @Field(() => String, { nullable: true })
  redLine!: string | null;

  @Field(() => RedLineState, { nullable: true })
  redLineState!: RedLineState | null;

  @Field()
  stale!: boolean;
}

@ObjectType()
export class Gate {
  @Field(() => ID)
  id!: string;

  @Field()
  status!: string;

  @Field(() => Int)
  cap!: number;

  @Field(() => [String])
  because!: readonly string[];
}

@ObjectType()
export class Mover {
  @Field(() => ID)
  questionId!: string;

  @Field(() => MoverHow)
  how!: MoverHow;

  @Field(() => Int)
  toLevel!: number;

  @Field(() => Int)
  toTier!: number;

  @Field(() => Figure)
  gain!: Figure;

  @Field(() => [String])
  lifts!: readonly string[];
}

@ObjectType()
export class ClusterMovers {
  @Field(() => ID)
  clusterId!: string;

  @Field(() => [Mover])
  movers!: readonly Mover[];
}

@ObjectType()
export class IndexResult {
  @Field(() => Figure, { nullable: true })
  value!: Figure | null;

  @Field(() => Figure, { nullable: true })
  upper!: Figure | null;

  @Field(() => Figure, { nullable: true })
  uncapped!: Figure | null;

  @Field(() => Int, { nullable: true })
  cap!: number | null;

  @Field(() => String, { nullable: true })
  band!: string | null;

  @Field(() => Confidence, { nullable: true })
  confidence!: Confidence | null;

  @Field()
  partial!: boolean;

  @Field(() => Int)
  nonNull!: number;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType()
export class AssessmentResult {
  @Field(() => Int)
  method!: number;

  @Field(() => GraphQLDate)
  asOf!: string;

  @Field()
  headline!: string;

  @Field(() => [Gate])
  gates!: readonly Gate[];

  @Field(() => [SetScore])
  clusters!: readonly SetScore[];

  @Field(() => [SetScore])
  modules!: readonly SetScore[];

  @Field(() => [QuestionScore])
  questions!: readonly QuestionScore[];

  @Field(() => [RedLineResult])
  redLines!: readonly RedLineResult[];

  @Field(() => [HarmResult])
  harms!: readonly HarmResult[];

  @Field(() => IndexResult)
  index!: IndexResult;

  @Field(() => [ClusterMovers])
  movers!: readonly ClusterMovers[];
}
