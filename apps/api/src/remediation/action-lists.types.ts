import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { Action } from './action.types.js';
import { ActionDue, ActionKind, ActionStatus, Urgency } from './action-words.types.js';

const WORD = 200;
const LIST = 20;

@InputType()
export class ActionFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of its words.' })
  @IsOptional()
  @TextField({ max: WORD })
  search?: string | null;

  @Field(() => [ActionStatus], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @IsIn(Object.values(ActionStatus), { each: true })
  status?: ActionStatus[] | null;

  @Field(() => [Urgency], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @IsIn(Object.values(Urgency), { each: true })
  urgency?: Urgency[] | null;

  @Field(() => [ActionKind], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @IsIn(Object.values(ActionKind), { each: true })
  kind?: ActionKind[] | null;

  @Field(() => [ActionDue], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @IsIn(Object.values(ActionDue), { each: true })
  due?: ActionDue[] | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Due on this day or later.' })
  @IsOptional()
  dueFrom?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Due on this day or before.' })
  @IsOptional()
  dueUntil?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Yours.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Those that nobody owns.' })
  @IsOptional()
  @IsBoolean()
  unowned?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Those you watch.' })
  @IsOptional()
  @IsBoolean()
  watching?: boolean | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  productId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Those of the organisation itself.' })
  @IsOptional()
  @IsBoolean()
  ofOrganisation?: boolean | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  assessmentId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: WORD })
  questionId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @TextField({ max: WORD })
  harmId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  @IsOptional()
  @IsBoolean()
  blocked?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  @IsOptional()
  @IsBoolean()
  checkAgain?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Also those that went on in another action.',
  })
  @IsOptional()
  @IsBoolean()
  merged?: boolean | null;
}

@ObjectType({ description: 'As it was saved; the same fields as the input.' })
export class ActionFilter {
  @Field(() => String, { nullable: true })
  search!: string | null;

  @Field(() => [ActionStatus], { nullable: true })
  status!: ActionStatus[] | null;

  @Field(() => [Urgency], { nullable: true })
  urgency!: Urgency[] | null;

  @Field(() => [ActionKind], { nullable: true })
  kind!: ActionKind[] | null;

  @Field(() => [ActionDue], { nullable: true })
  due!: ActionDue[] | null;

  @Field(() => GraphQLDate, { nullable: true })
  dueFrom!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  dueUntil!: string | null;

  @Field(() => ID, { nullable: true })
  ownerId!: string | null;

  @Field()
  mine!: boolean;

  @Field()
  unowned!: boolean;

  @Field()
  watching!: boolean;

  @Field(() => ID, { nullable: true })
  productId!: string | null;

  @Field()
  ofOrganisation!: boolean;

  @Field(() => ID, { nullable: true })
  assessmentId!: string | null;

  @Field(() => String, { nullable: true })
  questionId!: string | null;

  @Field(() => String, { nullable: true })
  harmId!: string | null;

  @Field()
  blocked!: boolean;

  @Field()
  checkAgain!: boolean;

  @Field()
  merged!: boolean;
}

@ObjectType()
export class ActionStatusCount {
  @Field(() => ActionStatus)
  status!: ActionStatus;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Of these, past their day.' })
  overdue!: number;
}

@ObjectType()
export class ActionUrgencyCount {
  @Field(() => Urgency)
  urgency!: Urgency;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class ActionKindCount {
  @Field(() => ActionKind)
  kind!: ActionKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class ActionDueCount {
  @Field(() => ActionDue)
  due!: ActionDue;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'For the heads of a board and for badges.' })
export class ActionCounts {
  @Field(() => GraphQLDate, { description: 'The day they are counted on.' })
  today!: string;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'Accepted, started, or done and not checked yet.' })
  open!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => Int)
  blocked!: number;

  @Field(() => Int)
  checkAgain!: number;

  @Field(() => [ActionStatusCount])
  byStatus!: ActionStatusCount[];

  @Field(() => [ActionUrgencyCount])
  byUrgency!: ActionUrgencyCount[];

  @Field(() => [ActionKindCount])
  byKind!: ActionKindCount[];

  @Field(() => [ActionDueCount])
  byDue!: ActionDueCount[];
}

@ObjectType({ description: 'What waits for you; each list has at most 100, the first due first.' })
export class MyActions {
  @Field(() => [Action], { description: 'Yours, and not done yet.' })
  owned!: Action[];

  @Field(() => [Action], { description: 'Done by others, for you to check.' })
  toCheck!: Action[];

  @Field(() => [Action], { description: 'Those you watch, and not done yet.' })
  watching!: Action[];
}

@ObjectType({ description: 'Proposed actions of one assessment that nobody decided on yet.' })
export class WaitingProposals {
  @Field(() => ID)
  assessmentId!: string;

  @Field()
  title!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Of these, remedies of harms that happened.' })
  remedies!: number;
}

@ObjectType({ description: 'A filter that you saved under a name; nobody else sees it.' })
export class ActionView {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => ActionFilter)
  filter!: ActionFilter;
}
