import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Assessment } from '../assessments/assessment.types.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import {
  MoveActionInput,
  MoveActionResult,
  PlanAction,
  SaveActionEvidenceInput,
  type ActionConflict,
  type ActionMoved,
} from './plan.types.js';
import { RemediationService } from './remediation.service.js';

@Resolver(() => Assessment)
export class RemediationResolver {
  constructor(
    private readonly service: RemediationService,
    private readonly evidence: ActionEvidenceService,
  ) {}

  @ResolveField(() => [PlanAction], {
    description: 'Proposed actions with what was decided on each; empty in screening.',
  })
  plan(@CurrentViewer() viewer: Viewer, @Parent() assessment: LoadedAssessment): PlanAction[] {
    return this.service.plan(viewer, assessment);
  }

  @Allow('action.move')
  @Mutation(() => MoveActionResult)
  moveAction(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MoveActionInput,
  ): Promise<ActionMoved | ActionConflict> {
    return this.service.move(viewer, input);
  }

  @Allow('evidence.add')
  @Mutation(() => MoveActionResult)
  saveActionEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveActionEvidenceInput,
  ): Promise<ActionMoved | ActionConflict> {
    return this.evidence.save(viewer, input);
  }
}
