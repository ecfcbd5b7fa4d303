import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Assessment } from '../assessments/assessment.types.js';
import { Allow } from '../platform/permissions.js';
import { GraphQLDate } from '../platform/scalars.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { Comparable, Comparison } from './comparison.types.js';
import { ComparisonsService } from './comparisons.service.js';

@Resolver(() => Assessment)
export class ComparisonsResolver {
  constructor(private readonly service: ComparisonsService) {}

  @Allow('assessment.read')
  @Query(() => Comparison, {
    description: 'An assessment against an earlier one, or against what it was at the end of an earlier day.',
  })
  comparison(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
    @Args('earlierId', { type: () => ID, nullable: true }) earlierId?: string | null,
    @Args('since', { type: () => GraphQLDate, nullable: true }) since?: string | null,
  ): Promise<Comparison> {
    return this.service.compare(viewer, assessmentId, earlierId, since);
  }

  @ResolveField(() => [Comparable])
  comparable(@Parent() assessment: Assessment, @CurrentViewer() viewer: Viewer): Promise<Comparable[]> {
    return this.service.comparable(viewer, assessment.id);
  }
}
