import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { attachment, cleanFileName } from '../evidence/file-name.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ReportsService } from './reports.service.js';

@Controller('api/assessments/:id')
export class ReportsController {
  constructor(private readonly service: ReportsService) {}

  @Allow('report.download')
  @Limited('export')
  @Get('report.pdf')
  async pdf(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { fileName, content } = await this.service.pdf(viewer, id);
    sendFile(
      response,
      fileName,
      'application/pdf',
      Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    );
  }

  @Allow('report.download')
  @Limited('export')
  @Get('assessment.json')
  async json(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { fileName, content } = await this.service.json(viewer, id);
    sendFile(
      response,
      fileName,
      'application/json; charset=utf-8',
      Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
    );
  }
}

function sendFile(response: Response, name: string, type: string, bytes: Buffer): void {
  response.set({
    'content-type': type,
    'content-length': String(bytes.length),
    'content-disposition': attachment(cleanFileName(name)),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(bytes);
}
