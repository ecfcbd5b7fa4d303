import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { attachment } from '../evidence/file-name.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ReviewFilesService } from './review-files.service.js';

@Controller('api/reviews')
export class ReviewsController {
  constructor(private readonly files: ReviewFilesService) {}

  /**
   * Always as a download of its own type. A page draws pictures from it and shows text that it fetched as text; no
   * browser ever opens it as a page of ours.
   */
  @Allow('review.read')
  @Get(':submissionId/evidence/:evidenceId/file')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('submissionId') submissionId: string,
    @Param('evidenceId') evidenceId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, mediaType, content } = await this.files.open(viewer, submissionId, evidenceId);
    response.set({
      'content-type': mediaType,
      'content-disposition': attachment(fileName),
      'content-security-policy':
        "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    await pipeline(content, response).catch((fault: NodeJS.ErrnoException) => {
      // The reader left in the middle, which is nobody's fault.
      if (fault.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw fault;
    });
  }
}
