import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';

/** The four ways in which a child can meet harm online, and what runs across them. */
export const HarmCategory = {
  CONTENT: 'content',
  CONTACT: 'contact',
  CONDUCT: 'conduct',
  CONTRACT: 'contract',
  CROSS: 'cross',
} as const;
export type HarmCategory = (typeof HarmCategory)[keyof typeof HarmCategory];
registerEnumType(HarmCategory, { name: 'HarmCategory' });

export const OWN_HARM_TITLE = 160;
export const OWN_HARM_WHAT = 4_000;
const WORD = 200;
const LIST = 20;

@ObjectType()
export class OwnHarmControl {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  weight!: number;

  @Field()
  key!: boolean;

  @Field()
  reach!: boolean;
}

@ObjectType()
export class OwnHarm {
  @Field(() => ID, { description: 'Begins with `own:`; ids of the catalogue never do.' })
  id!: string;

  @Field(() => Int)
  revision!: number;

  @Field()
  title!: string;

  @Field({ description: 'What happens to which children.' })
  what!: string;

  @Field(() => HarmCategory)
  category!: HarmCategory;

  @Field(() => [ID])
  rights!: readonly string[];

  @Field(() => [ID])
  modules!: readonly string[];

  @Field(() => [OwnHarmControl], { description: 'Proposed links; they count once a reviewer has accepted them.' })
  controls!: readonly OwnHarmControl[];

  @Field(() => String, { nullable: true, description: 'Why it was removed; null while it stands.' })
  removedBecause!: string | null;

  @Field(() => GraphQLDateTime)
  updatedAt!: string;
}

@InputType()
export class OwnHarmControlInput {
  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  questionId!: string;

  @Field(() => Int, { description: '1 to 3, as in the catalogue.' })
  @IsInt()
  @Min(1)
  @Max(3)
  weight!: number;

  @Field({ description: 'Without it the other controls help little.' })
  @IsBoolean()
  key!: boolean;

  @Field({ description: 'It limits how many children are reached.' })
  @IsBoolean()
  reach!: boolean;
}

@InputType()
export class SaveOwnHarmInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID, { nullable: true, description: 'Absent for a new one. Saving a removed one brings it back.' })
  @IsOptional()
  @TextField({ max: WORD, min: 1 })
  id?: string | null;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int, { description: 'Revision the edit was based on; 0 for a new one.' })
  @IsInt()
  @Min(0)
  baseRevision!: number;

  @Field()
  @TextField({ max: OWN_HARM_TITLE, min: 1 })
  title!: string;

  @Field()
  @TextField({ max: OWN_HARM_WHAT, min: 1 })
  what!: string;

  @Field(() => HarmCategory)
  @IsIn(Object.values(HarmCategory))
  category!: HarmCategory;

  @Field(() => [ID])
  @ArrayMinSize(1, { message: 'Name at least one right that this harm touches.' })
  @ArrayMaxSize(LIST)
  @TextField({ max: WORD, min: 1 })
  rights!: string[];

  @Field(() => [ID], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @TextField({ max: WORD, min: 1 })
  modules?: string[] | null;

  @Field(() => [OwnHarmControlInput], { nullable: true, defaultValue: [] })
  @IsOptional()
  @ArrayMaxSize(LIST)
  @ValidateNested({ each: true })
  @Type(() => OwnHarmControlInput)
  controls?: OwnHarmControlInput[] | null;
}

@InputType()
export class RemoveOwnHarmInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId!: string;

  @Field(() => ID)
  @TextField({ max: WORD, min: 1 })
  id!: string;

  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field({ description: 'Why it is no harm of this product. Kept with the harm.' })
  @TextField({ max: 2_000, min: 1 })
  reason!: string;
}

@ObjectType()
export class OwnHarmSaved {
  @Field(() => OwnHarm)
  ownHarm!: OwnHarm;
}

@ObjectType()
export class OwnHarmConflict {
  @Field(() => OwnHarm)
  current!: OwnHarm;
}

/** Tells the two apart by their field, so that a reply stored as JSON can be told again. */
export const SaveOwnHarmResult = createUnionType({
  name: 'SaveOwnHarmResult',
  types: () => [OwnHarmSaved, OwnHarmConflict] as const,
  resolveType: (value: OwnHarmSaved | OwnHarmConflict) => ('ownHarm' in value ? OwnHarmSaved : OwnHarmConflict),
});
