import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { sendFile } from './send-file.js';
import { SubmissionReportsService } from './submission-reports.service.js';

/** What was submitted, to take along: for the company, and for reviewers on their own connection. */
@Controller('api')
export class SubmissionReportsController {
  constructor(private readonly service: SubmissionReportsService) {}

  @Allow('report.download')
  @Limited('export')
  @Get('submissions/:id/report.pdf')
  async ofCompany(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.service.ofCompany(viewer, id), 'application/pdf');
  }

  @Allow('review.read')
  @Limited('export')
  @Get('reviews/:id/report.pdf')
  async ofReviewer(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.service.ofReviewer(viewer, id), 'application/pdf');
  }

  @Allow('review.read')
  @Limited('export')
  @Get('reviews/:id/submission.json')
  async fileOfReviewer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.service.fileOfReviewer(viewer, id), 'application/json; charset=utf-8');
  }
}
