import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { attachment } from '../evidence/file-name.js';
import { StepUp } from '../platform/assurance.js';
import { Clock } from '../platform/clock.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { ExportsService } from './exports.service.js';

/** Copies of data as files. The page fetches them, so that a refusal is shown as one. */
@Controller('api')
export class PrivacyController {
  constructor(
    private readonly service: ExportsService,
    private readonly clock: Clock,
  ) {}

  @Allow('account.manage')
  @StepUp()
  @Limited('export')
  @Get('account/export.json')
  async person(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    const content = await this.service.person(viewer);
    this.head(response, 'application/json; charset=utf-8', 'My data', 'json');
    response.end(`${JSON.stringify(content, null, 2)}\n`);
  }

  @Allow('organisation.export')
  @StepUp()
  @Limited('export')
  @Get('organisation/export.jsonl')
  async organisation(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    const lines = await this.service.organisation(viewer);
    this.head(response, 'application/jsonl; charset=utf-8', viewer.organisationName, 'jsonl');
    await pipeline(Readable.from(lines), response);
  }

  private head(response: Response, type: string, name: string, extension: string): void {
    response.set({
      'content-type': type,
      'content-disposition': attachment(`${name} ${this.clock.today()}.${extension}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  }
}
