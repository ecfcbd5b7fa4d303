import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, Equals, IsBoolean, IsInt, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { TextField } from '../platform/text-field.js';

const PLACE = 400;
const REASON = 2_000;
const ATTESTATIONS = 500;

@InputType({ description: 'Somebody looked at this text and answers for its naming nobody.' })
export class AttestationInput {
  @Field()
  @TextField({ max: PLACE, min: 1 })
  place!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  revision!: number;

  @Field({ description: 'Why it may stay. Kept with the request.' })
  @TextField({ max: REASON, min: 1 })
  reason!: string;
}

@InputType()
export class RequestSubmissionInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @IsUUID()
  programmeId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field({ description: 'That the answers are true as far as the person knows, and name no child.' })
  @IsBoolean()
  @Equals(true, { message: 'Confirm the statement before you ask for approval.' })
  attested!: boolean;

  @Field(() => [AttestationInput], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(ATTESTATIONS)
  @ValidateNested({ each: true })
  @Type(() => AttestationInput)
  texts?: AttestationInput[] | null;
}

@InputType()
export class DecideSubmissionRequestInput {
  @Field(() => ID)
  @IsUUID()
  requestId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class RefuseSubmissionRequestInput extends DecideSubmissionRequestInput {
  @Field({ description: 'What has to be mended first.' })
  @TextField({ max: REASON, min: 1 })
  reason!: string;
}

@InputType()
export class WithdrawSubmissionInput {
  @Field(() => ID)
  @IsUUID()
  submissionId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}

@InputType()
export class ContinueDraftInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;
}
