import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { ChildGroup, ConsultationMethod, Followed, Safeguard } from './consultation-words.types.js';

const WORD = 200;
const LIST = 100;
const LINE = 500;
const TEXT = 10_000;

@InputType()
export class SaveConsultationInput {
  @Field(() => ID, { nullable: true, description: 'Absent for a new one. Saving a removed one brings it back.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int, { description: 'Revision the edit was based on; 0 for a new one.' })
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field(() => [ID], { description: 'Assessments of one product, or of the organisation.' })
  @ArrayMinSize(1, { message: 'Link the record to at least one assessment.' })
  @ArrayMaxSize(LIST)
  @IsUUID(undefined, { each: true })
  assessmentIds!: string[];

  @Field()
  @TextField({ max: WORD, min: 1 })
  title!: string;

  @Field(() => GraphQLDate)
  @IsString()
  heldFrom!: string;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  heldTo?: string | null;

  @Field(() => [String])
  @ArrayMinSize(1, { message: 'Name at least one age band.' })
  @ArrayMaxSize(LIST)
  @TextField({ max: 40, min: 1 })
  ageBands!: string[];

  @Field(() => [ChildGroup], { nullable: true, defaultValue: [] })
  @IsOptional()
  @IsIn(Object.values(ChildGroup), { each: true })
  groups?: ChildGroup[] | null;

  @Field(() => Int, { description: 'How many children took part.' })
  @IsInt()
  @Min(1, { message: 'Give the number of children, from 1.' })
  @Max(1_000_000)
  children!: number;

  @Field(() => [ConsultationMethod])
  @ArrayMinSize(1, { message: 'Say how children were heard.' })
  @IsIn(Object.values(ConsultationMethod), { each: true })
  methods!: ConsultationMethod[];

  @Field(() => [String], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(300)
  @IsISO31661Alpha2({ each: true, message: 'A market is a country code of two letters, such as FI.' })
  markets?: string[] | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: LINE })
  setting?: string | null;

  @Field(() => [Safeguard], { nullable: true, defaultValue: [] })
  @IsOptional()
  @IsIn(Object.values(Safeguard), { each: true })
  safeguards?: Safeguard[] | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: LINE })
  keptFor?: string | null;

  @Field()
  @TextField({ max: TEXT, min: 1 })
  heard!: string;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: TEXT })
  decided?: string | null;

  @Field(() => Followed)
  @IsIn(Object.values(Followed))
  followed!: Followed;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: TEXT })
  because?: string | null;

  @Field(() => String, { nullable: true, defaultValue: '' })
  @IsOptional()
  @TextField({ max: TEXT })
  told?: string | null;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @TextField({ max: WORD, min: 1 })
  questionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @IsUUID(undefined, { each: true })
  evidenceIds?: string[] | null;
}

@InputType()
export class RemoveConsultationInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field({ description: 'Why the record is taken away. Kept with it.' })
  @TextField({ max: 2_000, min: 1 })
  reason!: string;
}
