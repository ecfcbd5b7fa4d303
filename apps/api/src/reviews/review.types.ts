import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { InstrumentVersion } from '../instruments/instrument.types.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { QueuedReview } from './queue.types.js';
import { JudgeGroupKind, PreviewKind, ReviewSubject, VerdictKind } from './review-words.types.js';

@ObjectType({ description: 'What one reviewer says about one part of a submission.' })
export class ReviewVerdict {
  @Field(() => ReviewSubject)
  subject!: ReviewSubject;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => Int, { description: '2: of the second reviewer.' })
  slot!: number;

  @Field(() => Person, { nullable: true, description: 'null: the data of this person were erased.' })
  reviewer!: Person | null;

  @Field(() => VerdictKind, { nullable: true, description: 'null: taken back.' })
  verdict!: VerdictKind | null;

  @Field(() => Int, { nullable: true })
  level!: number | null;

  @Field(() => Int, { nullable: true })
  tier!: number | null;

  @Field()
  reason!: string;

  @Field()
  advice!: string;

  @Field({ description: 'Given to the version before; what it judges has not changed since.' })
  carried!: boolean;

  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLDateTime)
  updatedAt!: string;
}

@ObjectType({ description: 'Seen by reviewers of the programme alone, never by the company.' })
export class PrivateNote {
  @Field(() => ID)
  id!: string;

  @Field(() => ReviewSubject, { nullable: true })
  subject!: ReviewSubject | null;

  @Field(() => ID, { nullable: true })
  subjectId!: string | null;

  @Field()
  text!: string;

  @Field(() => Person, { nullable: true })
  writtenBy!: Person | null;

  @Field(() => GraphQLDateTime)
  writtenAt!: string;

  @Field({ description: 'You wrote it, and may take it away.' })
  mayRemove!: boolean;
}

@ObjectType({ description: 'Advice in the words of the reviewing body, to be used again.' })
export class AdviceText {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field()
  text!: string;

  @Field(() => [ID])
  questionIds!: readonly string[];

  @Field(() => Int)
  revision!: number;
}

@ObjectType({ description: 'A part of a submission to be judged, and the verdicts it allows.' })
export class ReviewItem {
  @Field(() => ReviewSubject)
  subject!: ReviewSubject;

  @Field(() => ID)
  subjectId!: string;

  @Field({ description: 'The company changed it since the version before.' })
  changed!: boolean;

  @Field({ description: 'A second reviewer judges it as well.' })
  second!: boolean;

  @Field(() => [VerdictKind])
  kinds!: readonly VerdictKind[];

  @Field(() => [Int], { description: 'Levels that LOWERED may name.' })
  levels!: readonly number[];

  @Field(() => [Int], { description: 'Evidence tiers that LOWERED may name.' })
  tiers!: readonly number[];
}

@ObjectType()
export class ReviewGroup {
  @Field(() => JudgeGroupKind)
  kind!: JudgeGroupKind;

  @Field(() => [ReviewItem])
  items!: readonly ReviewItem[];
}

@ObjectType({ description: 'A profile answer that other statements of the same submission speak against.' })
export class DoubtfulFlag {
  @Field(() => ID)
  flag!: string;

  @Field(() => [ID], { description: 'Questions that were answered although the flag switches them off.' })
  questionIds!: readonly string[];

  @Field(() => [ID], { description: 'Harms that were rated although the flag switches them off.' })
  harmIds!: readonly string[];
}

@ObjectType({ description: 'One item of the manifest of the submission.' })
export class SubmittedFile {
  @Field(() => ID)
  evidenceId!: string;

  @Field(() => PreviewKind)
  preview!: PreviewKind;

  @Field({ description: 'There is a file to download.' })
  hasFile!: boolean;
}

@ObjectType({ description: 'The reading page of one submission; everything in it comes from the sealed bytes.' })
export class Review {
  @Field(() => QueuedReview)
  case!: QueuedReview;

  @Field()
  programmeName!: string;

  @Field(() => GraphQLDate)
  asOf!: string;

  @Field({ description: 'SHA-256 of the sealed bytes, hexadecimal.' })
  digest!: string;

  @Field(() => InstrumentVersion)
  instrument!: InstrumentVersion;

  @Field({ description: 'What the company says, as JSON: part `content` of the sealed file.' })
  content!: string;

  @Field({ description: 'The same as input of the scoring method, as JSON.' })
  input!: string;

  @Field(() => [ReviewGroup], { description: 'What needs judgement first; then the rest in instrument order.' })
  groups!: readonly ReviewGroup[];

  @Field(() => [DoubtfulFlag])
  doubtfulFlags!: readonly DoubtfulFlag[];

  @Field(() => [SubmittedFile])
  files!: readonly SubmittedFile[];

  @Field(() => [ReviewVerdict])
  verdicts!: readonly ReviewVerdict[];

  @Field(() => [PrivateNote])
  notes!: readonly PrivateNote[];

  @Field(() => [AdviceText])
  adviceTexts!: readonly AdviceText[];

  @Field(() => ID, { nullable: true, description: 'The version before, where it may be read.' })
  previousId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Whose verdicts yours are: 1 reviewer, 2 second; null: none.' })
  slot!: number | null;
}

@ObjectType()
export class VerdictSaved {
  @Field(() => ReviewVerdict)
  verdict!: ReviewVerdict;
}

@ObjectType({ description: 'Somebody saved another verdict meanwhile; nothing was overwritten.' })
export class VerdictConflict {
  @Field(() => ReviewVerdict, { nullable: true, description: 'The verdict as it stands; null: there is none.' })
  current!: ReviewVerdict | null;
}

export const SaveVerdictResult = createUnionType({
  name: 'SaveVerdictResult',
  types: () => [VerdictSaved, VerdictConflict] as const,
  resolveType: (value: VerdictSaved | VerdictConflict) => ('verdict' in value ? VerdictSaved : VerdictConflict),
});
