import { createReadStream } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { FileMissing, FileStore, StoreFault, type ReceivedFile } from '../platform/files.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { ImageCleaner } from './clean-image.js';
import { cleanDocument } from './clean-document.js';
import { EvidenceService, type EvidenceFacts } from './evidence.service.js';
import type { Evidence } from './evidence.types.js';
import { refuseOverQuota, refuseTooMany } from './file-limits.js';
import { checkFileType } from './file-type.js';
import { Scanner } from './scanner.js';
import { lockFiles, removeUnused } from './stored-files.js';

/** A file that arrived in full, whichever way it came. */
export interface Arrived {
  readonly assessmentId: string;
  readonly facts: EvidenceFacts;
  readonly file: ReceivedFile;
  readonly fileName: string;
  /** The upload it came from, if it came piece by piece. */
  readonly uploadId: string | null;
}

const RETRY_SECONDS = 30;

/** The one way in for files: what they are, what the scanner says, what travelled along, room for them, and the row. */
@Injectable()
export class FileIntake {
  private readonly log = new Logger('Files');

  constructor(
    private readonly tx: TenantTx,
    private readonly files: FileStore,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly evidence: EvidenceService,
    private readonly scanner: Scanner,
    private readonly images: ImageCleaner,
  ) {}

  /**
   * Checks a file and stores it with its row; the caller discards `file` in any case.
   * @param inSame what else has to be written in the transaction of the row
   */
  async take(
    viewer: Viewer,
    { assessmentId, facts, file, fileName, uploadId }: Arrived,
    inSame: (em: EntityManager, evidence: Evidence) => Promise<void> = () => Promise.resolve(),
  ): Promise<Evidence> {
    const mediaType = await checkFileType(file.path, fileName);
    const fileState = await this.scanner.judge(() => createReadStream(file.path));
    // What the scanner found something in is opened by nothing else.
    const cleaned =
      fileState === 'quarantined'
        ? undefined
        : ((await this.images.clean(file, mediaType)) ?? (await cleanDocument(this.files, file, mediaType)));
    try {
      const stored = cleaned?.file ?? file;
      const { sha256, size } = stored;
      const key = await this.files.keep(stored, viewer.tenantId);
      const about = { fileName, mediaType, size, sha256, originalSha256: file.sha256, fileState };
      const source = { kind: 'file', ...about, removed: cleaned?.removed ?? [] } as const;
      try {
        return await this.tx.run(viewer, async (em) => {
          const now = this.clock.now();
          await lockFiles(em, viewer);
          await refuseOverQuota(em, viewer, this.config, { sha256, size, uploadId }, now);
          await refuseTooMany(em, viewer, this.config, assessmentId, now, uploadId);
          // Under the lock that removal takes too: no row comes while its file goes.
          if (!(await this.files.has(key))) throw new StoreFault('a stored file went before its row came');
          const added = await this.evidence.add(em, viewer, { assessmentId, ...facts, source });
          await inSame(em, added);
          return added;
        });
      } catch (fault) {
        await this.removeUnused(viewer, sha256);
        throw fault;
      }
    } finally {
      if (cleaned) await this.files.discard(cleaned.file).catch(() => undefined);
    }
  }

  /** What cannot be removed now, the sweep removes a day later. */
  async removeUnused(viewer: Viewer, sha256: string): Promise<void> {
    try {
      await this.tx.run(viewer, (em) => removeUnused(em, this.files, viewer.tenantId, sha256));
    } catch (fault) {
      this.log.error(`a file that nothing needs was left for the sweep: ${(fault as Error).message}`);
    }
  }

  /** The store's own faults as refusals; the reason is for the log alone. */
  presented(fault: unknown): unknown {
    if (fault instanceof FileMissing) return problem('FILE_DAMAGED');
    if (!(fault instanceof StoreFault)) return fault;
    this.log.error(fault.message);
    return problem('FILES_UNAVAILABLE', {}, RETRY_SECONDS);
  }
}
