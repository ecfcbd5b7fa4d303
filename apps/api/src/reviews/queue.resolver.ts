import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ClaimsService } from './claims.service.js';
import {
  ClaimReviewInput,
  PassReviewInput,
  QueueFilterInput,
  RemoveQueueViewInput,
  SaveQueueViewInput,
  TakeNextReviewInput,
} from './queue-inputs.types.js';
import { QueueService } from './queue.service.js';
import { QueuedReview, QueueOverview, QueueView, ReviewQueue } from './queue.types.js';
import { QueueTab, type QueueTab as Tab } from './review-words.types.js';

@Resolver()
export class QueueResolver {
  constructor(
    private readonly queue: QueueService,
    private readonly claims: ClaimsService,
  ) {}

  @Allow('review.read')
  @Query(() => ReviewQueue, { description: 'Most urgent first, then the longest wait.' })
  reviewQueue(
    @CurrentViewer() viewer: Viewer,
    @Args('tab', { type: () => QueueTab, defaultValue: QueueTab.BODY }) tab: Tab,
    @Args('filter', { type: () => QueueFilterInput, nullable: true }) filter?: QueueFilterInput,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ReviewQueue> {
    return this.queue.page(viewer, tab, filter ?? {}, first, after);
  }

  @Allow('review.read')
  @Query(() => QueueOverview)
  reviewQueueOverview(@CurrentViewer() viewer: Viewer): Promise<QueueOverview> {
    return this.queue.overview(viewer);
  }

  @Allow('review.read')
  @Query(() => [QueueView])
  queueViews(@CurrentViewer() viewer: Viewer): Promise<QueueView[]> {
    return this.queue.views(viewer);
  }

  @Allow('review.read')
  @Mutation(() => [QueueView])
  saveQueueView(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveQueueViewInput): Promise<QueueView[]> {
    return this.queue.saveView(viewer, input);
  }

  @Allow('review.read')
  @Mutation(() => [QueueView])
  removeQueueView(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveQueueViewInput): Promise<QueueView[]> {
    return this.queue.removeView(viewer, input.viewId);
  }

  @Allow('review.judge')
  @Mutation(() => QueuedReview)
  claimReview(@CurrentViewer() viewer: Viewer, @Args('input') input: ClaimReviewInput): Promise<QueuedReview> {
    return this.claims.claim(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => QueuedReview, { nullable: true, description: 'The most urgent one that nobody has; null: none.' })
  takeNextReview(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: TakeNextReviewInput,
  ): Promise<QueuedReview | null> {
    return this.claims.takeNext(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => QueuedReview)
  handOverReview(@CurrentViewer() viewer: Viewer, @Args('input') input: PassReviewInput): Promise<QueuedReview> {
    return this.claims.handOver(viewer, input);
  }

  @Allow('review.assign')
  @Mutation(() => QueuedReview)
  assignReview(@CurrentViewer() viewer: Viewer, @Args('input') input: PassReviewInput): Promise<QueuedReview> {
    return this.claims.assign(viewer, input);
  }
}
