import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Person } from '../accounts/person.types.js';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDate, GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import {
  GROUPS,
  MAIL_CHANNELS,
  NOTICE_EVENTS,
  type MailChannel,
  type NoticeEvent,
  type NoticeGroup,
} from './events.js';

const spelled = <Word extends string>(words: readonly Word[]): Readonly<Record<string, Word>> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase().replaceAll('-', '_'), word]));

const NoticeEventEnum = spelled(NOTICE_EVENTS);
const NoticeGroupEnum = spelled(Object.keys(GROUPS) as NoticeGroup[]);
const MailChannelEnum = spelled(MAIL_CHANNELS);
registerEnumType(NoticeEventEnum, { name: 'NoticeEvent' });
registerEnumType(NoticeGroupEnum, { name: 'NoticeGroup' });
registerEnumType(MailChannelEnum, { name: 'MailChannel', description: 'At once, with the digest of the day, or not.' });

@ObjectType({ description: 'Something you are told of. What it is about is shown as it stands now.' })
export class Notice {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeEventEnum)
  event!: NoticeEvent;

  @Field(() => GraphQLDateTime)
  at!: string;

  @Field()
  unread!: boolean;

  @Field(() => String, { nullable: true, description: 'Of the action, the question or the piece of evidence.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the product or of the organisation.' })
  place!: string | null;

  @Field(() => Person, { nullable: true, description: 'Who brought it about.' })
  from!: Person | null;

  @Field(() => Person, { nullable: true, description: 'Who has the action.' })
  owner!: Person | null;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days ahead of a reminder, or weeks that an action is overdue.' })
  step!: number | null;

  @Field({ description: 'A reminder whose action is done, declined or given to somebody else by now.' })
  past!: boolean;

  @Field(() => ID, { nullable: true })
  assessmentId!: string | null;

  @Field(() => ID, { nullable: true })
  questionId!: string | null;

  @Field(() => ID, { nullable: true })
  actionKey!: string | null;

  @Field(() => ID, { nullable: true })
  submissionId!: string | null;
}

@ObjectType()
export class NoticeEdge {
  @Field()
  cursor!: string;

  @Field(() => Notice)
  node!: Notice;
}

@ObjectType()
export class NoticeConnection {
  @Field(() => [NoticeEdge], { complexity: eachRow })
  edges!: NoticeEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@InputType()
export class NoticeFilter {
  @Field(() => NoticeGroupEnum, { nullable: true })
  @IsOptional()
  @IsIn(Object.keys(GROUPS))
  group?: NoticeGroup | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  unread?: boolean | null;
}

@InputType()
export class MarkNoticesReadInput {
  @Field(() => [ID], { nullable: true, description: 'Absent: all of them.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  noticeIds?: string[] | null;
}

@ObjectType()
export class NoticePreference {
  @Field(() => NoticeEventEnum)
  event!: NoticeEvent;

  @Field(() => NoticeGroupEnum)
  group!: NoticeGroup;

  @Field()
  inApp!: boolean;

  @Field(() => MailChannelEnum)
  mail!: MailChannel;
}

@ObjectType()
export class LetterLanguage {
  @Field()
  code!: string;

  @Field()
  dir!: string;
}

@ObjectType()
export class NoticeSettings {
  @Field({ description: 'Whether this installation sends letters at all.' })
  mailIsSet!: boolean;

  @Field(() => [NoticePreference])
  events!: NoticePreference[];

  @Field({ description: 'Language of letters to you.' })
  language!: string;

  @Field(() => [LetterLanguage])
  languages!: readonly LetterLanguage[];

  @Field(() => Int, { description: 'Hour of the day, in UTC, from which on the digest of your organisation leaves.' })
  digestHour!: number;

  @Field()
  mayChangeHour!: boolean;
}

@InputType()
export class NoticePreferenceInput {
  @Field(() => NoticeEventEnum)
  @IsIn(NOTICE_EVENTS)
  event!: NoticeEvent;

  @Field()
  @IsBoolean()
  inApp!: boolean;

  @Field(() => MailChannelEnum)
  @IsIn(MAIL_CHANNELS)
  mail!: MailChannel;
}

@InputType()
export class SaveNoticePreferencesInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field()
  @TextField({ max: 35, min: 1 })
  language!: string;

  @Field(() => [NoticePreferenceInput])
  @ArrayMaxSize(NOTICE_EVENTS.length)
  @ArrayUnique(({ event }: NoticePreferenceInput) => event, { message: 'Name each kind of notice once.' })
  @ValidateNested({ each: true })
  @Type(() => NoticePreferenceInput)
  events!: NoticePreferenceInput[];
}

@InputType()
export class SaveDigestHourInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0, { message: 'Choose an hour from 0 to 23.' })
  @Max(23, { message: 'Choose an hour from 0 to 23.' })
  hour!: number;
}

@InputType()
export class StopNoticeLettersInput {
  @Field()
  @TextField({ max: 400, min: 1 })
  token!: string;
}

@ObjectType()
export class NoticeLettersStopped {
  @Field(() => NoticeEventEnum, { nullable: true, description: 'The kind that was stopped; null: all of them.' })
  event!: NoticeEvent | null;
}
