import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

export const PromptKind = {
  TIME: 'time',
  DECLARATION: 'declaration',
  PROFILE: 'profile',
  INCIDENT: 'incident',
  INSTRUMENT: 'instrument',
  EVIDENCE: 'evidence',
  REPORTED: 'reported',
} as const;
export type PromptKind = (typeof PromptKind)[keyof typeof PromptKind];

/** What only people can know of, in the words of section 7 of the method. */
export const ReportedChange = {
  INCIDENT: 'incident',
  AUTHORITY: 'authority',
  MARKET: 'market',
  MORE_CHILDREN: 'more-children',
  DESIGN: 'design',
  AI_MODEL: 'ai-model',
  SENSITIVE_DATA: 'sensitive-data',
  DATA_RECIPIENT: 'data-recipient',
  ENCRYPTION: 'encryption',
  OWNERSHIP: 'ownership',
  CRISIS: 'crisis',
  LAW: 'law',
} as const;
export type ReportedChange = (typeof ReportedChange)[keyof typeof ReportedChange];

export const PromptState = {
  OPEN: 'open',
  UNDER_WAY: 'under-way',
  DONE: 'done',
  SET_ASIDE: 'set-aside',
} as const;
export type PromptState = (typeof PromptState)[keyof typeof PromptState];

registerEnumType(PromptKind, { name: 'PromptKind', description: 'Why a new assessment is due (section 7).' });
registerEnumType(ReportedChange, { name: 'ReportedChange' });
registerEnumType(PromptState, {
  name: 'PromptState',
  valuesMap: {
    UNDER_WAY: { description: 'A draft of the subject is open.' },
    DONE: { description: 'Something was submitted since.' },
  },
});

@ObjectType()
export class PromptProduct {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'What exactly happened, as far as it applies to the kind; lists of titles.' })
export class PromptDetails {
  @Field(() => Int, { nullable: true, description: 'Months since the last one.' })
  months!: number | null;

  @Field(() => String, { nullable: true, description: 'The newer version of the questionnaire.' })
  version!: string | null;

  @Field(() => ReportedChange, { nullable: true })
  reported!: ReportedChange | null;

  @Field(() => GraphQLDate, { nullable: true })
  on!: string | null;

  @Field(() => [String])
  redLines!: readonly string[];

  @Field(() => [String])
  harms!: readonly string[];

  @Field(() => [String])
  questions!: readonly string[];

  @Field(() => [String])
  markets!: readonly string[];

  @Field(() => [String])
  ageBands!: readonly string[];
}

@ObjectType({ description: 'Says once for each occasion that a product or the organisation should be assessed again.' })
export class ReassessmentPrompt {
  @Field(() => ID)
  id!: string;

  @Field(() => PromptProduct, { nullable: true, description: "null: the organisation's own assessment." })
  product!: PromptProduct | null;

  @Field(() => PromptKind)
  kind!: PromptKind;

  @Field(() => PromptDetails)
  details!: PromptDetails;

  @Field(() => String, { nullable: true, description: 'In the words of the person who reported it.' })
  what!: string | null;

  @Field(() => GraphQLDate)
  dueOn!: string;

  @Field({ description: 'The day has passed.' })
  overdue!: boolean;

  @Field(() => GraphQLDateTime)
  raisedAt!: string;

  @Field(() => PromptState)
  state!: PromptState;

  @Field(() => String, { nullable: true, description: 'Why it was set aside.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The draft that is under way.' })
  draftId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The last submitted assessment, to start the next one from.' })
  lastAssessmentId!: string | null;

  @Field({ description: 'Whether you may start the next assessment or set this aside.' })
  mayAct!: boolean;
}

@InputType()
export class ReportChangeInput {
  @Field(() => ID, { nullable: true, description: 'Absent: it concerns the organisation itself.' })
  @IsOptional()
  @IsUUID()
  productId?: string | null;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ReportedChange)
  @IsIn(Object.values(ReportedChange))
  change!: ReportedChange;

  @Field(() => GraphQLDate, { description: 'The day on which it happened or became known.' })
  @IsString()
  on!: string;

  @Field({ description: 'What changed, in a sentence or two. Nothing about a single child.' })
  @TextField({ max: 2_000, min: 1 })
  what!: string;
}

@InputType()
export class SetPromptAsideInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field({ description: 'Why no new assessment is needed, for whoever asks later.' })
  @TextField({ max: 2_000, min: 1 })
  reason!: string;
}
