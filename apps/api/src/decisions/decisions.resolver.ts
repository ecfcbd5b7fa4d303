import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StepUp } from '../platform/assurance.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { AppealsService } from './appeals.service.js';
import {
  CaseInput,
  ContestVerdictInput,
  DecideAppealInput,
  DecideCaseInput,
  DecisionLetterInput,
  SecondVerdictInput,
  SettleDifferenceInput,
} from './decision-inputs.types.js';
import { CaseOutcome, DecisionPreparation } from './decision.types.js';
import { DecisionsService } from './decisions.service.js';
import { OutcomeService } from './outcome.service.js';
import { SecondReviewService } from './second-review.service.js';

@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly second: SecondReviewService,
    private readonly appeals: AppealsService,
    private readonly outcomes: OutcomeService,
  ) {}

  @Allow('review.read')
  @Query(() => DecisionPreparation)
  decisionPreparation(
    @CurrentViewer() viewer: Viewer,
    @Args('submissionId', { type: () => ID }) submissionId: string,
  ): Promise<DecisionPreparation> {
    return this.decisions.preparation(viewer, submissionId);
  }

  @Allow('review.decide')
  @Query(() => String, { description: 'The letter as it would be sent, in the words of the programme.' })
  decisionLetter(@CurrentViewer() viewer: Viewer, @Args('input') input: DecisionLetterInput): Promise<string> {
    return this.decisions.letter(viewer, input);
  }

  @Allow('submission.read')
  @Query(() => CaseOutcome, { description: 'For the company: what was decided about its submission, and why.' })
  submissionOutcome(
    @CurrentViewer() viewer: Viewer,
    @Args('submissionId', { type: () => ID }) submissionId: string,
  ): Promise<CaseOutcome> {
    return this.outcomes.ofCompany(viewer, submissionId);
  }

  @Allow('review.read')
  @Query(() => CaseOutcome, { description: 'The same for reviewers.' })
  reviewOutcome(
    @CurrentViewer() viewer: Viewer,
    @Args('submissionId', { type: () => ID }) submissionId: string,
  ): Promise<CaseOutcome> {
    return this.outcomes.ofBody(viewer, submissionId);
  }

  @Allow('review.decide')
  @Mutation(() => DecisionPreparation, { description: 'Fixes what a second reviewer judges.' })
  async prepareDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CaseInput,
  ): Promise<DecisionPreparation> {
    await this.second.prepare(viewer, input);
    return this.decisions.preparation(viewer, input.submissionId);
  }

  @Allow('review.judge')
  @Mutation(() => DecisionPreparation)
  async takeSecondReview(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CaseInput,
  ): Promise<DecisionPreparation> {
    await this.second.take(viewer, input);
    return this.decisions.preparation(viewer, input.submissionId);
  }

  @Allow('review.judge')
  @Mutation(() => DecisionPreparation)
  async saveSecondVerdict(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SecondVerdictInput,
  ): Promise<DecisionPreparation> {
    await this.second.judge(viewer, input);
    return this.decisions.preparation(viewer, input.submissionId);
  }

  @Allow('review.assign')
  @Mutation(() => DecisionPreparation, { description: 'A lead chooses between two verdicts that differ.' })
  async settleDifference(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SettleDifferenceInput,
  ): Promise<DecisionPreparation> {
    await this.second.settle(viewer, input);
    return this.decisions.preparation(viewer, input.submissionId);
  }

  @Allow('review.decide')
  @StepUp()
  @Mutation(() => CaseOutcome)
  async decideCase(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideCaseInput): Promise<CaseOutcome> {
    await this.decisions.decide(viewer, input);
    return this.outcomes.ofBody(viewer, input.submissionId);
  }

  @Allow('submission.request')
  @Mutation(() => CaseOutcome)
  async contestVerdict(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ContestVerdictInput,
  ): Promise<CaseOutcome> {
    await this.appeals.contest(viewer, input);
    return this.outcomes.ofCompany(viewer, input.submissionId);
  }

  @Allow('review.decide')
  @StepUp()
  @Mutation(() => CaseOutcome)
  async decideAppeal(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideAppealInput): Promise<CaseOutcome> {
    await this.appeals.decide(viewer, input);
    return this.outcomes.ofBody(viewer, input.submissionId);
  }
}
