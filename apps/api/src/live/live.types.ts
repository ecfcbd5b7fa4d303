import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { Person } from '../accounts/person.types.js';
import { TextField } from '../platform/text-field.js';

@ObjectType({ description: 'Somebody who has this assessment open now.' })
export class PersonHere {
  @Field(() => Person)
  person!: Person;

  @Field(() => ID, { nullable: true, description: 'The question in front of them; null on any other page of it.' })
  questionId!: string | null;
}

@InputType()
export class MarkPlaceInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID, { description: 'UUID that a window makes up for itself when it opens the assessment.' })
  @IsUUID()
  windowId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @TextField({ max: 200, min: 1 })
  questionId?: string | null;
}
