import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import { ActionShapeService } from './action-shape.service.js';
import { ActionViewsService } from './action-views.service.js';
import { ActionWorkResolver } from './action-work.resolver.js';
import { ActionWorkService } from './action-work.service.js';
import { ActionsResolver } from './actions.resolver.js';
import { ActionsService } from './actions.service.js';
import { BulkActionsService } from './bulk-actions.service.js';
import { ChangeAction } from './change-action.js';
import { OwnActionsService } from './own-actions.service.js';
import { RemediationResolver } from './remediation.resolver.js';
import { RemediationService } from './remediation.service.js';

@Module({
  imports: [AssessmentsModule, InstrumentsModule],
  providers: [
    ActionEvidenceService,
    ActionShapeService,
    ActionViewsService,
    ActionWorkResolver,
    ActionWorkService,
    ActionsResolver,
    ActionsService,
    BulkActionsService,
    ChangeAction,
    OwnActionsService,
    RemediationResolver,
    RemediationService,
  ],
  exports: [ActionWorkService, RemediationService],
})
export class RemediationModule {}
