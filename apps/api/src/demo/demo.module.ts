import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { DiscussionsModule } from '../discussions/discussions.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { DemoContent } from '../operations/demo-content.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { ProductsModule } from '../products/products.module.js';
import { ProgrammesModule } from '../programmes/programmes.module.js';
import { RemediationModule } from '../remediation/remediation.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { SeedDemoContent } from './seed-demo-content.js';
import { SeedReview } from './seed-review.js';
import { SeedTeamwork } from './seed-teamwork.js';
import { SeedWork } from './seed-work.js';

@Module({
  imports: [
    InstrumentsModule,
    ProductsModule,
    EvidenceModule,
    AssessmentsModule,
    AssignmentsModule,
    DiscussionsModule,
    ParticipationModule,
    ProgrammesModule,
    RemediationModule,
    SubmissionsModule,
  ],
  providers: [SeedReview, SeedTeamwork, SeedWork, { provide: DemoContent, useClass: SeedDemoContent }],
})
export class DemoModule {}
