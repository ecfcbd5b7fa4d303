import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { AnswersService } from './answers.service.js';
import { SaveAnswerResult, type AnswerConflict, type AnswerSaved } from './answer.types.js';
import {
  ContinueInFullInput,
  SaveAnswerInput,
  SaveHarmRatingInput,
  StartAssessmentInput,
} from './assessment-inputs.types.js';
import { Assessment, AssessmentConnection, AssessmentSummary } from './assessment.types.js';
import { AssessmentsService } from './assessments.service.js';
import { evaluate } from './evaluate.js';
import { SaveHarmRatingResult, type HarmRatingConflict, type HarmRatingSaved } from './harm-rating.types.js';
import { HarmRatingsService } from './harm-ratings.service.js';
import type { LoadedAssessment } from './load-assessments.js';
import {
  RemoveOwnHarmInput,
  SaveOwnHarmInput,
  SaveOwnHarmResult,
  type OwnHarmConflict,
  type OwnHarmSaved,
} from './own-harm.types.js';
import { OwnHarmsService } from './own-harms.service.js';
import { AssessmentResult } from './result.types.js';
import { toResult, toSummary } from './to-result.js';

@Resolver(() => Assessment)
export class AssessmentsResolver {
  constructor(
    private readonly service: AssessmentsService,
    private readonly answers: AnswersService,
    private readonly harmRatings: HarmRatingsService,
    private readonly ownHarms: OwnHarmsService,
  ) {}

  @Allow('assessment.read')
  @Query(() => AssessmentConnection)
  assessments(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<AssessmentConnection> {
    return this.service.page(viewer, first, after);
  }

  @Allow('assessment.read')
  @Query(() => Assessment)
  assessment(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Assessment> {
    return this.service.one(viewer, id);
  }

  @Allow('assessment.start')
  @Mutation(() => Assessment)
  startAssessment(@CurrentViewer() viewer: Viewer, @Args('input') input: StartAssessmentInput): Promise<Assessment> {
    return this.service.start(viewer, input);
  }

  @Allow('assessment.start')
  @Mutation(() => Assessment)
  continueInFull(@CurrentViewer() viewer: Viewer, @Args('input') input: ContinueInFullInput): Promise<Assessment> {
    return this.service.continueInFull(viewer, input.assessmentId);
  }

  @Allow('answer.save')
  @Mutation(() => SaveAnswerResult)
  saveAnswer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveAnswerInput,
  ): Promise<AnswerSaved | AnswerConflict> {
    return this.answers.save(viewer, input);
  }

  @Allow('harm.save')
  @Mutation(() => SaveHarmRatingResult)
  saveHarmRating(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveHarmRatingInput,
  ): Promise<HarmRatingSaved | HarmRatingConflict> {
    return this.harmRatings.save(viewer, input);
  }

  @Allow('harm.save')
  @Mutation(() => SaveOwnHarmResult)
  saveOwnHarm(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveOwnHarmInput,
  ): Promise<OwnHarmSaved | OwnHarmConflict> {
    return this.ownHarms.save(viewer, input);
  }

  @Allow('harm.save')
  @Mutation(() => SaveOwnHarmResult)
  removeOwnHarm(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveOwnHarmInput,
  ): Promise<OwnHarmSaved | OwnHarmConflict> {
    return this.ownHarms.remove(viewer, input);
  }

  @ResolveField(() => AssessmentSummary)
  summary(@Parent() assessment: LoadedAssessment): AssessmentSummary {
    return toSummary(evaluate(assessment), assessment.rechecks);
  }

  @ResolveField(() => AssessmentResult)
  result(@Parent() assessment: LoadedAssessment): AssessmentResult {
    return toResult({ instrument: assessment.loaded.instrument, ownHarms: assessment.ownHarms }, evaluate(assessment));
  }
}
