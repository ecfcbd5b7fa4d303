import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Min } from 'class-validator';
import { eachRow, PageInfo } from '../platform/paging.js';
import { GraphQLDateTime } from '../platform/scalars.js';
import { TextField } from '../platform/text-field.js';
import { WEBHOOK_EVENTS, type WebhookEvent } from './webhook-events.js';

const WebhookEventEnum: Readonly<Record<string, WebhookEvent>> = Object.fromEntries(
  WEBHOOK_EVENTS.map((event) => [event.toUpperCase().replace('.', '_'), event]),
);
registerEnumType(WebhookEventEnum, { name: 'WebhookEvent' });

export const DeliveryState = { WAITING: 'waiting', DELIVERED: 'delivered', FAILED: 'failed' } as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];
registerEnumType(DeliveryState, { name: 'DeliveryState' });

const NAME = 80;
const ADDRESS = 2_000;

@ObjectType({ description: 'An address that is told what happens.' })
export class Webhook {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  url!: string;

  @Field(() => [WebhookEventEnum])
  events!: WebhookEvent[];

  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLDateTime, { nullable: true })
  pausedAt!: Date | null;

  @Field({ description: 'It paused by itself, because nobody took what was sent.' })
  pausedItself!: boolean;

  @Field(() => GraphQLDateTime)
  createdAt!: Date;
}

@ObjectType()
export class WebhookSecret {
  @Field(() => Webhook)
  webhook!: Webhook;

  @Field(() => String, { nullable: true, description: 'Signs what is sent; shown to the one call that made it.' })
  secret!: string | null;
}

@ObjectType()
export class WebhookDelivery {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Name of the event, or `ping`.' })
  event!: string;

  @Field({ description: 'What was sent, to the byte.' })
  body!: string;

  @Field(() => GraphQLDateTime)
  createdAt!: Date;

  @Field(() => DeliveryState)
  state!: DeliveryState;

  @Field(() => Int)
  tries!: number;

  @Field(() => Int, { nullable: true })
  lastStatus!: number | null;

  @Field(() => String, { nullable: true, description: 'What went wrong last.' })
  lastFault!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  finishedAt!: Date | null;
}

@ObjectType()
export class WebhookDeliveryEdge {
  @Field()
  cursor!: string;

  @Field(() => WebhookDelivery)
  node!: WebhookDelivery;
}

@ObjectType()
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDeliveryEdge], { complexity: eachRow })
  edges!: WebhookDeliveryEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@InputType()
export class CreateWebhookInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field()
  @TextField({ max: NAME, min: 1 })
  name!: string;

  @Field()
  @TextField({ max: ADDRESS, min: 1 })
  url!: string;

  @Field(() => [WebhookEventEnum])
  @IsArray()
  @ArrayNotEmpty({ message: 'Choose what the address is told of.' })
  @ArrayUnique({ message: 'Name each event once.' })
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events!: WebhookEvent[];
}

@InputType()
export class SaveWebhookInput extends CreateWebhookInput {
  @Field(() => ID)
  @IsString()
  webhookId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  baseRevision!: number;

  @Field({ description: 'Nothing is sent while it pauses, nor afterwards what happened meanwhile.' })
  @IsBoolean()
  paused!: boolean;
}

@InputType()
export class WebhookInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ID)
  @IsString()
  webhookId!: string;
}

@InputType()
export class ReplayDeliveryInput {
  @Field(() => ID)
  @IsUUID()
  operationId!: string;

  @Field(() => ID)
  @IsString()
  deliveryId!: string;
}
