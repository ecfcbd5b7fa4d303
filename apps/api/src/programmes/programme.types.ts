import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';

export const ProgrammeState = { DRAFT: 'draft', OPEN: 'open', CLOSED: 'closed' } as const;
export type ProgrammeState = (typeof ProgrammeState)[keyof typeof ProgrammeState];
registerEnumType(ProgrammeState, { name: 'ProgrammeState' });

/** Occasions on which a company gets a letter. */
export const LetterOccasion = {
  RETURNED: 'returned',
  REVIEWED: 'reviewed',
  CONDITIONAL: 'conditional',
  CLOSED: 'closed',
} as const;
export type LetterOccasion = (typeof LetterOccasion)[keyof typeof LetterOccasion];
registerEnumType(LetterOccasion, { name: 'LetterOccasion' });

/** What `{…}` in a letter may name; the letter of a decision fills them. */
export const LETTER_PLACES = ['company', 'product', 'programme', 'statement', 'conditions'] as const;

@ObjectType()
export class Appointment {
  @Field(() => Person)
  person!: Person;

  @Field({ description: 'Leads the reviews of this programme.' })
  lead!: boolean;

  @Field(() => GraphQLDateTime)
  since!: string;
}

@ObjectType()
export class EnrolledCompany {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'As it was called on the day it joined.' })
  name!: string;

  @Field(() => GraphQLDateTime)
  joinedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'What it submitted before stays.' })
  leftAt!: string | null;
}

@ObjectType({ description: 'A code to join with. The code itself is shown once, when it is made.' })
export class JoinCode {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'For whom it was made.' })
  company!: string;

  @Field(() => Int)
  usesLeft!: number;

  @Field(() => GraphQLDateTime)
  expiresAt!: string;

  @Field({ description: 'Not revoked, not run out, not used up.' })
  works!: boolean;
}

@ObjectType()
export class LetterTemplate {
  @Field(() => LetterOccasion)
  occasion!: LetterOccasion;

  @Field()
  subject!: string;

  @Field()
  body!: string;

  @Field(() => Int)
  revision!: number;
}

@ObjectType({ description: 'Keeps a reviewer from a company, in every programme.' })
export class Conflict {
  @Field(() => Person)
  person!: Person;

  @Field(() => ID)
  companyId!: string;

  @Field()
  companyName!: string;

  @Field()
  reason!: string;

  @Field(() => GraphQLDateTime)
  markedAt!: string;
}

@ObjectType({ description: 'Somebody who can be appointed.' })
export class AppointablePerson {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Whether the role of this person is that of a lead reviewer.' })
  mayLead!: boolean;
}

@ObjectType()
export class Programme {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  description!: string;

  @Field(() => [String], { description: 'Versions that are accepted, like `opencria@1.0.0`.' })
  instruments!: readonly string[];

  @Field(() => [String], { description: 'ISO 3166-1 alpha-2; empty: every country.' })
  countries!: readonly string[];

  @Field(() => GraphQLDate)
  opensOn!: string;

  @Field(() => GraphQLDate, { nullable: true })
  closesOn!: string | null;

  @Field(() => Int, { description: 'Working days within which an outcome is promised.' })
  promisedDays!: number;

  @Field(() => ProgrammeState)
  state!: ProgrammeState;

  @Field(() => Int)
  revision!: number;

  @Field(() => [Appointment])
  reviewers!: readonly Appointment[];

  @Field(() => [EnrolledCompany])
  companies!: readonly EnrolledCompany[];

  @Field(() => [JoinCode], { description: 'Latest first; only for who manages programmes.' })
  codes!: readonly JoinCode[];

  @Field(() => [LetterTemplate])
  templates!: readonly LetterTemplate[];

  @Field(() => [Conflict], { description: 'Of the companies of this programme; only for who manages programmes.' })
  conflicts!: readonly Conflict[];

  @Field(() => [AppointablePerson])
  appointable!: readonly AppointablePerson[];

  @Field(() => [ProgrammeState], { description: 'What this person may make of it now.' })
  moves!: readonly ProgrammeState[];

  @Field()
  mayManage!: boolean;
}

@ObjectType()
export class JoinCodeMade {
  @Field(() => JoinCode)
  joinCode!: JoinCode;

  @Field(() => String, { nullable: true, description: 'Shown this once; a repeat of the call does not show it again.' })
  code!: string | null;
}

@ObjectType({ description: 'A programme as a company that joined it sees it.' })
export class Enrolment {
  @Field(() => ID)
  programmeId!: string;

  @Field()
  name!: string;

  @Field()
  description!: string;

  @Field()
  bodyName!: string;

  @Field(() => GraphQLDateTime)
  joinedAt!: string;

  @Field(() => GraphQLDate)
  opensOn!: string;

  @Field(() => GraphQLDate, { nullable: true })
  closesOn!: string | null;

  @Field(() => Int)
  promisedDays!: number;

  @Field({ description: 'Takes submissions today.' })
  open!: boolean;

  @Field()
  mayLeave!: boolean;
}

@ObjectType()
export class ProgrammeLeft {
  @Field(() => ID)
  programmeId!: string;
}
