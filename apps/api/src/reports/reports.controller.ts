import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ReportsService } from './reports.service.js';
import { sendFile } from './send-file.js';

@Controller('api/assessments/:id')
export class ReportsController {
  constructor(private readonly service: ReportsService) {}

  @Allow('report.download')
  @Limited('export')
  @Get('report.pdf')
  async pdf(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.service.pdf(viewer, id), 'application/pdf');
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
