import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsNumber, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { RedLineState, RiskLevel } from '../assessments/assessment-words.types.js';
import { Figure } from '../assessments/figure.types.js';
import { TextField } from '../platform/text-field.js';

const WORD = 200;
const LIST = 100;

@ObjectType()
export class RightEffect {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => Figure, { nullable: true })
  before!: Figure | null;

  @Field(() => Figure, { nullable: true })
  after!: Figure | null;
}

@ObjectType()
export class HarmEffect {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => RiskLevel)
  before!: RiskLevel;

  @Field(() => RiskLevel)
  after!: RiskLevel;
}

@ObjectType()
export class RedLineEffect {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => RedLineState)
  before!: RedLineState;

  @Field(() => RedLineState)
  after!: RedLineState;
}

@ObjectType({ description: 'What changes by the figures of the method; what stays as it is, is left out.' })
export class ActionEffect {
  @Field(() => Figure, { nullable: true, description: 'The index now.' })
  before!: Figure | null;

  @Field(() => Figure, { nullable: true, description: 'The index after.' })
  after!: Figure | null;

  @Field(() => [RightEffect])
  rights!: readonly RightEffect[];

  @Field(() => [HarmEffect], { description: 'Harms that are left, after controls.' })
  harms!: readonly HarmEffect[];

  @Field(() => [RedLineEffect])
  redLines!: readonly RedLineEffect[];
}

@ObjectType({ description: 'The few actions that together make one severe harm less likely, at the least effort.' })
export class BestNext {
  @Field(() => [ID], { description: 'Keys of actions of the plan, the one that matters most first.' })
  keys!: readonly string[];

  @Field(() => HarmEffect, { description: 'The harm they were chosen for.' })
  harm!: HarmEffect;

  @Field(() => Int, { description: '1 to 4, after controls as they are.' })
  likelihoodBefore!: number;

  @Field(() => Int, { description: '1 to 4, with these actions proven.' })
  likelihoodAfter!: number;

  @Field(() => Int, { description: 'Small counts 1, medium 2, large 4.' })
  effort!: number;

  @Field(() => [HarmEffect], { description: 'All harms whose level they take down.' })
  harms!: readonly HarmEffect[];

  @Field(() => [RedLineEffect])
  redLines!: readonly RedLineEffect[];
}

@ObjectType({ description: 'An answer that the evidence of an action carries.' })
export class ProvenAnswer {
  @Field(() => String, { nullable: true })
  option!: string | null;

  @Field(() => [String], { nullable: true })
  parts!: readonly string[] | null;

  @Field(() => Float, { nullable: true })
  number!: number | null;

  @Field(() => Int, { description: 'Level it states.' })
  level!: number;

  @Field(() => Int, { description: 'Highest tier of the evidence that counts today.' })
  tier!: number;
}

@ObjectType({ description: 'The score before and after the evidence of an action counts for its answer.' })
export class ActionRescore {
  @Field(() => ID)
  questionId!: string;

  @Field(() => ID, {
    description: 'The assessment that holds the answer: the organisation’s own where it is inherited.',
  })
  assessmentId!: string;

  @Field(() => Int, { description: 'Revision of the answer; 0 where there is none.' })
  answerRevision!: number;

  @Field(() => ProvenAnswer)
  answer!: ProvenAnswer;

  @Field({ description: 'You may save this answer together with verifying the action.' })
  canSave!: boolean;

  @Field(() => ActionEffect)
  effect!: ActionEffect;
}

@InputType({ description: 'Exactly one of option, parts and number.' })
export class ProvenAnswerInput {
  @Field(() => Int, { description: 'Revision of the answer you looked at; 0 where there is none.' })
  @IsInt()
  @Min(0)
  baseRevision!: number;

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
}

@InputType()
export class VerifyActionInput {
  @Field(() => ID)
  @IsUUID()
  actionId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field(() => [ID], { nullable: true, defaultValue: [], description: 'On top of what backs it already.' })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @IsUUID(undefined, { each: true })
  evidenceIds?: string[] | null;

  @Field(() => ProvenAnswerInput, { nullable: true, description: 'Also save the answer with this evidence.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvenAnswerInput)
  answer?: ProvenAnswerInput | null;
}
