import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import { ActionsResolver } from './actions.resolver.js';
import { ActionsService } from './actions.service.js';
import { RemediationResolver } from './remediation.resolver.js';
import { RemediationService } from './remediation.service.js';

@Module({
  imports: [AssessmentsModule, InstrumentsModule],
  providers: [ActionEvidenceService, ActionsResolver, ActionsService, RemediationResolver, RemediationService],
})
export class RemediationModule {}
