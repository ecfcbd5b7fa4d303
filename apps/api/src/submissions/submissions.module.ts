import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { DraftReader } from './draft-reader.js';
import { PreSubmissionService } from './pre-submission.service.js';
import { SubmissionLife } from './submission-life.service.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmissionsResolver } from './submissions.resolver.js';
import { SubmissionsService } from './submissions.service.js';
import { TellReviewers } from './tell-reviewers.js';

@Module({
  imports: [AccountsModule, AssessmentsModule, ParticipationModule],
  controllers: [SubmissionsController],
  providers: [
    SubmissionsResolver,
    SubmissionsService,
    SubmissionLife,
    PreSubmissionService,
    DraftReader,
    TellReviewers,
  ],
  exports: [SubmissionsService, SubmissionLife],
})
export class SubmissionsModule {}
