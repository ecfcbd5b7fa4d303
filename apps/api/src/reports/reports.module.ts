import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { PrintPool } from './print-pool.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { SubmissionReportsController } from './submission-reports.controller.js';
import { SubmissionReportsService } from './submission-reports.service.js';

@Module({
  imports: [AccountsModule, AssessmentsModule, InstrumentsModule, ParticipationModule],
  controllers: [ReportsController, SubmissionReportsController],
  providers: [ReportsService, SubmissionReportsService, PrintPool],
  exports: [PrintPool],
})
export class ReportsModule {}
