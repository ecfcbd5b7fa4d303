import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Person } from '../accounts/person.types.js';
import { RiskLevel } from '../assessments/assessment-words.types.js';
import { Evidence } from '../evidence/evidence.types.js';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { ActionKind, ActionStatus, Urgency } from './action-words.types.js';

@ObjectType()
export class ActionMove {
  @Field(() => ActionStatus)
  move!: ActionStatus;

  @Field()
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, and what would make it possible.' })
  because!: string | null;
}

@ObjectType()
export class PlanAction {
  @Field(() => ID, { description: 'Stable within an assessment: `answer:private-defaults`.' })
  key!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of the action, once something was decided on; null: only proposed.',
  })
  id!: string | null;

  @Field({ description: 'It answers a harm that happened, and cannot be declined.' })
  actualHarm!: boolean;

  @Field(() => Int)
  revision!: number;

  @Field(() => ActionStatus)
  status!: ActionStatus;

  @Field(() => Urgency)
  urgency!: Urgency;

  @Field(() => ActionKind)
  kind!: ActionKind;

  @Field()
  action!: string;

  @Field()
  doneWhen!: string;

  @Field(() => String, { nullable: true })
  evidenceWanted!: string | null;

  @Field({ description: 'Role proposed by the instrument.' })
  ownerRole!: string;

  @Field(() => Person, { nullable: true })
  owner!: Person | null;

  @Field()
  effort!: string;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => String, { nullable: true })
  containAction!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  containBy!: string | null;

  @Field(() => ID, { nullable: true })
  questionId!: string | null;

  @Field(() => ID, { nullable: true })
  harmId!: string | null;

  @Field(() => String, { nullable: true })
  harmTitle!: string | null;

  @Field(() => ID, { nullable: true })
  redLineId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a condition: the submission whose review set it.' })
  submissionId!: string | null;

  @Field(() => [String])
  rights!: readonly string[];

  @Field(() => [String])
  cites!: readonly string[];

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => Int, { nullable: true })
  evidenced!: number | null;

  @Field(() => RiskLevel, { nullable: true })
  residual!: RiskLevel | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => [ActionMove])
  moves!: readonly ActionMove[];

  @Field(() => [Evidence], { description: 'What backs it.' })
  evidence!: readonly Evidence[];

  @Field({ description: 'Whether this person may change what backs it.' })
  canChangeEvidence!: boolean;
}

@ObjectType()
export class ActionMoved {
  @Field(() => PlanAction)
  action!: PlanAction;
}

@ObjectType()
export class ActionConflict {
  @Field(() => PlanAction)
  current!: PlanAction;
}

/** Tells the two apart by their field, so that a reply stored as JSON can be told again. */
export const MoveActionResult = createUnionType({
  name: 'MoveActionResult',
  types: () => [ActionMoved, ActionConflict] as const,
  resolveType: (value: ActionMoved | ActionConflict) => ('action' in value ? ActionMoved : ActionConflict),
});

@InputType()
export class MoveActionInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: 200, min: 1 })
  key!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field(() => ActionStatus)
  @IsIn(Object.values(ActionStatus))
  move!: ActionStatus;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: 2_000 })
  reason?: string | null;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  evidenceIds?: string[] | null;
}

@InputType()
export class SaveActionEvidenceInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: 200, min: 1 })
  key!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field(() => [ID], { description: 'All that backs the action from now on.' })
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  evidenceIds!: string[];
}
