import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { NewerVersionService } from './newer-version.service.js';
import { ReassessmentsResolver } from './reassessments.resolver.js';
import { ReassessmentsService } from './reassessments.service.js';

@Module({
  imports: [AssessmentsModule, InstrumentsModule],
  providers: [ReassessmentsResolver, ReassessmentsService, NewerVersionService],
})
export class ReassessmentsModule {}
