import { Module } from '@nestjs/common';
import { TokensResolver } from './tokens.resolver.js';
import { TokensService } from './tokens.service.js';

@Module({ providers: [TokensResolver, TokensService] })
export class TokensModule {}
