import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import type { Evidence } from './evidence.types.js';
import { attachment } from './file-name.js';

@Controller('api/evidence')
export class EvidenceController {
  constructor(private readonly files: EvidenceFilesService) {}

  @Allow('evidence.add')
  @Limited('upload')
  @Post()
  upload(
    @CurrentViewer() viewer: Viewer,
    @Query('assessmentId') assessmentId: unknown,
    @Req() request: Request,
  ): Promise<Evidence> {
    return this.files.upload(viewer, String(assessmentId), request);
  }

  /** Always as a download of its own type, never shown inside our pages. */
  @Allow('assessment.read')
  @Get(':id/file')
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { fileName, mediaType, size, content } = await this.files.open(viewer, id);
    response.set({
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': attachment(fileName),
      'content-security-policy':
        "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    await pipeline(content, response).catch((fault: NodeJS.ErrnoException) => {
      // The reader left in the middle, which is nobody's fault.
      if (fault.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw fault;
    });
  }
}
