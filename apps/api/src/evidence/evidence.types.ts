import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';

export const EvidenceKind = { FILE: 'file', LINK: 'link' } as const;
export type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];
registerEnumType(EvidenceKind, { name: 'EvidenceKind' });

/** What is known of a stored file, as written in SQL. Only clean ones, and those of an installation without scanner, open. */
export const FileState = {
  PENDING: 'pending',
  CLEAN: 'clean',
  NOT_SCANNED: 'not-scanned',
  QUARANTINED: 'quarantined',
  DAMAGED: 'damaged',
} as const;
export type FileState = (typeof FileState)[keyof typeof FileState];
registerEnumType(FileState, {
  name: 'FileState',
  valuesMap: {
    PENDING: { description: 'Waits for the virus scanner.' },
    CLEAN: { description: 'The scanner found nothing.' },
    NOT_SCANNED: { description: 'This installation decided to work without a scanner.' },
    QUARANTINED: { description: 'The scanner found something; the file stays closed.' },
    DAMAGED: { description: 'The stored copy is missing or no longer what was stored.' },
  },
});

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

  @Field(() => FileState, { nullable: true, description: 'For files.' })
  fileState!: FileState | null;

  @Field({ description: 'True for a file that can be downloaded now.' })
  downloadable!: boolean;

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
