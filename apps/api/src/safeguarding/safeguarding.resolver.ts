import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { SafeguardingService } from './safeguarding.service.js';
import { DangerReported, ReportDangerInput } from './safeguarding.types.js';

@Resolver()
export class SafeguardingResolver {
  constructor(private readonly service: SafeguardingService) {}

  @Allow('danger.report')
  @Limited('alarm')
  @Mutation(() => DangerReported, {
    description: 'A child may be in danger now: alerts the contact of this installation at once.',
  })
  reportDanger(@CurrentViewer() viewer: Viewer, @Args('input') input: ReportDangerInput): Promise<DangerReported> {
    return this.service.report(viewer, input);
  }
}
