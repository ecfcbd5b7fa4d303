import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import { RemediationResolver } from './remediation.resolver.js';
import { RemediationService } from './remediation.service.js';

@Module({ imports: [AssessmentsModule], providers: [ActionEvidenceService, RemediationResolver, RemediationService] })
export class RemediationModule {}
