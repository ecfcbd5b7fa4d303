import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ChecksService } from './checks.service.js';
import { CommentsService } from './comments.service.js';
import { DiscussionsResolver } from './discussions.resolver.js';
import { DiscussionsService } from './discussions.service.js';
import { ForMeService } from './for-me.service.js';
import { ProposalsService } from './proposals.service.js';
import { QuestionsService } from './questions.service.js';

@Module({
  imports: [AssessmentsModule, InstrumentsModule, NoticesModule],
  providers: [
    DiscussionsResolver,
    DiscussionsService,
    CommentsService,
    ProposalsService,
    ChecksService,
    ForMeService,
    QuestionsService,
  ],
  exports: [CommentsService, DiscussionsService, ChecksService],
})
export class DiscussionsModule {}
