import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { readDocumentRequest } from './document-request.js';
import { ReportsService } from './reports.service.js';
import { sendFile } from './send-file.js';

@Controller('api/assessments/:id')
export class ReportsController {
  constructor(private readonly service: ReportsService) {}

  @Allow('report.download')
  @Limited('export')
  @Get('report.pdf')
  async pdf(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.service.pdf(viewer, id, { kind: 'remediation', withhold: [] }), 'application/pdf');
  }

  @Allow('report.download')
  @Limited('export')
  @Get('documents/:document')
  async document(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('document') document: string,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.service.pdf(viewer, id, readDocumentRequest(document, query)), 'application/pdf');
  }

  @Allow('report.download')
  @Limited('export')
  @Get('assessment.json')
  async json(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { fileName, content } = await this.service.json(viewer, id);
    const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
    sendFile(response, { fileName, content: bytes }, 'application/json; charset=utf-8');
  }
}
