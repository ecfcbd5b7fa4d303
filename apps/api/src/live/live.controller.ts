import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { LiveStreamsService } from './live-streams.service.js';

@Controller('api')
export class LiveController {
  constructor(private readonly streams: LiveStreamsService) {}

  /** Server-sent events that name what changed; what it is now is asked for as everything else is. */
  @Allow('assessment.read')
  @Get('assessments/:id/events')
  follow(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('window') windowId: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.streams.open(viewer, id, windowId, request, response);
  }

  /** The same for the page that lists the evidence of all assessments. */
  @Allow('assessment.read')
  @Get('evidence/events')
  followEvidence(@CurrentViewer() viewer: Viewer, @Req() request: Request, @Res() response: Response): void {
    this.streams.openEvidence(viewer, request, response);
  }
}
