import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { ProductsModule } from './products/products.module.js';
import { RemediationModule } from './remediation/remediation.module.js';
import { ReportsModule } from './reports/reports.module.js';

/** One module per feature folder. */
export const FEATURES = [
  AccountsModule,
  ProductsModule,
  InstrumentsModule,
  AssessmentsModule,
  EvidenceModule,
  RemediationModule,
  ReportsModule,
];

@Module({})
export class AppModule {
  static with(surroundings: Surroundings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(surroundings), ...FEATURES] };
  }
}
