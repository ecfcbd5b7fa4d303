import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from '../platform/scalars.js';

@ObjectType()
export class LetterLink {
  @Field()
  label!: string;

  @Field()
  url!: string;
}

@ObjectType()
export class LetterLine {
  @Field()
  text!: string;

  @Field()
  url!: string;
}

@ObjectType()
export class LetterGroup {
  @Field()
  title!: string;

  @Field(() => [LetterLine])
  lines!: readonly LetterLine[];

  @Field(() => String, { nullable: true })
  more?: string;
}

@ObjectType({ description: 'A letter that was not sent but kept on this machine.' })
export class MailboxLetter {
  @Field(() => ID)
  id!: string;

  @Field()
  to!: string;

  @Field()
  subject!: string;

  @Field(() => [String])
  paragraphs!: readonly string[];

  @Field(() => [LetterGroup], { nullable: true })
  groups?: readonly LetterGroup[];

  @Field(() => LetterLink, { nullable: true })
  link?: LetterLink;

  @Field(() => LetterLink, { nullable: true, description: 'Stops letters of this kind.' })
  optOut?: LetterLink;

  @Field(() => GraphQLDateTime)
  sentAt!: Date;
}
