import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PromptSweep } from './prompt-sweep.js';
import { PromptsResolver } from './prompts.resolver.js';
import { PromptsService } from './prompts.service.js';
import { ReassessmentPrompts } from './reassessment-prompts.js';

/** By itself, because saving a product or a rating raises prompts. */
@Module({
  imports: [InstrumentsModule],
  providers: [ReassessmentPrompts, PromptsService, PromptsResolver, PromptSweep],
  exports: [ReassessmentPrompts],
})
export class PromptsModule {}
