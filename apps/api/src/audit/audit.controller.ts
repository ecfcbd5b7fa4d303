import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { attachment } from '../evidence/file-name.js';
import { StepUp } from '../platform/assurance.js';
import { Clock } from '../platform/clock.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { AuditService, type ExportFormat } from './audit.service.js';
import { AuditFilterInput } from './trail.types.js';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** The trail as a file, made while it is sent. */
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly service: AuditService,
    private readonly clock: Clock,
  ) {}

  @Allow('audit.read')
  @StepUp()
  @Limited('export')
  @Get('trail.csv')
  csv(@CurrentViewer() viewer: Viewer, @Query() filter: AuditFilterInput, @Res() response: Response): Promise<void> {
    return this.send(viewer, filter, 'csv', response);
  }

  @Allow('audit.read')
  @StepUp()
  @Limited('export')
  @Get('trail.jsonl')
  jsonLines(
    @CurrentViewer() viewer: Viewer,
    @Query() filter: AuditFilterInput,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(viewer, filter, 'jsonl', response);
  }

  private async send(
    viewer: Viewer,
    filter: AuditFilterInput,
    format: ExportFormat,
    response: Response,
  ): Promise<void> {
    const pieces = await this.service.export(viewer, filter, format);
    response.set({
      'content-type': TYPES[format],
      'content-disposition': attachment(`Audit log ${this.clock.today()}.${format}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    await pipeline(Readable.from(pieces), response);
  }
}
