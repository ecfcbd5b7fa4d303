import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { OverviewResolver } from './overview.resolver.js';
import { OverviewService } from './overview.service.js';

@Module({ imports: [InstrumentsModule], providers: [OverviewResolver, OverviewService] })
export class OverviewModule {}
