import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CorrespondenceModule } from './correspondence/correspondence.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DiscussionsModule } from './discussions/discussions.module.js';
import { BackupModule } from './operations/backup/backup.module.js';
import { ComparisonsModule } from './comparisons/comparisons.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { LiveModule } from './live/live.module.js';
import { MailboxModule } from './mailbox/mailbox.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OutwardModule } from './outward/outward.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { ParticipationModule } from './participation/participation.module.js';
import { PortfolioModule } from './portfolio/portfolio.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ProductsModule } from './products/products.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { ProofModule } from './proof/proof.module.js';
import { PromptsModule } from './reassessments/prompts.module.js';
import { ReassessmentsModule } from './reassessments/reassessments.module.js';
import { RechecksModule } from './rechecks/rechecks.module.js';
import { SafeguardingModule } from './safeguarding/safeguarding.module.js';
import { SsoModule } from './sso/sso.module.js';
import { SubmissionsModule } from './submissions/submissions.module.js';
import { TokensModule } from './tokens/tokens.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { RemediationModule } from './remediation/remediation.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { WorkbooksModule } from './workbooks/workbooks.module.js';

/** One module per feature folder. */
export const FEATURES = [
  AccountsModule,
  PeopleModule,
  SsoModule,
  TokensModule,
  MailboxModule,
  ProductsModule,
  InstrumentsModule,
  AssessmentsModule,
  DiscussionsModule,
  RechecksModule,
  ReassessmentsModule,
  PromptsModule,
  PortfolioModule,
  ComparisonsModule,
  EvidenceModule,
  AssignmentsModule,
  LiveModule,
  RemediationModule,
  ParticipationModule,
  ReportsModule,
  ReviewsModule,
  ProofModule,
  SafeguardingModule,
  ProgrammesModule,
  SubmissionsModule,
  WorkbooksModule,
  AuditModule,
  PrivacyModule,
  BackupModule,
  NoticesModule,
  OutwardModule,
  CorrespondenceModule,
  DecisionsModule,
  OverviewModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(surroundings: Surroundings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(surroundings), ...FEATURES] };
  }
}
