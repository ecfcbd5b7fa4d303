import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '../accounts/person.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDateTime } from '../platform/scalars.js';

export const ForMeKind = { MENTION: 'mention', CHECK: 'check' } as const;
export type ForMeKind = (typeof ForMeKind)[keyof typeof ForMeKind];
registerEnumType(ForMeKind, { name: 'ForMeKind' });

@ObjectType({ description: 'Somebody named you in a comment, or asked you to check an answer.' })
export class ForMe {
  @Field(() => ID)
  id!: string;

  @Field(() => ForMeKind)
  kind!: ForMeKind;

  @Field(() => GraphQLDateTime)
  at!: string;

  @Field(() => Person)
  from!: Person;

  @Field(() => ID)
  assessmentId!: string;

  @Field({ description: 'Name of the product or of the organisation.' })
  assessmentTitle!: string;

  @Field(() => ID)
  questionId!: string;

  @Field({ description: 'The question in the language of the questionnaire.' })
  asks!: string;

  @Field({ description: 'What was written, with the names of people.' })
  text!: string;

  @Field({ description: 'You have not seen it yet; a check: you have not done it.' })
  unread!: boolean;
}

@ObjectType()
export class ForMeEdge {
  @Field()
  cursor!: string;

  @Field(() => ForMe)
  node!: ForMe;
}

@ObjectType()
export class ForMeConnection {
  @Field(() => [ForMeEdge], { complexity: eachRow })
  edges!: ForMeEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Mentions not seen and checks not done, on all pages.' })
  unread!: number;
}
