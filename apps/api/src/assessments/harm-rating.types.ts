import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { Involvement } from './assessment-words.types.js';

@ObjectType()
export class Incident {
  @Field(() => GraphQLDate)
  on!: string;

  @Field(() => Int)
  cases!: number;
}

@ObjectType()
export class HarmRating {
  @Field(() => ID)
  harmId!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => Int, {
    nullable: true,
    description: '1 to 4, 0 for unknown, null for not rated yet. The same for the other three.',
  })
  scale!: number | null;

  @Field(() => Int, { nullable: true })
  scope!: number | null;

  @Field(() => Int, { nullable: true })
  irremediability!: number | null;

  @Field(() => Int, { nullable: true })
  likelihood!: number | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The latest incident: the one the method looks at.' })
  incidentOn!: string | null;

  @Field(() => [Incident], { description: 'Every known incident, latest first.' })
  incidents!: readonly Incident[];

  @Field(() => Involvement, { nullable: true })
  involvement!: Involvement | null;

  @Field()
  exposed!: string;

  @Field()
  note!: string;

  @Field(() => GraphQLDateTime)
  updatedAt!: string;
}

@ObjectType()
export class HarmRatingSaved {
  @Field(() => HarmRating)
  harmRating!: HarmRating;
}

@ObjectType()
export class HarmRatingConflict {
  @Field(() => HarmRating, { nullable: true })
  current!: HarmRating | null;
}

/** Tells the two apart by their field, so that a reply stored as JSON can be told again. */
export const SaveHarmRatingResult = createUnionType({
  name: 'SaveHarmRatingResult',
  types: () => [HarmRatingSaved, HarmRatingConflict] as const,
  resolveType: (value: HarmRatingSaved | HarmRatingConflict) =>
    'harmRating' in value ? HarmRatingSaved : HarmRatingConflict,
});
