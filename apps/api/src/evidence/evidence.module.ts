import { Module } from '@nestjs/common';
import { ImageCleaner } from './clean-image.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceLifeService } from './evidence-life.service.js';
import { FileIntake } from './file-intake.js';
import { FileUpkeep } from './file-upkeep.js';
import { Scanner } from './scanner.js';
import { UploadController } from './upload.controller.js';
import { UploadsService } from './uploads.service.js';

@Module({
  // Before the routes with an id, which would take its name for one.
  controllers: [UploadController, EvidenceController],
  providers: [
    EvidenceResolver,
    EvidenceService,
    EvidenceFilesService,
    EvidenceLifeService,
    FileIntake,
    FileUpkeep,
    ImageCleaner,
    Scanner,
    UploadsService,
  ],
  exports: [EvidenceService, FileUpkeep],
})
export class EvidenceModule {}
