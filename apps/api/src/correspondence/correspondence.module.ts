import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { CaseLetters } from './case-letters.js';
import { CorrespondenceResolver } from './correspondence.resolver.js';
import { CorrespondenceService } from './correspondence.service.js';

@Module({
  imports: [InstrumentsModule, NoticesModule],
  providers: [CaseLetters, CorrespondenceResolver, CorrespondenceService],
  exports: [CaseLetters],
})
export class CorrespondenceModule {}
