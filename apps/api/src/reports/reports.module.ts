import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { PrintPool } from './print-pool.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [AccountsModule, AssessmentsModule, ParticipationModule],
  controllers: [ReportsController],
  providers: [ReportsService, PrintPool],
})
export class ReportsModule {}
