import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsUUID, Min, ValidateNested } from 'class-validator';
import { InstrumentVersion } from '../instruments/instrument.types.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

export const CarriedKind = { ANSWER: 'answer', HARM: 'harm' } as const;
export type CarriedKind = (typeof CarriedKind)[keyof typeof CarriedKind];

export const CarriedBecause = { ASSESSED_AGAIN: 'assessed-again', NEWER_VERSION: 'newer-version' } as const;
export type CarriedBecause = (typeof CarriedBecause)[keyof typeof CarriedBecause];

export const ChangedPart = {
  WORDS: 'words',
  ANSWERS: 'answers',
  WEIGHT: 'weight',
  RIGHTS: 'rights',
  CONDITION: 'condition',
  RED_LINE: 'red-line',
  EVIDENCE: 'evidence',
} as const;
export type ChangedPart = (typeof ChangedPart)[keyof typeof ChangedPart];

export const AnswerFate = { KEPT: 'kept', TO_CONFIRM: 'to-confirm', CLEARED: 'cleared' } as const;
export type AnswerFate = (typeof AnswerFate)[keyof typeof AnswerFate];

const words = { CarriedKind, CarriedBecause, ChangedPart, AnswerFate };
for (const [name, word] of Object.entries(words)) registerEnumType(word, { name });

@ObjectType({ description: 'An answer or a rating that was carried over and still has to be confirmed.' })
export class CarriedPart {
  @Field(() => CarriedKind)
  kind!: CarriedKind;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The revision to confirm; saving it again confirms it as well.' })
  revision!: number;

  @Field(() => CarriedBecause)
  because!: CarriedBecause;

  @Field(() => ID)
  fromAssessmentId!: string;

  @Field()
  fromVersion!: string;

  @Field(() => GraphQLDateTime)
  since!: string;
}

@ObjectType()
export class VersionNote {
  @Field()
  version!: string;

  @Field(() => GraphQLDate)
  date!: string;

  @Field()
  areas!: string;

  @Field()
  effect!: string;

  @Field()
  why!: string;
}

@ObjectType({ description: 'A question that the newer version asks otherwise, in its words.' })
export class VersionQuestion {
  @Field(() => ID)
  id!: string;

  @Field()
  asks!: string;

  @Field(() => [ChangedPart], { description: 'Empty for a question that is new or asked no more.' })
  parts!: readonly ChangedPart[];

  @Field(() => AnswerFate, { nullable: true, description: 'What becomes of its answer; null where it has none.' })
  answer!: AnswerFate | null;
}

@ObjectType({ description: 'Titles of what the newer version brings and of what it has no more.' })
export class VersionTitles {
  @Field(() => [String])
  added!: readonly string[];

  @Field(() => [String])
  removed!: readonly string[];
}

@ObjectType({
  description: 'A newer version of the questionnaire of a draft. Nothing moves by itself: the draft stays as it is.',
})
export class NewerVersion {
  @Field(() => InstrumentVersion)
  instrument!: InstrumentVersion;

  @Field(() => [VersionNote], { description: 'What changed since the version of the draft, newest first.' })
  notes!: readonly VersionNote[];

  @Field(() => [VersionQuestion])
  added!: readonly VersionQuestion[];

  @Field(() => [VersionQuestion])
  removed!: readonly VersionQuestion[];

  @Field(() => [VersionQuestion])
  changed!: readonly VersionQuestion[];

  @Field(() => Int, { description: 'Questions that stay as they are.' })
  same!: number;

  @Field(() => VersionTitles)
  harms!: VersionTitles;

  @Field(() => VersionTitles)
  redLines!: VersionTitles;

  @Field(() => Int, { description: 'Own answers that stay and count as before.' })
  kept!: number;

  @Field(() => Int, { description: 'Own answers that stay and have to be confirmed.' })
  toConfirm!: number;

  @Field(() => Int, { description: 'Own answers that the version takes no more; they stay in the history.' })
  cleared!: number;

  @Field({ description: "The organisation's own answers come along, because it has none in this version yet." })
  bringsOrganisation!: boolean;

  @Field({ description: 'Whether you may move the draft.' })
  mayMove!: boolean;
}

@InputType()
export class MoveToNewerVersionInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field({ description: 'The version that was looked at; another one is not moved to.' })
  @TextField({ max: 50, min: 1 })
  version!: string;
}

@InputType()
export class ReassessInput {
  @Field(() => ID, { description: 'The submitted assessment whose answers the new one starts from.' })
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class CarriedPartInput {
  @Field(() => CarriedKind)
  @IsIn(Object.values(CarriedKind))
  kind!: CarriedKind;

  @Field(() => ID)
  @TextField({ max: 200, min: 1 })
  id!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  revision!: number;
}

const MOST_PARTS = 1_000;

@InputType()
export class ConfirmCarriedInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => [CarriedPartInput], { description: 'What was looked at; another revision of it is not confirmed.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => CarriedPartInput)
  parts!: CarriedPartInput[];
}
