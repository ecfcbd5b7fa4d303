import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { readDocumentRequest, type DocumentRequest } from './document-request.js';
import { sendFile } from './send-file.js';
import { SubmissionReportsService } from './submission-reports.service.js';

const WHOLE: DocumentRequest = { kind: 'remediation', withhold: [] };

/** What was submitted, to take along: for the company, and for reviewers on their own connection. */
@Controller('api')
export class SubmissionReportsController {
  constructor(private readonly service: SubmissionReportsService) {}

  @Allow('report.download')
  @Limited('export')
  @Get('submissions/:id/report.pdf')
  async ofCompany(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.service.ofCompany(viewer, id, WHOLE), 'application/pdf');
  }

  @Allow('review.read')
  @Limited('export')
  @Get('reviews/:id/report.pdf')
  async ofReviewer(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.service.ofReviewer(viewer, id, WHOLE), 'application/pdf');
  }

  @Allow('report.download')
  @Limited('export')
  @Get('submissions/:id/documents/:document')
  async documentOfCompany(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('document') document: string,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const request = readDocumentRequest(document, query);
    sendFile(response, await this.service.ofCompany(viewer, id, request), 'application/pdf');
  }

  @Allow('review.read')
  @Limited('export')
  @Get('reviews/:id/documents/:document')
  async documentOfReviewer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('document') document: string,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const request = readDocumentRequest(document, query);
    sendFile(response, await this.service.ofReviewer(viewer, id, request), 'application/pdf');
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
