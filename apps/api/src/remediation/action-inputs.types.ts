import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { ActionFilterInput } from './action-lists.types.js';
import { ActionEffort, ActionKind, ActionStatus } from './action-words.types.js';
import { Action } from './action.types.js';

export const LONGEST_TITLE = 500;
const LONGEST_DONE_WHEN = 2_000;
const LONGEST_REASON = 2_000;
const LONGEST_STEP = 500;
const LONGEST_VIEW_NAME = 80;
const KEY = 200;
const MOST_STEPS = 50;
const MOST_LINKS = 50;
const MOST_WATCHERS = 50;
const MOST_PARTS = 20;
const MOST_AT_ONCE = 100;

/** Names one action of an assessment, proposed or decided on, as it was when the change was begun. */
@InputType({ isAbstract: true })
class OneActionInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: KEY, min: 1 })
  key!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int, { description: 'Revision you looked at; 0 of what is only proposed.' })
  @IsInt()
  @Min(0)
  baseRevision!: number;
}

@InputType()
export class CreateActionInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field()
  @TextField({ max: LONGEST_TITLE, min: 1 })
  title!: string;

  @Field({ description: 'The acceptance criterion.' })
  @TextField({ max: LONGEST_DONE_WHEN, min: 1 })
  doneWhen!: string;

  @Field(() => ActionKind)
  @IsIn(Object.values(ActionKind))
  kind!: ActionKind;

  @Field(() => ActionEffort, { nullable: true, defaultValue: ActionEffort.MEDIUM })
  @IsOptional()
  @IsIn(Object.values(ActionEffort))
  effort?: ActionEffort | null;

  @Field(() => String, { nullable: true, description: 'The question it is to move.' })
  @IsOptional()
  @TextField({ max: KEY, min: 1 })
  questionId?: string | null;

  @Field(() => String, { nullable: true, description: 'The harm it is to reduce.' })
  @IsOptional()
  @TextField({ max: KEY, min: 1 })
  harmId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With a date, it is accepted at once by those who may.' })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(MOST_WATCHERS)
  @IsUUID(undefined, { each: true })
  watcherIds?: string[] | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class EditActionInput extends OneActionInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: LONGEST_TITLE, min: 1 })
  title?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: LONGEST_DONE_WHEN, min: 1 })
  doneWhen?: string | null;

  @Field(() => ActionKind, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ActionKind))
  kind?: ActionKind | null;

  @Field(() => ActionEffort, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ActionEffort))
  effort?: ActionEffort | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => [ID], { nullable: true, description: 'All who watch it from now on.' })
  @IsOptional()
  @ArrayMaxSize(MOST_WATCHERS)
  @IsUUID(undefined, { each: true })
  watcherIds?: string[] | null;
}

@InputType()
export class ActionStepInput {
  @Field(() => ID, { nullable: true, description: 'Of a step that is there already.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field()
  @TextField({ max: LONGEST_STEP, min: 1 })
  text!: string;

  @Field()
  @IsBoolean()
  done!: boolean;
}

@InputType()
export class SaveActionStepsInput extends OneActionInput {
  @Field(() => [ActionStepInput], { description: 'All steps, in their order.' })
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => ActionStepInput)
  steps!: ActionStepInput[];
}

@InputType()
export class SetActionBlockedInput extends OneActionInput {
  @Field(() => String, { nullable: true, description: 'What blocks it; null: nothing does any more.' })
  @IsOptional()
  @TextField({ max: LONGEST_REASON, min: 1 })
  reason?: string | null;
}

@InputType()
export class LinkActionsInput extends OneActionInput {
  @Field(() => [ID], { description: 'Ids of all actions it waits for from now on.' })
  @ArrayMaxSize(MOST_LINKS)
  @IsUUID(undefined, { each: true })
  waitsForIds!: string[];
}

@InputType()
export class MergedActionInput {
  @Field(() => ID)
  @TextField({ max: KEY, min: 1 })
  key!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  baseRevision!: number;
}

@InputType({ description: 'The action named goes on; the others end in it.' })
export class MergeActionsInput extends OneActionInput {
  @Field(() => [MergedActionInput], { description: 'Of the same assessment.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => MergedActionInput)
  merge!: MergedActionInput[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: LONGEST_TITLE, min: 1 })
  title?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: LONGEST_DONE_WHEN, min: 1 })
  doneWhen?: string | null;
}

@InputType()
export class ActionPartInput {
  @Field()
  @TextField({ max: LONGEST_TITLE, min: 1 })
  title!: string;

  @Field()
  @TextField({ max: LONGEST_DONE_WHEN, min: 1 })
  doneWhen!: string;

  @Field(() => ActionEffort, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ActionEffort))
  effort?: ActionEffort | null;
}

@InputType()
export class SplitActionInput extends OneActionInput {
  @Field(() => [ActionPartInput], { description: 'The action itself becomes the first part.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => ActionPartInput)
  parts!: ActionPartInput[];
}

@InputType()
export class ChosenActionInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;
}

@InputType({ description: 'The same change to several actions; each succeeds or is refused by itself.' })
export class ChangeActionsInput {
  @Field(() => [ChosenActionInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => ChosenActionInput)
  actions!: ChosenActionInput[];

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => ActionStatus, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ActionStatus))
  move?: ActionStatus | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: LONGEST_REASON })
  reason?: string | null;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class WatchActionInput {
  @Field(() => ID)
  @IsUUID()
  actionId!: string;

  @Field()
  @IsBoolean()
  watching!: boolean;
}

@InputType()
export class SaveActionViewInput {
  @Field()
  @TextField({ max: LONGEST_VIEW_NAME, min: 1 })
  name!: string;

  @Field(() => ActionFilterInput)
  @ValidateNested()
  @Type(() => ActionFilterInput)
  filter!: ActionFilterInput;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class RemoveActionViewInput {
  @Field(() => ID)
  @IsUUID()
  viewId!: string;
}

@ObjectType()
export class ActionSaved {
  @Field(() => Action)
  action!: Action;

  @Field(() => [Action], { description: 'The other parts, where it was split.' })
  parts!: Action[];
}

@ObjectType({ description: 'Somebody changed it meanwhile; nothing was overwritten.' })
export class ActionChangedMeanwhile {
  @Field(() => Action)
  current!: Action;
}

/** Tells the two apart by their field, so that a reply stored as JSON can be told again. */
export const SaveActionResult = createUnionType({
  name: 'SaveActionResult',
  types: () => [ActionSaved, ActionChangedMeanwhile] as const,
  resolveType: (value: ActionSaved | ActionChangedMeanwhile) =>
    'action' in value ? ActionSaved : ActionChangedMeanwhile,
});

@ObjectType({ description: 'What became of one of several actions.' })
export class ActionOutcome {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'False: refused, or changed by somebody meanwhile.' })
  changed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not.' })
  because!: string | null;

  @Field(() => Action, { nullable: true, description: 'As it stands now; null where there is no such action.' })
  action!: Action | null;
}
