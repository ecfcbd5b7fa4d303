import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Evidence } from '../evidence/evidence.types.js';
import { TextField } from '../platform/text-field.js';
import { Answer } from './answer.types.js';
import { HarmRating } from './harm-rating.types.js';

const MOST_PARTS = 500;
const WORD = 200;

@ObjectType({ description: 'A thing of an assessment, and how often it has been saved.' })
export class PartRevision {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  revision!: number;
}

@ObjectType({ description: 'What an assessment is made of, by id and revision.' })
export class AssessmentRevisions {
  @Field({
    description: 'Changes with the product, the mode and state of the assessment, and the answers to look at again.',
  })
  head!: string;

  @Field(() => [PartRevision])
  answers!: readonly PartRevision[];

  @Field(() => [PartRevision])
  organisationAnswers!: readonly PartRevision[];

  @Field(() => [PartRevision])
  harmRatings!: readonly PartRevision[];

  @Field(() => [PartRevision])
  evidence!: readonly PartRevision[];
}

@ObjectType()
export class AssessmentPulse {
  @Field(() => ID, { description: 'The same as long as nothing changes.' })
  mark!: string;

  @Field(() => AssessmentRevisions, { nullable: true, description: 'null where the mark is the one you know.' })
  revisions!: AssessmentRevisions | null;
}

@ObjectType({ description: 'The named parts as they are now. What is named and not among them does not exist.' })
export class AssessmentParts {
  @Field(() => [Answer])
  answers!: readonly Answer[];

  @Field(() => [Answer])
  organisationAnswers!: readonly Answer[];

  @Field(() => [HarmRating])
  harmRatings!: readonly HarmRating[];

  @Field(() => [Evidence], { description: 'What was named, and what backs the answers named.' })
  evidence!: readonly Evidence[];
}

@ArgsType()
export class AssessmentPartsArgs {
  @Field(() => ID)
  @TextField({ max: WORD })
  id!: string;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(MOST_PARTS)
  @TextField({ max: WORD, min: 1 })
  questionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(MOST_PARTS)
  @TextField({ max: WORD, min: 1 })
  harmIds?: string[] | null;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(MOST_PARTS)
  @TextField({ max: WORD, min: 1 })
  evidenceIds?: string[] | null;
}
