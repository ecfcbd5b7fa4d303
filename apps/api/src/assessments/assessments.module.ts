import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ProductsModule } from '../products/products.module.js';
import { PromptsModule } from '../reassessments/prompts.module.js';
import { AnswerHistoryResolver } from './answer-history.resolver.js';
import { AnswerHistoryService } from './answer-history.service.js';
import { AnswersService } from './answers.service.js';
import { AssessmentsResolver } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';
import { ChangesResolver } from './changes.resolver.js';
import { ChangesService } from './changes.service.js';
import { HarmHistoryResolver } from './harm-history.resolver.js';
import { HarmHistoryService } from './harm-history.service.js';
import { HarmRatingsService } from './harm-ratings.service.js';
import { OwnHarmsService } from './own-harms.service.js';
import { PlainSave } from './plain-save.js';
import { ProductAssessmentsResolver } from './product-assessments.resolver.js';

@Module({
  imports: [InstrumentsModule, ProductsModule, PromptsModule, EvidenceModule],
  providers: [
    AssessmentsResolver,
    AnswerHistoryResolver,
    AnswerHistoryService,
    HarmHistoryResolver,
    HarmHistoryService,
    ChangesResolver,
    ChangesService,
    ProductAssessmentsResolver,
    AssessmentsService,
    AnswersService,
    HarmRatingsService,
    OwnHarmsService,
    PlainSave,
  ],
  exports: [OwnHarmsService, AssessmentsService, AnswersService, ChangesService, HarmRatingsService],
})
export class AssessmentsModule {}
