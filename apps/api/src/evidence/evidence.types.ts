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

/** Why a piece of evidence counts for nothing, or should be looked at. */
export const EvidenceConcern = {
  FILE_CLOSED: 'file-closed',
  OTHER_PRODUCT: 'other-product',
  OTHER_MARKETS: 'other-markets',
  EXPIRED: 'expired',
  REPLACED: 'replaced',
} as const;
export type EvidenceConcern = (typeof EvidenceConcern)[keyof typeof EvidenceConcern];
registerEnumType(EvidenceConcern, {
  name: 'EvidenceConcern',
  valuesMap: {
    FILE_CLOSED: { description: 'Nobody can read the file now, so it counts for nothing.' },
    OTHER_PRODUCT: { description: 'It is about other products, so it counts for nothing here.' },
    OTHER_MARKETS: { description: 'It does not cover every market of the product.' },
    EXPIRED: { description: 'It says of itself that it is valid no longer.' },
    REPLACED: { description: 'There is a newer version.' },
  },
});

/** What travelled along in a file and was taken out before it was stored. */
export const RemovedMetadata = {
  PLACE: 'place',
  CAMERA: 'camera',
  MOMENT: 'moment',
  AUTHOR: 'author',
  DESCRIPTION: 'description',
  PERSONAL: 'personal',
} as const;
export type RemovedMetadata = (typeof RemovedMetadata)[keyof typeof RemovedMetadata];
registerEnumType(RemovedMetadata, {
  name: 'RemovedMetadata',
  valuesMap: { PERSONAL: { description: 'Words by which somebody may be recognised.' } },
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

  @Field(() => [RemovedMetadata], { description: 'What was taken out of the file before it was stored.' })
  removed!: readonly RemovedMetadata[];

  @Field(() => Int, { description: '0 to 3.' })
  tier!: number;

  @Field(() => GraphQLDate, { nullable: true })
  effectiveOn!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'Last day it says it is valid.' })
  validUntil!: string | null;

  @Field(() => [ID], { description: 'Products it is about; empty: all of the organisation.' })
  productIds!: readonly string[];

  @Field(() => [String], { description: 'Two-letter codes of the markets it covers; empty: all.' })
  markets!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'The older version it took the place of.' })
  replacesId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The newer version.' })
  replacedById!: string | null;

  @Field({ description: 'False where it counts for nothing in this assessment, whatever its tier and date.' })
  usable!: boolean;

  @Field(() => [EvidenceConcern], { description: 'Why it does not count, or should be looked at.' })
  concerns!: readonly EvidenceConcern[];

  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLDateTime)
  createdAt!: string;

  @Field(() => [ID], { description: 'Questions of this assessment it backs.' })
  questionIds!: readonly string[];

  @Field(() => [ID], { description: 'Actions of this assessment it backs.' })
  actionKeys!: readonly string[];
}

@ObjectType()
export class RemovedEvidence {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class ReplacedEvidence {
  @Field(() => Evidence, { description: 'The newer version, with what it backs now.' })
  evidence!: Evidence;

  @Field(() => Int, { description: 'Answers and actions that it backs instead of the older one.' })
  moved!: number;

  @Field(() => Int, { description: 'Answers and actions that keep the older one, because they are closed.' })
  kept!: number;
}
