import { Module } from '@nestjs/common';
import { ErasureService } from './erasure.service.js';
import { ExportsService } from './exports.service.js';
import { OrganisationErasureService } from './organisation-erasure.service.js';
import {
  AnswerPersonalDataResolver,
  CommentPersonalDataResolver,
  EvidencePersonalDataResolver,
  HarmRatingPersonalDataResolver,
} from './personal-data.resolver.js';
import { PrivacyUpkeep } from './privacy-upkeep.js';
import { PrivacyController } from './privacy.controller.js';
import { PrivacyResolver } from './privacy.resolver.js';
import { ProfileService } from './profile.service.js';
import { TombstonesService } from './tombstones.service.js';

@Module({
  controllers: [PrivacyController],
  providers: [
    PrivacyResolver,
    AnswerPersonalDataResolver,
    CommentPersonalDataResolver,
    HarmRatingPersonalDataResolver,
    EvidencePersonalDataResolver,
    ProfileService,
    ErasureService,
    OrganisationErasureService,
    TombstonesService,
    ExportsService,
    PrivacyUpkeep,
  ],
})
export class PrivacyModule {}
