import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID, Matches, ValidateBy } from 'class-validator';
import { Person } from '../accounts/person.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDate, GraphQLDateTime, isCalendarDate } from '../platform/scalars.js';

@ObjectType()
export class AuditTrailEntry {
  @Field(() => Int, { description: 'Place in the chain of the organisation, from 1 on without a gap.' })
  seq!: number;

  @Field(() => GraphQLDateTime)
  at!: Date;

  @Field(() => Person, { description: 'Who did it, by the name of today; "Former member" where it was erased.' })
  actor!: Person;

  @Field({ description: 'e.g. `answer.save`.' })
  action!: string;

  @Field({ description: 'What kind of thing it was done to, e.g. `assessment`.' })
  object!: string;

  @Field()
  objectId!: string;

  @Field({ description: 'What happened, to be read after the name, with names of things as they are now.' })
  says!: string;
}

@ObjectType()
export class AuditTrailEdge {
  @Field()
  cursor!: string;

  @Field(() => AuditTrailEntry)
  node!: AuditTrailEntry;
}

@ObjectType()
export class AuditTrailConnection {
  @Field(() => [AuditTrailEdge], { complexity: eachRow })
  edges!: readonly AuditTrailEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'A kind of entry, to choose by.' })
export class AuditAction {
  @Field()
  action!: string;

  @Field()
  title!: string;
}

const Day = () =>
  ValidateBy({
    name: 'day',
    validator: {
      validate: isCalendarDate,
      defaultMessage: () => 'Write the day as YYYY-MM-DD.',
    },
  });

/** What entries to show; also the query of the export routes. */
@InputType()
export class AuditFilterInput {
  @Field(() => ID, { nullable: true, description: 'Id of the person who did it.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'This is not the id of a person.' })
  actor?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[a-z][a-z.-]{0,99}$/, { message: 'This is not the name of an action.' })
  action?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of what it was done to.' })
  @IsOptional()
  @Matches(/^[\x20-\x7e]{1,300}$/, { message: 'This is not the id of anything.' })
  object?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'First day, in UTC.' })
  @IsOptional()
  @Day()
  from?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day, in UTC.' })
  @IsOptional()
  @Day()
  to?: string | null;
}
