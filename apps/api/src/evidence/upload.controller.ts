import { Controller, Delete, Head, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { MemoryLocker } from '@tus/server';
import type { Request, Response } from 'express';
import { FileStore } from '../platform/files.js';
import { Limited } from '../platform/limits/limit.guard.js';
import { Allow } from '../platform/permissions.js';
import { CurrentViewer, type Viewer } from '../platform/viewer.js';
import { tusServer } from './tus-server.js';
import { UploadsService } from './uploads.service.js';

/**
 * Files in pieces, by the tus protocol (1.0.0, creation and termination): a connection may break at any byte
 * and the rest is sent later. `addFile` makes evidence of a file that arrived in full.
 */
@Controller('api/evidence/uploads')
export class UploadController {
  /** One piece at a time per upload; a newer request makes the one before give way. */
  private readonly locker = new MemoryLocker();

  constructor(
    private readonly uploads: UploadsService,
    private readonly files: FileStore,
  ) {}

  @Allow('evidence.add')
  @Limited('upload')
  @Post()
  announce(
    @CurrentViewer() viewer: Viewer,
    @Query('assessmentId') assessmentId: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answer(viewer, request, response, String(assessmentId));
  }

  @Allow('evidence.add')
  @Head(':id')
  async arrived(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.uploads.find(viewer, id);
    return this.answer(viewer, request, response);
  }

  @Allow('evidence.add')
  @Patch(':id')
  async append(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.uploads.find(viewer, id);
    return this.answer(viewer, request, response);
  }

  @Allow('evidence.add')
  @Delete(':id')
  async cancel(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.uploads.find(viewer, id);
    return this.answer(viewer, request, response);
  }

  private answer(viewer: Viewer, request: Request, response: Response, assessmentId?: string): Promise<void> {
    const { uploads, files, locker } = this;
    return tusServer({ uploads, files, locker, viewer, assessmentId }).handle(request, response);
  }
}
