import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { AssessmentState } from '../assessments/assessment-words.types.js';
import { Evidence } from '../evidence/evidence.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import {
  ActionChange,
  ActionEffort,
  ActionKind,
  ActionOriginType,
  ActionStatus,
  CheckAgainWhy,
  Urgency,
} from './action-words.types.js';
import { ActionMove } from './plan.types.js';

@ObjectType()
export class ActionProduct {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'Another action that this one hangs together with.' })
export class ActionLink {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => ActionStatus)
  status!: ActionStatus;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;
}

@ObjectType()
export class ActionStep {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field()
  done!: boolean;

  @Field(() => Int, { description: 'From 1.' })
  position!: number;
}

@ObjectType()
export class ActionProgress {
  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;
}

@ObjectType()
export class ActionBlocked {
  @Field()
  reason!: string;

  @Field(() => GraphQLDateTime)
  since!: string;

  @Field(() => Person)
  by!: Person;
}

@ObjectType({ description: 'It was verified, and has to be checked again.' })
export class ActionCheckAgain {
  @Field(() => CheckAgainWhy)
  why!: CheckAgainWhy;

  @Field(() => GraphQLDateTime)
  since!: string;
}

@ObjectType({ description: 'Where an action comes from.' })
export class ActionOrigin {
  @Field(() => ActionOriginType)
  type!: ActionOriginType;

  @Field(() => ID, { nullable: true })
  questionId!: string | null;

  @Field(() => ID, { nullable: true })
  harmId!: string | null;

  @Field(() => ID, { nullable: true })
  redLineId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a condition: the submission whose review set it.' })
  submissionId!: string | null;

  @Field({ description: 'The question, the harm, or the condition in words.' })
  label!: string;
}

@ObjectType({ description: 'An action somebody decided on, or that the organisation made itself.' })
export class Action {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Stable within its assessment: `answer:private-defaults`.' })
  key!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => ID)
  assessmentId!: string;

  @Field(() => AssessmentState)
  assessmentState!: AssessmentState;

  @Field(() => ActionProduct, { nullable: true, description: 'null: of the organisation itself.' })
  product!: ActionProduct | null;

  @Field(() => ActionStatus)
  status!: ActionStatus;

  @Field(() => Urgency)
  urgency!: Urgency;

  @Field(() => ActionKind)
  kind!: ActionKind;

  @Field()
  title!: string;

  @Field({ description: 'The acceptance criterion.' })
  doneWhen!: string;

  @Field(() => String, { nullable: true })
  evidenceWanted!: string | null;

  @Field({ description: 'Role proposed by the instrument.' })
  ownerRole!: string;

  @Field(() => Person, { nullable: true })
  owner!: Person | null;

  @Field(() => [Person])
  watchers!: readonly Person[];

  @Field({ description: 'You watch it.' })
  watching!: boolean;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field({ description: 'Accepted or started, and its day has passed.' })
  overdue!: boolean;

  @Field(() => String, { nullable: true, description: 'Of a breached red line: what to do at once.' })
  containAction!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  containBy!: string | null;

  @Field(() => ActionEffort)
  effort!: ActionEffort;

  @Field({ description: 'It answers a harm that happened, and cannot be declined.' })
  actualHarm!: boolean;

  @Field(() => ActionProgress)
  progress!: ActionProgress;

  @Field(() => [ActionStep])
  steps!: readonly ActionStep[];

  @Field(() => ActionBlocked, { nullable: true })
  blocked!: ActionBlocked | null;

  @Field(() => ActionCheckAgain, { nullable: true })
  checkAgain!: ActionCheckAgain | null;

  @Field(() => [ActionLink], { description: 'What has to be done first.' })
  waitsFor!: readonly ActionLink[];

  @Field(() => [ActionLink], { description: 'What waits for this one.' })
  holdsUp!: readonly ActionLink[];

  @Field(() => ActionOrigin)
  origin!: ActionOrigin;

  @Field(() => [String])
  rights!: readonly string[];

  @Field(() => [String])
  cites!: readonly string[];

  @Field(() => [ActionMove])
  moves!: readonly ActionMove[];

  @Field(() => [Evidence], { description: 'What backs it.' })
  evidence!: readonly Evidence[];

  @Field({ description: 'You may change its words, owner, date and watchers.' })
  canEdit!: boolean;

  @Field({ description: 'You may tick off its steps and say what blocks it.' })
  canWork!: boolean;

  @Field({ description: 'You may change what backs it.' })
  canChangeEvidence!: boolean;

  @Field({ description: 'It waits to be checked, and you may check it.' })
  checkerOf!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true })
  verifiedAt!: string | null;

  @Field(() => Person, { nullable: true })
  verifiedBy!: Person | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day on which what proved it still holds.' })
  effectiveUntil!: string | null;

  @Field(() => ActionLink, { nullable: true, description: 'The action it went on in.' })
  mergedInto!: ActionLink | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLDateTime)
  updatedAt!: string;
}

@ObjectType()
export class ActionEdge {
  @Field()
  cursor!: string;

  @Field(() => Action)
  node!: Action;
}

@ObjectType()
export class ActionConnection {
  @Field(() => [ActionEdge], { complexity: eachRow })
  edges!: ActionEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are with this filter, on all pages.' })
  total!: number;
}

@ObjectType({ description: 'One line of what happened to an action.' })
export class ActionHistoryEntry {
  @Field(() => Int)
  revision!: number;

  @Field(() => ActionChange)
  what!: ActionChange;

  @Field(() => ActionStatus)
  status!: ActionStatus;

  @Field(() => Person, { nullable: true })
  owner!: Person | null;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Person, { nullable: true, description: 'null: the service itself.' })
  by!: Person | null;

  @Field(() => GraphQLDateTime)
  at!: string;
}
