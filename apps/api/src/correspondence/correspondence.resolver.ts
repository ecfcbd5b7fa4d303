import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { CorrespondenceService } from './correspondence.service.js';
import { AskCompanyInput, CaseCorrespondence, CaseMessageInput, SettleRequestInput } from './correspondence.types.js';

@Resolver()
export class CorrespondenceResolver {
  constructor(private readonly correspondence: CorrespondenceService) {}

  @Allow('submission.read')
  @Query(() => CaseCorrespondence, { description: 'For the company: requests, messages and events of a submission.' })
  submissionCorrespondence(
    @CurrentViewer() viewer: Viewer,
    @Args('submissionId', { type: () => ID }) submissionId: string,
  ): Promise<CaseCorrespondence> {
    return this.correspondence.ofCompany(viewer, submissionId);
  }

  @Allow('review.read')
  @Query(() => CaseCorrespondence, { description: 'The same for reviewers.' })
  reviewCorrespondence(
    @CurrentViewer() viewer: Viewer,
    @Args('submissionId', { type: () => ID }) submissionId: string,
  ): Promise<CaseCorrespondence> {
    return this.correspondence.ofBody(viewer, submissionId);
  }

  @Allow('review.judge')
  @Mutation(() => CaseCorrespondence)
  askCompany(@CurrentViewer() viewer: Viewer, @Args('input') input: AskCompanyInput): Promise<CaseCorrespondence> {
    return this.correspondence.ask(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => CaseCorrespondence)
  settleRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SettleRequestInput,
  ): Promise<CaseCorrespondence> {
    return this.correspondence.settle(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => CaseCorrespondence)
  writeToCompany(@CurrentViewer() viewer: Viewer, @Args('input') input: CaseMessageInput): Promise<CaseCorrespondence> {
    return this.correspondence.writeToCompany(viewer, input);
  }

  @Allow('submission.request')
  @Mutation(() => CaseCorrespondence)
  writeToReviewer(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CaseMessageInput,
  ): Promise<CaseCorrespondence> {
    return this.correspondence.writeToReviewer(viewer, input);
  }
}
