import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { OverviewService } from './overview.service.js';
import { ReviewOverview } from './overview.types.js';

@Resolver()
export class OverviewResolver {
  constructor(private readonly overviews: OverviewService) {}

  @Allow('overview.read')
  @Query(() => ReviewOverview, {
    description: 'What came in, how the reviews go and how rights fare. Never a figure of fewer than ten companies.',
  })
  reviewOverview(@CurrentViewer() viewer: Viewer): Promise<ReviewOverview> {
    return this.overviews.of(viewer);
  }
}
