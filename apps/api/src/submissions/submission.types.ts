import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { RedLineState } from '../assessments/assessment-words.types.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { BlockKind, BlockSubject, CaseTurn, SubmissionState } from './submission-words.types.js';

@ObjectType({ description: 'One frozen version, as the company that submitted it sees it.' })
export class Submission {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  assessmentId!: string;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'SHA-256 of the sealed file, in hexadecimal.' })
  digest!: string;

  @Field()
  keyId!: string;

  @Field({ description: 'The product, or the organisation, as it was called that day.' })
  title!: string;

  @Field(() => GraphQLDate)
  asOf!: string;

  @Field(() => ID)
  programmeId!: string;

  @Field()
  programmeName!: string;

  @Field()
  bodyName!: string;

  @Field(() => Person)
  requestedBy!: Person;

  @Field(() => Person)
  submittedBy!: Person;

  @Field(() => GraphQLDateTime)
  submittedAt!: string;

  @Field(() => SubmissionState)
  state!: SubmissionState;

  @Field(() => CaseTurn)
  turn!: CaseTurn;

  @Field(() => GraphQLDate, { description: 'Day by which the reviewing body promises an outcome.' })
  promisedOn!: string;

  @Field(() => GraphQLDateTime, { nullable: true })
  decidedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The later version.' })
  successorId!: string | null;

  @Field({ description: 'Whether this person may stop the review of this version now.' })
  mayWithdraw!: boolean;
}

@ObjectType({ description: 'Something to mend before submitting, and where.' })
export class SubmissionBlock {
  @Field(() => BlockKind)
  kind!: BlockKind;

  @Field(() => BlockSubject)
  subject!: BlockSubject;

  @Field(() => ID, { description: 'Empty where the assessment as a whole is meant.' })
  subjectId!: string;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true, description: 'Of a text to attest.' })
  place!: string | null;

  @Field(() => Int, { nullable: true })
  revision!: number | null;

  @Field(() => [String], { description: 'What of a person the text may name.' })
  findings!: readonly string[];
}

@ObjectType({ description: 'A programme the company takes part in, and what keeps this assessment out of it.' })
export class ProgrammeChoice {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  bodyName!: string;

  @Field(() => Int, { description: 'Working days the reviewing body promises.' })
  promisedDays!: number;

  @Field(() => [SubmissionBlock])
  blocks!: readonly SubmissionBlock[];
}

@ObjectType({ description: 'A red line that is not settled. It is shown and blocks nothing.' })
export class OpenRedLine {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => RedLineState)
  state!: RedLineState;
}

@ObjectType({ description: 'One person asked that this be submitted; another one decides.' })
export class SubmissionRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  programmeId!: string;

  @Field(() => Person)
  requestedBy!: Person;

  @Field(() => GraphQLDateTime)
  requestedAt!: string;

  @Field({ description: 'Something was changed since, so that it cannot be approved any more.' })
  lapsed!: boolean;

  @Field()
  mayApprove!: boolean;

  @Field()
  mayTakeBack!: boolean;
}

@ObjectType({ description: 'What happened to the request before this one.' })
export class RefusedRequest {
  @Field(() => GraphQLDateTime)
  requestedAt!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType({ description: 'Where an assessment stands on its way to a reviewing body.' })
export class PreSubmission {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => [SubmissionBlock], { description: 'What blocks whatever the programme.' })
  blocks!: readonly SubmissionBlock[];

  @Field(() => [OpenRedLine])
  openRedLines!: readonly OpenRedLine[];

  @Field(() => [ProgrammeChoice])
  programmes!: readonly ProgrammeChoice[];

  @Field(() => SubmissionRequest, { nullable: true })
  request!: SubmissionRequest | null;

  @Field(() => RefusedRequest, { nullable: true, description: 'Where the latest request was refused.' })
  refused!: RefusedRequest | null;

  @Field(() => [Person], { description: 'Who may approve what you ask for.' })
  approvers!: readonly Person[];

  @Field(() => [Submission], { description: 'Every version, latest first.' })
  submissions!: readonly Submission[];

  @Field(() => [ID], { description: 'Questions the reviewing body asked back about: these answers are open.' })
  reopened!: readonly string[];

  @Field({ description: 'Whether this person may ask for approval now, once nothing blocks.' })
  mayRequest!: boolean;

  @Field({ description: 'Whether this person may open the whole draft again.' })
  mayContinueDraft!: boolean;
}

@ObjectType()
export class SubmissionApproved {
  @Field(() => Submission, { nullable: true, description: 'null: the draft was changed since it was asked for.' })
  submission!: Submission | null;
}

@ObjectType()
export class SubmissionRequestDecided {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class DraftContinued {
  @Field(() => ID)
  assessmentId!: string;
}
