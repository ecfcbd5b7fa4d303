import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { AdviceService } from './advice.service.js';
import { PrivateNotesService } from './private-notes.service.js';
import {
  RemoveAdviceTextInput,
  RemovePrivateNoteInput,
  RemoveVerdictInput,
  SaveAdviceTextInput,
  SavePrivateNoteInput,
  SaveVerdictInput,
} from './review-inputs.types.js';
import { ReviewService } from './review.service.js';
import {
  AdviceText,
  PrivateNote,
  Review,
  SaveVerdictResult,
  type VerdictConflict,
  type VerdictSaved,
} from './review.types.js';
import { VerdictsService } from './verdicts.service.js';

@Resolver()
export class ReviewsResolver {
  constructor(
    private readonly reviews: ReviewService,
    private readonly verdicts: VerdictsService,
    private readonly notes: PrivateNotesService,
    private readonly advice: AdviceService,
  ) {}

  @Allow('review.read')
  @Query(() => Review)
  review(
    @CurrentViewer() viewer: Viewer,
    @Args('submissionId', { type: () => ID }) submissionId: string,
  ): Promise<Review> {
    return this.reviews.open(viewer, submissionId);
  }

  @Allow('review.read')
  @Query(() => [AdviceText])
  adviceTexts(@CurrentViewer() viewer: Viewer): Promise<AdviceText[]> {
    return this.advice.list(viewer);
  }

  @Allow('review.judge')
  @Mutation(() => SaveVerdictResult)
  saveVerdict(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveVerdictInput,
  ): Promise<VerdictSaved | VerdictConflict> {
    return this.verdicts.save(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => SaveVerdictResult)
  removeVerdict(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveVerdictInput,
  ): Promise<VerdictSaved | VerdictConflict> {
    return this.verdicts.remove(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => [PrivateNote])
  savePrivateNote(@CurrentViewer() viewer: Viewer, @Args('input') input: SavePrivateNoteInput): Promise<PrivateNote[]> {
    return this.notes.save(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => [PrivateNote])
  removePrivateNote(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemovePrivateNoteInput,
  ): Promise<PrivateNote[]> {
    return this.notes.remove(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => [AdviceText])
  saveAdviceText(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveAdviceTextInput): Promise<AdviceText[]> {
    return this.advice.save(viewer, input);
  }

  @Allow('review.judge')
  @Mutation(() => [AdviceText])
  removeAdviceText(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveAdviceTextInput,
  ): Promise<AdviceText[]> {
    return this.advice.remove(viewer, input);
  }
}
