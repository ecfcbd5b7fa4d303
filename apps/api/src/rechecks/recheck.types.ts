import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsUUID, Min } from 'class-validator';
import { GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

@ObjectType({
  description:
    'An answer to look at again: a flag of the profile, on which its question hangs, was answered otherwise.',
})
export class Recheck {
  @Field(() => ID)
  questionId!: string;

  @Field()
  flag!: string;

  @Field(() => Boolean, { nullable: true, description: 'When the answer was given; null: not known.' })
  was!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Since then; null: not known.' })
  became!: boolean | null;

  @Field(() => GraphQLDateTime)
  since!: string;
}

@InputType()
export class ConfirmAnswerInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: 200, min: 1 })
  questionId!: string;

  @Field(() => Int, { description: 'Revision of the answer that was looked at; another one is not confirmed.' })
  @IsInt()
  @Min(1)
  revision!: number;
}
