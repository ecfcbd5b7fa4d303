import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RedLineState, RiskLevel } from './assessment-words.types.js';

@ObjectType()
export class RedLineResult {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => RedLineState)
  state!: RedLineState;

  @Field(() => [ID])
  because!: readonly string[];

  @Field(() => [String])
  offBy!: readonly string[];
}

@ObjectType()
export class HarmControlResult {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  weight!: number;

  @Field()
  key!: boolean;

  @Field()
  reach!: boolean;

  @Field(() => Int)
  evidenced!: number;
}

@ObjectType()
export class HarmIfAccepted {
  @Field(() => Int)
  control!: number;

  @Field(() => RiskLevel)
  residual!: RiskLevel;

  @Field(() => [HarmControlResult])
  because!: readonly HarmControlResult[];
}

@ObjectType()
export class HarmResult {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field({ description: 'Added by the company, not of the catalogue.' })
  own!: boolean;

  @Field()
  applies!: boolean;

  @Field(() => Int)
  scale!: number;

  @Field(() => Int)
  scope!: number;

  @Field(() => Int)
  irremediability!: number;

  @Field(() => Int)
  likelihood!: number;

  @Field()
  incident!: boolean;

  @Field(() => Int)
  severity!: number;

  @Field(() => RiskLevel)
  inherent!: RiskLevel;

  @Field(() => Int)
  control!: number;

  @Field(() => Int)
  residualSeverity!: number;

  @Field(() => Int)
  residualLikelihood!: number;

  @Field(() => RiskLevel)
  residual!: RiskLevel;

  @Field(() => [String], { description: 'e.g. `scale:unknown`, `likelihood:incident`.' })
  flags!: readonly string[];

  @Field(() => [HarmControlResult])
  because!: readonly HarmControlResult[];

  @Field(() => HarmIfAccepted, {
    nullable: true,
    description: 'Of an own harm with proposed links: what would be left if a reviewer accepted them. Counts nowhere.',
  })
  ifAccepted!: HarmIfAccepted | null;
}
