import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ComparisonsResolver } from './comparisons.resolver.js';
import { ComparisonsService } from './comparisons.service.js';

@Module({ imports: [AssessmentsModule], providers: [ComparisonsResolver, ComparisonsService] })
export class ComparisonsModule {}
