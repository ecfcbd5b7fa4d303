import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Person } from '../accounts/person.types.js';
import { AssessmentMode } from '../assessments/assessment-words.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

/** What can be assigned: one question, a module, or all modules of one kind. */
export type WorkScope = 'question' | 'module' | 'section';
const WorkScopeEnum: Readonly<Record<string, WorkScope>> = {
  QUESTION: 'question',
  MODULE: 'module',
  SECTION: 'section',
};
registerEnumType(WorkScopeEnum, { name: 'WorkScope' });

const WORD = { max: 200, min: 1 } as const;
/** As many as the longest assessment has questions, and some. */
const MOST_PARTS = 500;

@ObjectType()
export class Assignment {
  @Field(() => WorkScopeEnum)
  scope!: WorkScope;

  @Field(() => ID, { description: 'Question or module; of a section the kind of its modules.' })
  targetId!: string;

  @Field(() => Person, { nullable: true, description: 'null: nobody now; the two fields below say why.' })
  assignee!: Person | null;

  @Field({ description: 'Waits for somebody who was invited and has not joined yet.' })
  invited!: boolean;

  @Field(() => String, { nullable: true, description: 'Who had it and left, or no longer answers questions.' })
  formerly!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => Person)
  assignedBy!: Person;

  @Field(() => GraphQLDateTime)
  assignedAt!: string;

  @Field({ description: 'You took it on yourself and may give it back.' })
  mayGiveBack!: boolean;
}

@ObjectType({ description: 'Who answers what in one assessment.' })
export class AssessmentTeam {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => [Assignment])
  assignments!: readonly Assignment[];

  @Field(() => [Person], { description: 'People whose role answers questions.' })
  assignable!: readonly Person[];

  @Field(() => [Person], { description: 'Who can invite somebody new.' })
  inviters!: readonly Person[];

  @Field({ description: 'You may assign any part of it to anybody.' })
  mayAssign!: boolean;

  @Field({ description: 'You may take a question that nobody has, and give it back.' })
  mayTake!: boolean;
}

@InputType()
export class WorkPartInput {
  @Field(() => WorkScopeEnum)
  @IsIn(Object.values(WorkScopeEnum))
  scope!: WorkScope;

  @Field(() => ID)
  @TextField(WORD)
  targetId!: string;
}

@InputType({ isAbstract: true })
class WorkInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class UnassignWorkInput extends WorkInput {
  @Field(() => [WorkPartInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => WorkPartInput)
  parts!: WorkPartInput[];
}

@InputType({ description: 'Names one of assignee and invitation. What was assigned before is assigned anew.' })
export class AssignWorkInput extends UnassignWorkInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An open invitation: whoever accepts it has the work.' })
  @IsOptional()
  @IsUUID()
  invitationId?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;
}

@InputType()
export class TakeQuestionInput extends WorkInput {
  @Field(() => ID)
  @TextField(WORD)
  questionId!: string;
}

@ObjectType({ description: 'A question that waits for you.' })
export class MyQuestion {
  @Field(() => ID)
  assessmentId!: string;

  @Field()
  assessmentTitle!: string;

  @Field(() => AssessmentMode)
  mode!: AssessmentMode;

  @Field(() => ID)
  questionId!: string;

  @Field({ description: 'In the language the questionnaire was written in.' })
  asks!: string;

  @Field(() => ID)
  moduleId!: string;

  @Field()
  moduleTitle!: string;

  @Field({ description: 'Language of the two texts.' })
  language!: string;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field()
  overdue!: boolean;
}

@ObjectType()
export class MyQuestionEdge {
  @Field()
  cursor!: string;

  @Field(() => MyQuestion)
  node!: MyQuestion;
}

@ObjectType()
export class MyQuestionConnection {
  @Field(() => [MyQuestionEdge], { complexity: eachRow })
  edges!: readonly MyQuestionEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Questions of yours that are not answered.' })
  open!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => Int, { description: 'Questions of yours that are answered, by whomever.' })
  done!: number;
}
