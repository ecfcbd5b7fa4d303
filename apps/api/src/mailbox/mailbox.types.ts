import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from '../platform/scalars.js';

@ObjectType()
export class LetterLink {
  @Field()
  label!: string;

  @Field()
  url!: string;
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

  @Field(() => LetterLink, { nullable: true })
  link?: LetterLink;

  @Field(() => GraphQLDateTime)
  sentAt!: Date;
}
