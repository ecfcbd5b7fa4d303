import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { ChangesService } from '../assessments/changes.service.js';
import { Config } from '../platform/config.js';
import type { LiveNotice } from '../platform/live/announce.js';
import { LiveListener, type LiveEars } from '../platform/live/live-listener.js';
import { refusalOf } from '../platform/permissions.js';
import { problem } from '../platform/problems.js';
import { ViewerSource, type Viewer } from '../platform/viewer.js';
import { ALL_EVIDENCE, followedOf, type Followed } from './followed.js';
import { LiveStream } from './live-stream.js';
import { PresenceService } from './presence.service.js';

export const MOST_PER_PERSON = 12;
const RETRY_SECONDS = 60;

interface Following {
  readonly followed: Followed;
  /** What there is to follow now, as this person may read it. */
  readonly look: (viewer: Viewer) => Promise<Followed>;
  readonly leave: () => void;
}

/** The pages that this instance keeps up to date. */
@Injectable()
export class LiveStreamsService implements LiveEars, OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Live');
  private readonly streams = new Set<LiveStream>();
  private readonly leaving = new Set<Promise<void>>();
  private closed = false;

  constructor(
    private readonly config: Config,
    private readonly changes: ChangesService,
    private readonly viewers: ViewerSource,
    private readonly presence: PresenceService,
    private readonly listener: LiveListener,
  ) {}

  onModuleInit(): void {
    this.listener.tell(this);
  }

  heard(notice: LiveNotice): void {
    for (const stream of this.streams) stream.heard(notice);
  }

  missed(): void {
    for (const stream of this.streams) stream.resync();
  }

  /** Keeps one page up to date until it is closed or may not be read any more. */
  async open(viewer: Viewer, id: string, windowId: unknown, request: Request, response: Response): Promise<void> {
    const subjects = await this.changes.subjects(viewer, id);
    const { assessmentId } = subjects;
    const leave = () => {
      if (typeof windowId === 'string' && isUUID(windowId)) this.leave(viewer, assessmentId, windowId);
    };
    const look = async (now: Viewer) => followedOf(await this.changes.subjects(now, assessmentId));
    this.stream(viewer, request, response, { followed: followedOf(subjects), look, leave });
  }

  /** The same for the page of all evidence of the organisation. */
  openEvidence(viewer: Viewer, request: Request, response: Response): void {
    const look = () => Promise.resolve(ALL_EVIDENCE);
    this.stream(viewer, request, response, { followed: ALL_EVIDENCE, look, leave: () => undefined });
  }

  private stream(viewer: Viewer, request: Request, response: Response, { followed, look, leave }: Following): void {
    this.refuseTooMany(viewer);
    const stream = new LiveStream(viewer.tenantId, viewer.userId, followed, response, async () => {
      const now = await this.stillViewer(viewer, request);
      return now && look(now);
    });
    this.streams.add(stream);
    response.on('close', () => {
      stream.end();
      this.streams.delete(stream);
      leave();
    });
    // Gone before the answer began: its end was told to nobody.
    if (response.closed) response.emit('close');
  }

  /** Before the server waits for open connections to end. */
  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    for (const stream of this.streams) stream.end();
    await Promise.all(this.leaving);
  }

  private refuseTooMany({ userId }: Viewer): void {
    const own = [...this.streams].filter(({ personId }) => personId === userId).length;
    if (own >= MOST_PER_PERSON) throw problem('TOO_MANY_LIVE_PAGES', { limit: MOST_PER_PERSON }, RETRY_SECONDS);
    if (this.closed || this.streams.size >= this.config.livePages) {
      throw problem('LIVE_UPDATES_FULL', {}, RETRY_SECONDS);
    }
  }

  /** The viewer as they are now; null where they may follow no more. */
  private async stillViewer(opened: Viewer, request: Request): Promise<Viewer | null> {
    const viewer = await this.viewers.stillViewerOf(request);
    const same = viewer?.userId === opened.userId && viewer.tenantId === opened.tenantId;
    return !viewer || !same || refusalOf(this.config, viewer, 'assessment.read') ? null : viewer;
  }

  /** Where it fails, the place is forgotten half a minute later. */
  private leave(viewer: Viewer, assessmentId: string, windowId: string): void {
    const left = this.presence
      .leave(viewer, assessmentId, windowId)
      .catch((fault: unknown) => this.log.error(`a closed window could not be noted: ${(fault as Error).name}`))
      .finally(() => this.leaving.delete(left));
    this.leaving.add(left);
  }
}
