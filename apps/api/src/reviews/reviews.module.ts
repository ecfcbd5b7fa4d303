import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { AdviceService } from './advice.service.js';
import { ClaimsService } from './claims.service.js';
import { PrivateNotesService } from './private-notes.service.js';
import { QueueResolver } from './queue.resolver.js';
import { QueueService } from './queue.service.js';
import { ReviewFilesService } from './review-files.service.js';
import { ReviewService } from './review.service.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewsResolver } from './reviews.resolver.js';
import { VerdictsService } from './verdicts.service.js';

@Module({
  imports: [InstrumentsModule],
  controllers: [ReviewsController],
  providers: [
    QueueResolver,
    ReviewsResolver,
    QueueService,
    ClaimsService,
    ReviewService,
    VerdictsService,
    PrivateNotesService,
    AdviceService,
    ReviewFilesService,
  ],
  exports: [ClaimsService, VerdictsService],
})
export class ReviewsModule {}
