import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, ValidateNested } from 'class-validator';
import { InstrumentVersion } from '../instruments/instrument.types.js';
import { MOST_FLAGS, ProfileAnswerInput } from '../products/product-inputs.types.js';

@InputType()
export class ProfileChangeInput {
  @Field(() => ID)
  @IsUUID()
  productId!: string;

  @Field(() => [ProfileAnswerInput], { description: 'Flags that would change; the others stay.' })
  @ArrayMaxSize(MOST_FLAGS)
  @ValidateNested({ each: true })
  @Type(() => ProfileAnswerInput)
  profile!: ProfileAnswerInput[];
}

@ObjectType()
export class RemovedQuestion {
  @Field(() => ID)
  questionId!: string;

  @Field({ description: 'An answer is stored. It is kept, and counts nowhere while the question is not asked.' })
  answerKept!: boolean;
}

@ObjectType()
export class AnswerToLookAt {
  @Field(() => ID)
  questionId!: string;

  @Field()
  flag!: string;

  @Field(() => Boolean, { nullable: true })
  became!: boolean | null;
}

@ObjectType()
export class Switched {
  @Field(() => [ID], { description: 'Would become relevant.' })
  on!: readonly string[];

  @Field(() => [ID], { description: 'Would cease to be relevant.' })
  off!: readonly string[];
}

@ObjectType({ description: 'What a change of the profile would bring to one open draft of the product.' })
export class DraftChange {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => InstrumentVersion)
  instrument!: InstrumentVersion;

  @Field(() => [ID])
  added!: readonly string[];

  @Field(() => [RemovedQuestion])
  removed!: readonly RemovedQuestion[];

  @Field(() => [AnswerToLookAt])
  lookAgain!: readonly AnswerToLookAt[];

  @Field(() => Switched)
  redLines!: Switched;

  @Field(() => Switched)
  harms!: Switched;
}
