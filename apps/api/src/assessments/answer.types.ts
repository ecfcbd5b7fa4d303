import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { StatedAnswer } from './assessment-words.types.js';

@ObjectType()
export class Answer {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => StatedAnswer, { nullable: true, description: 'null: cleared; the note stays.' })
  state!: StatedAnswer | null;

  @Field(() => String, { nullable: true })
  option!: string | null;

  @Field(() => [String], { nullable: true })
  parts!: readonly string[] | null;

  @Field(() => Float, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it does not apply, or what is missing to know it.' })
  reason!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The day by which what is not known will be.' })
  knownBy!: string | null;

  @Field()
  note!: string;

  @Field(() => [ID])
  evidenceIds!: readonly string[];

  @Field(() => GraphQLDateTime)
  updatedAt!: string;

  @Field(() => Person)
  updatedBy!: Person;
}

@ObjectType()
export class AnswerSaved {
  @Field(() => Answer)
  answer!: Answer;
}

@ObjectType({ description: 'Somebody saved the answer after the revision you edited. Nothing was overwritten.' })
export class AnswerConflict {
  @Field(() => Answer, { nullable: true })
  current!: Answer | null;
}

/** Tells the two apart by their field, so that a reply stored as JSON can be told again. */
export const SaveAnswerResult = createUnionType({
  name: 'SaveAnswerResult',
  types: () => [AnswerSaved, AnswerConflict] as const,
  resolveType: (value: AnswerSaved | AnswerConflict) => ('answer' in value ? AnswerSaved : AnswerConflict),
});
