import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '../correspondence/correspondence.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { AppealsService } from './appeals.service.js';
import { DecisionsResolver } from './decisions.resolver.js';
import { DecisionsService } from './decisions.service.js';
import { OutcomeService } from './outcome.service.js';
import { SecondReviewService } from './second-review.service.js';

@Module({
  imports: [CorrespondenceModule, InstrumentsModule],
  providers: [AppealsService, DecisionsResolver, DecisionsService, OutcomeService, SecondReviewService],
})
export class DecisionsModule {}
