import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ActionEvidenceService } from './action-evidence.service.js';
import { ActionShapeService } from './action-shape.service.js';
import { ActionUpkeep } from './action-upkeep.js';
import { ActionViewsService } from './action-views.service.js';
import { ActionWorkResolver } from './action-work.resolver.js';
import { ActionWorkService } from './action-work.service.js';
import { ActionsResolver } from './actions.resolver.js';
import { ActionsService } from './actions.service.js';
import { BulkActionsService } from './bulk-actions.service.js';
import { ChangeAction } from './change-action.js';
import { ActionEffectsResolver, BestNextResolver } from './effects.resolver.js';
import { EffectsService } from './effects.service.js';
import { OwnActionsService } from './own-actions.service.js';
import { RemediationResolver } from './remediation.resolver.js';
import { RemediationService } from './remediation.service.js';
import { VerifyActionService } from './verify-action.service.js';

@Module({
  imports: [AssessmentsModule, InstrumentsModule],
  providers: [
    ActionEffectsResolver,
    ActionEvidenceService,
    ActionShapeService,
    ActionUpkeep,
    ActionViewsService,
    ActionWorkResolver,
    ActionWorkService,
    ActionsResolver,
    ActionsService,
    BestNextResolver,
    BulkActionsService,
    ChangeAction,
    EffectsService,
    OwnActionsService,
    RemediationResolver,
    RemediationService,
    VerifyActionService,
  ],
  exports: [ActionWorkService, RemediationService],
})
export class RemediationModule {}
