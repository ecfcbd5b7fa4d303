import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Assessment } from '../assessments/assessment.types.js';
import type { LoadedAssessment } from '../assessments/load-assessments.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { NewerVersionService } from './newer-version.service.js';
import {
  CarriedPart,
  ConfirmCarriedInput,
  MoveToNewerVersionInput,
  NewerVersion,
  ReassessInput,
} from './reassessment.types.js';
import { ReassessmentsService } from './reassessments.service.js';

@Resolver(() => Assessment)
export class ReassessmentsResolver {
  constructor(
    private readonly service: ReassessmentsService,
    private readonly newer: NewerVersionService,
  ) {}

  @Allow('assessment.start')
  @Mutation(() => Assessment, {
    description: 'Starts the next assessment of the same subject from the answers of a submitted one.',
  })
  reassess(@CurrentViewer() viewer: Viewer, @Args('input') input: ReassessInput): Promise<Assessment> {
    return this.service.reassess(viewer, input);
  }

  @Allow('assessment.start')
  @Mutation(() => Assessment, {
    description:
      'Moves a draft to a newer version of its questionnaire; every answer and its history are kept. The organisation goes on in a draft of its own.',
  })
  moveToNewerVersion(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MoveToNewerVersionInput,
  ): Promise<Assessment> {
    return this.service.move(viewer, input);
  }

  @Allow('answer.save')
  @Mutation(() => [CarriedPart], {
    description: 'Says of carried answers and ratings that they still hold; returns what still waits to be confirmed.',
  })
  confirmCarried(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmCarriedInput): Promise<CarriedPart[]> {
    return this.service.confirm(viewer, input);
  }

  @ResolveField(() => NewerVersion, { nullable: true })
  newerVersion(@Parent() assessment: LoadedAssessment, @CurrentViewer() viewer: Viewer): Promise<NewerVersion | null> {
    return this.newer.of(viewer, assessment);
  }

  @ResolveField(() => [CarriedPart], { description: 'Carried over and not confirmed yet; blocks the submission.' })
  toConfirm(@Parent() assessment: LoadedAssessment, @CurrentViewer() viewer: Viewer): Promise<CarriedPart[]> {
    return this.service.toConfirm(viewer, assessment.id);
  }
}
