import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { ChildGroup, ConsultationMethod, Followed, ParticipationGap, Safeguard } from './consultation-words.types.js';

@ObjectType({ description: 'One time children were heard: kinds and numbers, never who they are.' })
export class Consultation {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  revision!: number;

  @Field()
  title!: string;

  @Field(() => GraphQLDate)
  heldFrom!: string;

  @Field(() => GraphQLDate, { nullable: true })
  heldTo!: string | null;

  @Field(() => [String])
  ageBands!: readonly string[];

  @Field(() => [ChildGroup])
  groups!: readonly ChildGroup[];

  @Field(() => Int)
  children!: number;

  @Field(() => [ConsultationMethod])
  methods!: readonly ConsultationMethod[];

  @Field(() => [String])
  markets!: readonly string[];

  @Field({ description: 'In what kind of place.' })
  setting!: string;

  @Field(() => [Safeguard])
  safeguards!: readonly Safeguard[];

  @Field({ description: 'How long what was gathered is kept.' })
  keptFor!: string;

  @Field()
  heard!: string;

  @Field()
  decided!: string;

  @Field(() => Followed)
  followed!: Followed;

  @Field({ description: 'Why it was decided so, above all where children were not followed.' })
  because!: string;

  @Field({ description: 'How the children learnt of the outcome; empty: they did not.' })
  told!: string;

  @Field(() => [ID])
  questionIds!: readonly string[];

  @Field(() => [ID])
  assessmentIds!: readonly string[];

  @Field(() => [ID])
  evidenceIds!: readonly string[];

  @Field(() => String, { nullable: true })
  removedBecause!: string | null;

  @Field(() => GraphQLDateTime)
  updatedAt!: string;
}

@ObjectType({ description: 'Something that is missing on record. It changes no figure.' })
export class ParticipationFinding {
  @Field(() => ParticipationGap)
  kind!: ParticipationGap;

  @Field(() => ID, { nullable: true })
  questionId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The level that was claimed.' })
  level!: number | null;
}

@ObjectType()
export class Participation {
  @Field(() => [Consultation], { description: "Linked to this assessment or to the organisation's own, latest first." })
  consultations!: readonly Consultation[];

  @Field(() => [Consultation], { description: 'Of the same product, not linked here; removed ones included.' })
  others!: readonly Consultation[];

  @Field(() => [ID], { description: 'Questions that ask whether children were heard.' })
  questionIds!: readonly string[];
}

@ObjectType()
export class ConsultationSaved {
  @Field(() => Consultation)
  consultation!: Consultation;
}

@ObjectType()
export class ConsultationConflict {
  @Field(() => Consultation)
  current!: Consultation;
}

/** Tells the two apart by their field, so that a reply stored as JSON can be told again. */
export const SaveConsultationResult = createUnionType({
  name: 'SaveConsultationResult',
  types: () => [ConsultationSaved, ConsultationConflict] as const,
  resolveType: (value: ConsultationSaved | ConsultationConflict) =>
    'consultation' in value ? ConsultationSaved : ConsultationConflict,
});
