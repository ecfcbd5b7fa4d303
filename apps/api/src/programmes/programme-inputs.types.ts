import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { GraphQLDate } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { LetterOccasion, ProgrammeState } from './programme.types.js';

const NAME = { max: 200, min: 1 } as const;
const MOST_DAYS = 260;
const MOST_USES = 500;
const LONGEST_CODE_DAYS = 365;
const MOST_LISTED = 250;

@InputType()
export class SaveProgrammeInput {
  @Field(() => ID, { nullable: true, description: 'Absent for a new one.' })
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

  @Field()
  @TextField(NAME)
  name!: string;

  @Field()
  @TextField({ max: 5_000 })
  description!: string;

  @Field(() => [String])
  @ArrayMinSize(1, { message: 'Choose at least one questionnaire.' })
  @ArrayMaxSize(MOST_LISTED)
  @ArrayUnique({ message: 'Name each questionnaire once.' })
  @TextField(NAME)
  instruments!: string[];

  @Field(() => [String], { description: 'Empty: every country.' })
  @ArrayMaxSize(MOST_LISTED)
  @ArrayUnique({ message: 'Name each country once.' })
  @IsISO31661Alpha2({ each: true, message: 'Write each country as a two-letter code such as FI.' })
  countries!: string[];

  @Field(() => GraphQLDate)
  @IsDateString()
  opensOn!: string;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  @IsDateString()
  closesOn?: string | null;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  promisedDays!: number;
}

@InputType()
export class MoveProgrammeInput {
  @Field(() => ID)
  @IsUUID()
  programmeId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ProgrammeState)
  @IsIn(Object.values(ProgrammeState))
  to!: ProgrammeState;
}

@InputType()
export class SaveLetterTemplateInput {
  @Field(() => ID)
  @IsUUID()
  programmeId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => LetterOccasion)
  @IsIn(Object.values(LetterOccasion))
  occasion!: LetterOccasion;

  @Field(() => Int, { description: '0 where there is none yet.' })
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field()
  @TextField(NAME)
  subject!: string;

  @Field({ description: 'May hold {company}, {product}, {programme}, {statement} and {conditions}.' })
  @TextField({ max: 10_000, min: 1 })
  body!: string;
}

@InputType()
export class AppointReviewerInput {
  @Field(() => ID)
  @IsUUID()
  programmeId!: string;

  @Field(() => ID)
  @IsUUID()
  personId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field()
  @IsBoolean()
  lead!: boolean;
}

@InputType()
export class EndAppointmentInput {
  @Field(() => ID)
  @IsUUID()
  programmeId!: string;

  @Field(() => ID)
  @IsUUID()
  personId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class LiftConflictInput {
  @Field(() => ID, { description: 'The programme whose page shows it.' })
  @IsUUID()
  programmeId!: string;

  @Field(() => ID)
  @IsUUID()
  personId!: string;

  @Field(() => ID)
  @IsUUID()
  companyId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class MarkConflictInput extends LiftConflictInput {
  @Field({ description: 'Seen by who manages programmes alone.' })
  @TextField({ max: 2_000, min: 1 })
  reason!: string;
}

@InputType()
export class CreateJoinCodeInput {
  @Field(() => ID)
  @IsUUID()
  programmeId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field({ description: 'For whom it is made; may stay empty.' })
  @TextField({ max: 200 })
  company!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MOST_USES)
  uses!: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(LONGEST_CODE_DAYS)
  days!: number;
}

@InputType()
export class RevokeJoinCodeInput {
  @Field(() => ID)
  @IsUUID()
  joinCodeId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class JoinProgrammeInput {
  @Field()
  @TextField(NAME)
  code!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class LeaveProgrammeInput {
  @Field(() => ID)
  @IsUUID()
  programmeId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}
