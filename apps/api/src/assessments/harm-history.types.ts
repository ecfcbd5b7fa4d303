import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDateTime } from '../platform/scalars.js';
import { Involvement } from './assessment-words.types.js';
import { Incident } from './harm-rating.types.js';

@ObjectType({ description: 'What the rating of a harm said in one of its versions.' })
export class RatedContent {
  @Field(() => Int, { nullable: true, description: '1 to 4, 0 for unknown, null for not rated yet; so the others.' })
  scale!: number | null;

  @Field(() => Int, { nullable: true })
  scope!: number | null;

  @Field(() => Int, { nullable: true })
  irremediability!: number | null;

  @Field(() => Int, { nullable: true })
  likelihood!: number | null;

  @Field(() => [Incident])
  incidents!: readonly Incident[];

  @Field(() => Involvement, { nullable: true })
  involvement!: Involvement | null;

  @Field()
  exposed!: string;

  @Field()
  note!: string;
}

@ObjectType()
export class HarmRatingVersion {
  @Field(() => ID)
  harmId!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLDateTime)
  savedAt!: Date;

  @Field(() => Person)
  savedBy!: Person;

  @Field(() => RatedContent)
  content!: RatedContent;

  @Field(() => RatedContent, { nullable: true, description: 'What it said before; null for a first rating.' })
  before!: RatedContent | null;
}

@ObjectType()
export class HarmRatingVersionEdge {
  @Field()
  cursor!: string;

  @Field(() => HarmRatingVersion)
  node!: HarmRatingVersion;
}

@ObjectType()
export class HarmRatingVersionConnection {
  @Field(() => [HarmRatingVersionEdge], { complexity: eachRow })
  edges!: readonly HarmRatingVersionEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
