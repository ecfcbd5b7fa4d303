import { Module } from '@nestjs/common';
import { ImageCleaner } from './clean-image.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { FileUpkeep } from './file-upkeep.js';
import { Scanner } from './scanner.js';

@Module({
  controllers: [EvidenceController],
  providers: [EvidenceResolver, EvidenceService, EvidenceFilesService, FileUpkeep, ImageCleaner, Scanner],
  exports: [EvidenceService, FileUpkeep],
})
export class EvidenceModule {}
