import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import {
  AssessmentTeam,
  AssignWorkInput,
  MyQuestionConnection,
  TakeQuestionInput,
  UnassignWorkInput,
} from './assignment.types.js';
import { AssignmentsService } from './assignments.service.js';
import { MyQuestionsService } from './my-questions.service.js';

@Resolver()
export class AssignmentsResolver {
  constructor(
    private readonly service: AssignmentsService,
    private readonly mine: MyQuestionsService,
  ) {}

  @Allow('assessment.read')
  @Query(() => AssessmentTeam)
  assessmentTeam(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
  ): Promise<AssessmentTeam> {
    return this.service.team(viewer, assessmentId);
  }

  @Allow('assessment.read')
  @Query(() => MyQuestionConnection, {
    description: 'Open questions assigned to you in all drafts, by due date, then in the order of the questionnaire.',
  })
  myQuestions(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<MyQuestionConnection> {
    return this.mine.page(viewer, first, after);
  }

  @Allow('work.assign')
  @Mutation(() => AssessmentTeam)
  assignWork(@CurrentViewer() viewer: Viewer, @Args('input') input: AssignWorkInput): Promise<AssessmentTeam> {
    return this.service.assign(viewer, input);
  }

  @Allow('work.assign')
  @Mutation(() => AssessmentTeam)
  unassignWork(@CurrentViewer() viewer: Viewer, @Args('input') input: UnassignWorkInput): Promise<AssessmentTeam> {
    return this.service.unassign(viewer, input);
  }

  @Allow('answer.save')
  @Mutation(() => AssessmentTeam, { description: 'Takes on a question that nobody has.' })
  takeQuestion(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeQuestionInput): Promise<AssessmentTeam> {
    return this.service.take(viewer, input);
  }

  @Allow('answer.save')
  @Mutation(() => AssessmentTeam, { description: 'Gives back a question that you took on yourself.' })
  giveQuestionBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeQuestionInput): Promise<AssessmentTeam> {
    return this.service.giveBack(viewer, input);
  }
}
