import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { LiveController } from './live.controller.js';
import { LiveResolver } from './live.resolver.js';
import { LiveStreamsService } from './live-streams.service.js';
import { PresenceService } from './presence.service.js';

/** People side by side on one assessment: what the others change, and where they are. */
@Module({
  imports: [AssessmentsModule, InstrumentsModule],
  controllers: [LiveController],
  providers: [LiveResolver, LiveStreamsService, PresenceService],
})
export class LiveModule {}
