import { Module } from '@nestjs/common';
import { SafeguardingResolver } from './safeguarding.resolver.js';
import { SafeguardingService } from './safeguarding.service.js';

@Module({ providers: [SafeguardingResolver, SafeguardingService] })
export class SafeguardingModule {}
