import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { AssignmentsResolver } from './assignments.resolver.js';
import { AssignmentsService } from './assignments.service.js';
import { MyQuestionsService } from './my-questions.service.js';

@Module({
  imports: [AssessmentsModule, InstrumentsModule, NoticesModule],
  providers: [AssignmentsResolver, AssignmentsService, MyQuestionsService],
  exports: [AssignmentsService],
})
export class AssignmentsModule {}
