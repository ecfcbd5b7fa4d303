import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { sendFile } from '../reports/send-file.js';
import { BoardService } from './board.service.js';

@Controller('api/portfolio')
export class PortfolioController {
  constructor(private readonly service: BoardService) {}

  @Allow('report.download')
  @Limited('export')
  @Get('board.pdf')
  async board(@CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    sendFile(response, await this.service.pdf(viewer), 'application/pdf');
  }
}
