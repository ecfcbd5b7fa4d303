import { Module } from '@nestjs/common';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  controllers: [EvidenceController],
  providers: [EvidenceResolver, EvidenceService, EvidenceFilesService],
  exports: [EvidenceService],
})
export class EvidenceModule {}
