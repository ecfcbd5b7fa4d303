import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { AppointmentsService } from './appointments.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { JoinCodesService } from './join-codes.service.js';
import { ProgrammesResolver } from './programmes.resolver.js';
import { ProgrammesService } from './programmes.service.js';

@Module({
  imports: [InstrumentsModule],
  providers: [ProgrammesResolver, ProgrammesService, AppointmentsService, JoinCodesService, EnrolmentsService],
  exports: [ProgrammesService, AppointmentsService, JoinCodesService, EnrolmentsService],
})
export class ProgrammesModule {}
