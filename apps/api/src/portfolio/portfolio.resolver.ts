import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { PortfolioService } from './portfolio.service.js';
import { Portfolio } from './portfolio.types.js';

@Resolver()
export class PortfolioResolver {
  constructor(private readonly service: PortfolioService) {}

  @Allow('assessment.read')
  @Query(() => Portfolio)
  portfolio(@CurrentViewer() viewer: Viewer): Promise<Portfolio> {
    return this.service.of(viewer);
  }
}
