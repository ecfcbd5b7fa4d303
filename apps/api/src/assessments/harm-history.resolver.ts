import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { HarmHistoryService } from './harm-history.service.js';
import { HarmRatingVersionConnection } from './harm-history.types.js';

@Resolver()
export class HarmHistoryResolver {
  constructor(private readonly history: HarmHistoryService) {}

  @Allow('assessment.read')
  @Query(() => HarmRatingVersionConnection, { description: 'Every version of the rating of one harm, newest first.' })
  harmRatingHistory(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
    @Args('harmId', { type: () => ID }) harmId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<HarmRatingVersionConnection> {
    return this.history.page(viewer, assessmentId, harmId, first, after);
  }
}
