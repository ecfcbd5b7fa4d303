import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { AuditController } from './audit.controller.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
import { HeadSigning } from './head-signing.service.js';

@Module({
  imports: [InstrumentsModule],
  controllers: [AuditController],
  providers: [AuditResolver, AuditService, HeadSigning],
  exports: [HeadSigning],
})
export class AuditModule {}
