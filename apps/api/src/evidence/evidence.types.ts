import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';

export const EvidenceKind = { FILE: 'file', LINK: 'link' } as const;
export type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];
registerEnumType(EvidenceKind, { name: 'EvidenceKind' });

@ObjectType()
export class Evidence {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => EvidenceKind)
  kind!: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'For links.' })
  url!: string | null;

  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => String, { nullable: true })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true })
  size!: number | null;

  @Field(() => Int, { description: '0 to 3.' })
  tier!: number;

  @Field(() => GraphQLDate, { nullable: true })
  effectiveOn!: string | null;

  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLDateTime)
  createdAt!: string;

  @Field(() => [ID], { description: 'Questions of this assessment it backs.' })
  questionIds!: readonly string[];
}

@ObjectType()
export class RemovedEvidence {
  @Field(() => ID)
  id!: string;
}
