import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { recordRead } from '../platform/audit.js';
import { Config } from '../platform/config.js';
import { FileMissing, FileStore, StoreFault, type ReceivedFile } from '../platform/files.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { ImageCleaner } from './clean-image.js';
import { opens } from './evidence-row.js';
import { EvidenceService } from './evidence.service.js';
import type { Evidence, FileState } from './evidence.types.js';
import { checkFileType } from './file-type.js';
import { receiveUpload } from './receive-upload.js';
import { Scanner } from './scanner.js';
import { lockFiles, removeUnused } from './stored-files.js';

export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: Readable;
}

interface FoundFile {
  readonly file_name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly file_state: FileState;
}

const MEGABYTE = 1024 * 1024;
const RETRY_SECONDS = 30;

/** Files behind evidence. A row never stands without its file; a file without a row is removed. */
@Injectable()
export class EvidenceFilesService {
  private readonly log = new Logger('Files');

  constructor(
    private readonly tx: TenantTx,
    private readonly files: FileStore,
    private readonly config: Config,
    private readonly evidence: EvidenceService,
    private readonly scanner: Scanner,
    private readonly images: ImageCleaner,
  ) {}

  /** Takes a form with a file, checks what it is, and stores both. */
  async upload(viewer: Viewer, assessmentId: string, request: Request): Promise<Evidence> {
    await this.tx.run(viewer, async (em) => {
      await this.evidence.holdDraft(em, viewer, assessmentId);
      await this.refuseTooMany(em, viewer, assessmentId);
    });
    const received: ReceivedFile[] = [];
    try {
      const { fields, file, fileName } = await receiveUpload(request, this.files, this.config.uploadLimitBytes);
      received.push(file);
      const mediaType = await checkFileType(file.path, fileName);
      const fileState = await this.scanner.judge(() => createReadStream(file.path));
      // What the scanner found something in is opened by nothing else.
      const drawn = fileState === 'quarantined' ? undefined : await this.images.clean(file, mediaType);
      if (drawn) received.push(drawn);
      const { sha256, size } = drawn ?? file;
      const key = await this.files.keep(drawn ?? file, viewer.tenantId);
      const source = {
        kind: 'file',
        fileName,
        mediaType,
        size,
        sha256,
        originalSha256: file.sha256,
        fileState,
      } as const;
      try {
        return await this.tx.run(viewer, async (em) => {
          await lockFiles(em, viewer);
          await this.refuseOverQuota(em, viewer, { sha256, size });
          await this.refuseTooMany(em, viewer, assessmentId);
          // Under the lock that removal takes too: no row comes while its file goes.
          if (!(await this.files.has(key))) throw new StoreFault('a stored file went before its row came');
          return this.evidence.add(em, viewer, { assessmentId, ...fields, source });
        });
      } catch (fault) {
        await this.removeUnused(viewer, sha256);
        throw fault;
      }
    } catch (fault) {
      throw this.presented(fault);
    } finally {
      for (const file of received) await this.files.discard(file).catch(() => undefined);
    }
  }

  /** Removes a piece of evidence and, where no other row has the same content, its file. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const sha256 = await this.tx.run(viewer, (em) => this.evidence.remove(em, viewer, id));
    if (sha256 !== null) await this.removeUnused(viewer, sha256);
  }

  /** The file of a piece of evidence, if it may be opened now. */
  async open(viewer: Viewer, id: string): Promise<StoredFile> {
    const found = await this.tx.run(viewer, async (em) => {
      const [file]: FoundFile[] = await em.query(
        `select file_name, media_type, size, encode(sha256, 'hex') as sha256, file_state from app.evidence
          where tenant_id = $1 and id = $2 and kind = 'file' and removed_at is null`,
        [viewer.tenantId, knownId(id)],
      );
      if (!file) throw problem('NOT_FOUND');
      refuseClosed(file.file_state);
      await recordRead(em, viewer, { action: 'evidence.download', object: 'evidence', objectId: id });
      return file;
    });
    try {
      const content = await this.files.read(this.files.keyOf(viewer.tenantId, found.sha256));
      return { fileName: found.file_name, mediaType: found.media_type, size: found.size, content };
    } catch (fault) {
      throw this.presented(fault);
    }
  }

  private async refuseTooMany(em: EntityManager, viewer: Viewer, assessmentId: string): Promise<void> {
    const limit = this.config.files.perAssessment;
    const [found]: { count: number }[] = await em.query(
      `select count(*)::int as count from app.evidence
        where tenant_id = $1 and assessment_id = $2 and kind = 'file' and removed_at is null`,
      [viewer.tenantId, knownId(assessmentId)],
    );
    if (found && found.count >= limit) throw problem('TOO_MANY_FILES', { limit });
  }

  /** Equal content is stored, and counted, once. */
  private async refuseOverQuota(
    em: EntityManager,
    viewer: Viewer,
    { sha256, size }: Pick<ReceivedFile, 'sha256' | 'size'>,
  ): Promise<void> {
    const [used]: { bytes: string }[] = await em.query(
      `select coalesce(sum(size), 0)::text as bytes from (
         select distinct sha256, size from app.evidence
          where tenant_id = $1 and kind = 'file' and removed_at is null and sha256 <> decode($2, 'hex')) as others`,
      [viewer.tenantId, sha256],
    );
    if (Number(used?.bytes) + size > this.config.tenantQuotaBytes) {
      throw problem('QUOTA_REACHED', { limit: this.config.tenantQuotaBytes / MEGABYTE });
    }
  }

  /** What cannot be removed now, the sweep removes a day later. */
  private async removeUnused(viewer: Viewer, sha256: string): Promise<void> {
    try {
      await this.tx.run(viewer, (em) => removeUnused(em, this.files, viewer.tenantId, sha256));
    } catch (fault) {
      this.log.error(`a file that nothing needs was left for the sweep: ${(fault as Error).message}`);
    }
  }

  /** The store's own faults as refusals; the reason is for the log alone. */
  private presented(fault: unknown): unknown {
    if (fault instanceof FileMissing) return problem('FILE_DAMAGED');
    if (!(fault instanceof StoreFault)) return fault;
    this.log.error(fault.message);
    return problem('FILES_UNAVAILABLE', {}, RETRY_SECONDS);
  }
}

function refuseClosed(state: FileState): void {
  if (opens(state)) return;
  if (state === 'pending') throw problem('FILE_PENDING');
  throw problem(state === 'quarantined' ? 'FILE_QUARANTINED' : 'FILE_DAMAGED');
}
