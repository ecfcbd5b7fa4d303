import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { FindingsResolver } from './findings.resolver.js';
import { ParticipationResolver } from './participation.resolver.js';
import { ParticipationService } from './participation.service.js';

@Module({
  imports: [InstrumentsModule],
  providers: [ParticipationResolver, FindingsResolver, ParticipationService],
  exports: [ParticipationService],
})
export class ParticipationModule {}
