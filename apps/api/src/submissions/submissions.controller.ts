import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { attachment, cleanFileName } from '../evidence/file-name.js';
import { StepUp } from '../platform/assurance.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { SubmissionLife } from './submission-life.service.js';

@Controller('api/submissions/:id')
export class SubmissionsController {
  constructor(private readonly life: SubmissionLife) {}

  @Allow('submission.read')
  @StepUp()
  @Limited('export')
  @Get('submission.json')
  async file(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { fileName, content } = await this.life.file(viewer, id);
    response.set({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment(cleanFileName(fileName)),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.send(content);
  }
}
