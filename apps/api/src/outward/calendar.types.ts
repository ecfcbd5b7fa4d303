import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { GraphQLDateTime } from '../platform/scalars.js';

@ObjectType({ description: 'Your actions for a calendar program, at a secret address.' })
export class CalendarFeed {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'Null: there is none.' })
  createdAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Shown to the one call that made it.' })
  url!: string | null;
}

@InputType()
export class CalendarFeedInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}
