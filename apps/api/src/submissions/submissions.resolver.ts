import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../platform/assurance.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { PreSubmissionService } from './pre-submission.service.js';
import {
  ContinueDraftInput,
  DecideSubmissionRequestInput,
  RefuseSubmissionRequestInput,
  RequestSubmissionInput,
  WithdrawSubmissionInput,
} from './submission-inputs.types.js';
import { SubmissionLife } from './submission-life.service.js';
import {
  DraftContinued,
  PreSubmission,
  Submission,
  SubmissionApproved,
  SubmissionRequestDecided,
} from './submission.types.js';
import { SubmissionsService } from './submissions.service.js';

@Resolver(() => Submission)
export class SubmissionsResolver {
  constructor(
    private readonly shown: PreSubmissionService,
    private readonly service: SubmissionsService,
    private readonly life: SubmissionLife,
  ) {}

  @Allow('submission.read')
  @Query(() => PreSubmission)
  preSubmission(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
  ): Promise<PreSubmission> {
    return this.shown.of(viewer, assessmentId);
  }

  @Allow('submission.read')
  @Query(() => [Submission], { description: 'What the company submitted, latest first; of one assessment or of all.' })
  submissions(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID, nullable: true }) assessmentId?: string | null,
  ): Promise<Submission[]> {
    return this.shown.submissions(viewer, assessmentId ?? null);
  }

  @Allow('submission.read')
  @Query(() => Submission)
  submission(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Submission> {
    return this.shown.one(viewer, id);
  }

  @Allow('submission.request')
  @Mutation(() => SubmissionRequestDecided)
  requestSubmission(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RequestSubmissionInput,
  ): Promise<SubmissionRequestDecided> {
    return this.service.request(viewer, input);
  }

  @Allow('submission.approve')
  @StepUp()
  @Mutation(() => SubmissionApproved)
  async approveSubmission(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DecideSubmissionRequestInput,
  ): Promise<SubmissionApproved> {
    const { submissionId } = await this.service.approve(viewer, input);
    return { submission: submissionId === null ? null : await this.shown.one(viewer, submissionId) };
  }

  @Allow('submission.approve')
  @Mutation(() => SubmissionRequestDecided)
  refuseSubmission(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RefuseSubmissionRequestInput,
  ): Promise<SubmissionRequestDecided> {
    return this.life.refuse(viewer, input);
  }

  @Allow('submission.request')
  @Mutation(() => SubmissionRequestDecided)
  withdrawSubmissionRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DecideSubmissionRequestInput,
  ): Promise<SubmissionRequestDecided> {
    return this.life.takeBack(viewer, input);
  }

  @Allow('submission.approve')
  @StepUp()
  @Mutation(() => Submission)
  async withdrawSubmission(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawSubmissionInput,
  ): Promise<Submission> {
    const { submissionId } = await this.life.withdraw(viewer, input);
    return this.shown.one(viewer, submissionId);
  }

  @Allow('submission.request')
  @Mutation(() => DraftContinued)
  continueDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: ContinueDraftInput): Promise<DraftContinued> {
    return this.life.continueDraft(viewer, input);
  }
}
