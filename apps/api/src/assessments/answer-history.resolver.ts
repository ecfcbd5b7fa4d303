import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { AnswerHistoryService } from './answer-history.service.js';
import { AnswerVersionConnection, RestoreAnswerInput } from './answer-history.types.js';
import { AnswersService } from './answers.service.js';
import { SaveAnswerResult, type AnswerConflict, type AnswerSaved } from './answer.types.js';

@Resolver()
export class AnswerHistoryResolver {
  constructor(
    private readonly history: AnswerHistoryService,
    private readonly answers: AnswersService,
  ) {}

  @Allow('assessment.read')
  @Query(() => AnswerVersionConnection, { description: 'Every version of one answer, newest first.' })
  answerHistory(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<AnswerVersionConnection> {
    return this.history.page(viewer, assessmentId, questionId, first, after);
  }

  @Allow('answer.save')
  @Mutation(() => SaveAnswerResult, { description: 'Saves an earlier version again; the versions between stay.' })
  restoreAnswer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RestoreAnswerInput,
  ): Promise<AnswerSaved | AnswerConflict> {
    return this.answers.restore(viewer, input);
  }
}
