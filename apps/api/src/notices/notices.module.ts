import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { InboxService } from './inbox.service.js';
import { LettersService } from './letters.service.js';
import { NoticesResolver } from './notices.resolver.js';
import { NoticesService } from './notices.service.js';
import { NoticesSweep } from './notices-sweep.js';
import { OptOutController } from './opt-out.controller.js';
import { PreferencesService } from './preferences.service.js';

@Module({
  imports: [InstrumentsModule],
  controllers: [OptOutController],
  providers: [NoticesResolver, NoticesService, NoticesSweep, InboxService, LettersService, PreferencesService],
  exports: [NoticesService, NoticesSweep],
})
export class NoticesModule {}
