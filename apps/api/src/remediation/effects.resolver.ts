import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Assessment } from '../assessments/assessment.types.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { knownId } from '../platform/known-id.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { SaveActionResult, type ActionChangedMeanwhile, type ActionSaved } from './action-inputs.types.js';
import { Action } from './action.types.js';
import { ActionEffect, ActionRescore, BestNext, VerifyActionInput } from './effect.types.js';
import { EffectsService } from './effects.service.js';
import { VerifyActionService } from './verify-action.service.js';

/** Scoring an assessment once more costs as much as a page of plain rows. */
const SCORING = 50;
const MOST_EVIDENCE = 100;

@Resolver(() => Action)
export class ActionEffectsResolver {
  constructor(
    private readonly effects: EffectsService,
    private readonly verifying: VerifyActionService,
  ) {}

  @ResolveField(() => ActionEffect, {
    nullable: true,
    complexity: SCORING,
    description: 'What it changes once it is proven; null: no answer is behind it.',
  })
  effect(@CurrentViewer() viewer: Viewer, @Parent() action: Action): Promise<ActionEffect | null> {
    return this.effects.expected(viewer, action);
  }

  @Allow('assessment.read')
  @Query(() => ActionRescore, {
    nullable: true,
    description: 'Before and after what backs it counts for its answer; null: no answer is behind it.',
  })
  actionRescore(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('evidenceIds', {
      type: () => [ID],
      nullable: true,
      defaultValue: [],
      description: 'On top of what backs it.',
    })
    evidenceIds?: string[] | null,
  ): Promise<ActionRescore | null> {
    return this.effects.rescore(viewer, knownId(id), (evidenceIds ?? []).slice(0, MOST_EVIDENCE).map(knownId));
  }

  @Allow('action.move')
  @Mutation(() => SaveActionResult, { description: 'By somebody other than the owner; may save its answer as well.' })
  verifyAction(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: VerifyActionInput,
  ): Promise<ActionSaved | ActionChangedMeanwhile> {
    return this.verifying.verify(viewer, input);
  }
}

@Resolver(() => Assessment)
export class BestNextResolver {
  constructor(private readonly effects: EffectsService) {}

  @ResolveField(() => [BestNext], {
    complexity: SCORING,
    description: 'The few actions that cut most severe harm per effort, each chosen as if those before it were done.',
  })
  bestNext(@Parent() assessment: LoadedAssessment): BestNext[] {
    return this.effects.next(assessment);
  }
}
