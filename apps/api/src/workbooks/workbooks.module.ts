import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ImportsService } from './imports.service.js';
import { WorkbookThread } from './workbook-thread.js';
import { WorkbooksController } from './workbooks.controller.js';
import { WorkbooksService } from './workbooks.service.js';

@Module({
  imports: [AssessmentsModule],
  controllers: [WorkbooksController],
  providers: [WorkbooksService, ImportsService, WorkbookThread],
})
export class WorkbooksModule {}
