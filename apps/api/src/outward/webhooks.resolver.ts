import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../platform/assurance.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import {
  CreateWebhookInput,
  ReplayDeliveryInput,
  SaveWebhookInput,
  Webhook,
  WebhookDeliveryConnection,
  WebhookInput,
  WebhookSecret,
} from './webhook.types.js';
import { WebhooksService } from './webhooks.service.js';

@Resolver()
export class WebhooksResolver {
  constructor(private readonly service: WebhooksService) {}

  @Allow('webhooks.manage')
  @Query(() => [Webhook])
  webhooks(@CurrentViewer() viewer: Viewer): Promise<Webhook[]> {
    return this.service.list(viewer);
  }

  @Allow('webhooks.manage')
  @Query(() => WebhookDeliveryConnection, { description: 'What was sent to it, newest first.' })
  webhookDeliveries(
    @CurrentViewer() viewer: Viewer,
    @Args('webhookId', { type: () => ID }) webhookId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<WebhookDeliveryConnection> {
    return this.service.log(viewer, webhookId, first, after);
  }

  @Allow('webhooks.manage')
  @StepUp()
  @Mutation(() => WebhookSecret)
  createWebhook(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateWebhookInput): Promise<WebhookSecret> {
    return this.service.create(viewer, input);
  }

  @Allow('webhooks.manage')
  @StepUp()
  @Mutation(() => Webhook)
  saveWebhook(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveWebhookInput): Promise<Webhook> {
    return this.service.save(viewer, input);
  }

  @Allow('webhooks.manage')
  @StepUp()
  @Mutation(() => WebhookSecret, { description: 'A new secret; the one before signs nothing any more.' })
  rotateWebhookSecret(@CurrentViewer() viewer: Viewer, @Args('input') input: WebhookInput): Promise<WebhookSecret> {
    return this.service.rotate(viewer, input);
  }

  @Allow('webhooks.manage')
  @Mutation(() => [Webhook], { description: 'Returns those that are left.' })
  removeWebhook(@CurrentViewer() viewer: Viewer, @Args('input') input: WebhookInput): Promise<Webhook[]> {
    return this.service.remove(viewer, input);
  }

  @Allow('webhooks.manage')
  @Limited('outward')
  @Mutation(() => Webhook, { description: 'Sends a delivery that means nothing.' })
  testWebhook(@CurrentViewer() viewer: Viewer, @Args('input') input: WebhookInput): Promise<Webhook> {
    return this.service.ping(viewer, input);
  }

  @Allow('webhooks.manage')
  @Limited('outward')
  @Mutation(() => Webhook, { description: 'Sends the same once more.' })
  replayDelivery(@CurrentViewer() viewer: Viewer, @Args('input') input: ReplayDeliveryInput): Promise<Webhook> {
    return this.service.replay(viewer, input);
  }
}
