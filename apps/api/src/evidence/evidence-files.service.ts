import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { recordRead } from '../platform/audit.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { FileStore } from '../platform/files.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import type { RemoveEvidenceInput } from './evidence-inputs.types.js';
import { EvidenceLifeService } from './evidence-life.service.js';
import { opens } from './evidence-row.js';
import type { Evidence, FileState } from './evidence.types.js';
import { FileIntake } from './file-intake.js';
import { refuseTooMany } from './file-limits.js';
import { holdForAdding } from './read-evidence.js';
import { receiveUpload } from './receive-upload.js';

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

/** Files behind evidence. A row never stands without its file; a file without a row is removed. */
@Injectable()
export class EvidenceFilesService {
  constructor(
    private readonly tx: TenantTx,
    private readonly files: FileStore,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly life: EvidenceLifeService,
    private readonly intake: FileIntake,
  ) {}

  /** Takes a form with a file, checks what it is, and stores both. */
  async upload(viewer: Viewer, assessmentId: string, request: Request): Promise<Evidence> {
    await this.tx.run(viewer, async (em) => {
      await holdForAdding(em, viewer, assessmentId);
      await refuseTooMany(em, viewer, this.config, assessmentId, this.clock.now());
    });
    try {
      const { fields, file, fileName } = await receiveUpload(request, this.files, this.config.uploadLimitBytes);
      try {
        return await this.intake.take(viewer, { assessmentId, facts: fields, file, fileName, uploadId: null });
      } finally {
        await this.files.discard(file).catch(() => undefined);
      }
    } catch (fault) {
      throw this.intake.presented(fault);
    }
  }

  /** Removes a piece of evidence and, where no other row has the same content, its file. */
  async remove(viewer: Viewer, input: RemoveEvidenceInput): Promise<void> {
    const sha256 = await this.life.remove(viewer, input);
    if (sha256 !== null) await this.intake.removeUnused(viewer, sha256);
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
      throw this.intake.presented(fault);
    }
  }
}

function refuseClosed(state: FileState): void {
  if (opens(state)) return;
  if (state === 'pending') throw problem('FILE_PENDING');
  throw problem(state === 'quarantined' ? 'FILE_QUARANTINED' : 'FILE_DAMAGED');
}
