import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AnswerConflict } from '../assessments/answer.types.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ChecksService } from './checks.service.js';
import { CommentsService } from './comments.service.js';
import {
  AcceptProposalInput,
  AddCommentInput,
  AskForCheckInput,
  CloseCheckInput,
  DeclineProposalInput,
  EditCommentInput,
  MarkThreadsReadInput,
  RemoveCommentInput,
  ResolveThreadInput,
} from './discussion-inputs.types.js';
import {
  AcceptProposalResult,
  CommentThread,
  QuestionDiscussion,
  Reader,
  type ProposalAccepted,
} from './discussion.types.js';
import { DiscussionsService } from './discussions.service.js';
import { ForMeService } from './for-me.service.js';
import { ForMeConnection } from './for-me.types.js';
import { ProposalsService } from './proposals.service.js';

@Resolver()
export class DiscussionsResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly comments: CommentsService,
    private readonly proposals: ProposalsService,
    private readonly checks: ChecksService,
    private readonly waiting: ForMeService,
  ) {}

  @Allow('assessment.read')
  @Query(() => [QuestionDiscussion])
  assessmentDiscussion(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
  ): Promise<QuestionDiscussion[]> {
    return this.discussions.overview(viewer, assessmentId);
  }

  @Allow('assessment.read')
  @Query(() => [CommentThread])
  commentThreads(
    @CurrentViewer() viewer: Viewer,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
  ): Promise<CommentThread[]> {
    return this.discussions.threads(viewer, assessmentId, questionId);
  }

  @Allow('assessment.read')
  @Query(() => [Reader], { description: 'Who can be named in a comment and asked to check an answer.' })
  assessmentReaders(@CurrentViewer() viewer: Viewer): Promise<Reader[]> {
    return this.discussions.readers(viewer);
  }

  @Allow('assessment.read')
  @Query(() => ForMeConnection, { description: 'Mentions of you and checks you are asked for, newest first.' })
  forMe(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ForMeConnection> {
    return this.waiting.page(viewer, first, after);
  }

  @Allow('discussion.write')
  @Mutation(() => CommentThread)
  addComment(@CurrentViewer() viewer: Viewer, @Args('input') input: AddCommentInput): Promise<CommentThread> {
    return this.comments.add(viewer, input);
  }

  @Allow('discussion.write')
  @Mutation(() => CommentThread)
  editComment(@CurrentViewer() viewer: Viewer, @Args('input') input: EditCommentInput): Promise<CommentThread> {
    return this.comments.edit(viewer, input);
  }

  @Allow('discussion.write')
  @Mutation(() => CommentThread)
  removeComment(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveCommentInput): Promise<CommentThread> {
    return this.comments.remove(viewer, input);
  }

  @Allow('discussion.write')
  @Mutation(() => CommentThread)
  resolveThread(@CurrentViewer() viewer: Viewer, @Args('input') input: ResolveThreadInput): Promise<CommentThread> {
    return this.discussions.resolve(viewer, input);
  }

  @Allow('assessment.read')
  @Mutation(() => Boolean)
  async markThreadsRead(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkThreadsReadInput): Promise<boolean> {
    await this.discussions.markRead(viewer, input);
    return true;
  }

  @Allow('answer.save')
  @Mutation(() => AcceptProposalResult)
  acceptProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AcceptProposalInput,
  ): Promise<ProposalAccepted | AnswerConflict> {
    return this.proposals.accept(viewer, input);
  }

  @Allow('answer.save')
  @Mutation(() => CommentThread)
  declineProposal(@CurrentViewer() viewer: Viewer, @Args('input') input: DeclineProposalInput): Promise<CommentThread> {
    return this.proposals.decline(viewer, input);
  }

  @Allow('discussion.write')
  @Mutation(() => QuestionDiscussion)
  askForCheck(@CurrentViewer() viewer: Viewer, @Args('input') input: AskForCheckInput): Promise<QuestionDiscussion> {
    return this.checks.ask(viewer, input);
  }

  @Allow('discussion.write')
  @Mutation(() => QuestionDiscussion)
  closeCheck(@CurrentViewer() viewer: Viewer, @Args('input') input: CloseCheckInput): Promise<QuestionDiscussion> {
    return this.checks.close(viewer, input);
  }
}
