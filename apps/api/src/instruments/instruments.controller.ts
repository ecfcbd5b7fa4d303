import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { InstrumentsService, type Encoding } from './instruments.service.js';

/** Serves compiled instruments; the address contains their hash, so a copy is good for ever. */
@Controller('instruments')
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentsService) {}

  @Public()
  @Get(':id/:version/:file')
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    const encoding = (request.acceptsEncodings('br', 'gzip', 'identity') || 'identity') as Encoding;
    const bytes = await this.instruments.file(request.path, encoding);
    if (!bytes) throw problem('NOT_FOUND');
    response.set({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'content-length': String(bytes.length),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    });
    response.end(bytes);
  }
}
