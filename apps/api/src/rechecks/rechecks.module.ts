import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RechecksResolver } from './rechecks.resolver.js';
import { RechecksService } from './rechecks.service.js';

@Module({ imports: [InstrumentsModule], providers: [RechecksResolver, RechecksService], exports: [RechecksService] })
export class RechecksModule {}
