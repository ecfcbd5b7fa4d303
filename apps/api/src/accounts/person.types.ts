import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}
