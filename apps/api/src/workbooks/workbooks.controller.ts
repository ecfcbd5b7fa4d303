import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { attachment, cleanFileName } from '../evidence/file-name.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ImportsService } from './imports.service.js';
import type { Applied, Preview, Section } from './workbook.types.js';
import { WorkbooksService, type WorkbookFormat } from './workbooks.service.js';

const TYPES: Readonly<Record<WorkbookFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** An assessment as a file, out and in again. */
@Controller('api/assessments/:id')
export class WorkbooksController {
  constructor(
    private readonly workbooks: WorkbooksService,
    private readonly imports: ImportsService,
  ) {}

  @Allow('assessment.read')
  @Limited('export')
  @Get('workbook.xlsx')
  xlsx(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.send(viewer, id, 'xlsx', response);
  }

  @Allow('assessment.read')
  @Limited('export')
  @Get('workbook.csv')
  csv(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.send(viewer, id, 'csv', response);
  }

  @Allow('assessment.read')
  @Limited('export')
  @Get('workbook-harms.csv')
  harmsCsv(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.send(viewer, id, 'csv', response, 'harms');
  }

  @Allow('assessment.read')
  @Limited('export')
  @Get('workbook-own-harms.csv')
  ownHarmsCsv(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.send(viewer, id, 'csv', response, 'ownHarms');
  }

  @Allow('assessment.read')
  @Limited('export')
  @Get('workbook.json')
  json(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.send(viewer, id, 'json', response);
  }

  @Allow('answer.save')
  @Limited('workbook')
  @HttpCode(200)
  @Post('workbook/preview')
  preview(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Req() request: Request): Promise<Preview> {
    return this.imports.preview(viewer, id, request);
  }

  @Allow('answer.save')
  @Limited('workbook')
  @HttpCode(200)
  @Post('workbook')
  apply(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Req() request: Request): Promise<Applied> {
    return this.imports.apply(viewer, id, request);
  }

  private async send(
    viewer: Viewer,
    id: string,
    format: WorkbookFormat,
    response: Response,
    section?: Section,
  ): Promise<void> {
    const { fileName, content } = await this.workbooks.file(viewer, id, format, section);
    response.set({
      'content-type': TYPES[format],
      'content-length': String(content.byteLength),
      'content-disposition': attachment(cleanFileName(fileName)),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.end(content);
  }
}
