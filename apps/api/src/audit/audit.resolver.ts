import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { AuditService } from './audit.service.js';
import { TRAIL_ACTIONS } from './trail-words.js';
import { AuditAction, AuditFilterInput, AuditTrailConnection, AuditTrailEntry } from './trail.types.js';

@Resolver(() => AuditTrailEntry)
export class AuditResolver {
  constructor(private readonly service: AuditService) {}

  @Allow('audit.read')
  @Query(() => AuditTrailConnection, {
    description: "What happened in the viewer's organisation, newest first. Reading about others is recorded as well.",
  })
  auditTrail(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('filter', { type: () => AuditFilterInput, nullable: true }) filter?: AuditFilterInput,
  ): Promise<AuditTrailConnection> {
    return this.service.page(viewer, filter ?? {}, first, after);
  }

  @Allow('audit.read')
  @Query(() => [AuditAction])
  auditActions(): AuditAction[] {
    return TRAIL_ACTIONS;
  }
}
