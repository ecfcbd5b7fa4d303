import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { Config } from '../platform/config.js';
import { FileStore, type ReceivedFile } from '../platform/files.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import type { Viewer } from '../platform/viewer.js';
import { EvidenceService } from './evidence.service.js';
import type { Evidence } from './evidence.types.js';
import { checkFileType } from './file-type.js';
import { receiveUpload } from './receive-upload.js';

export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: Readable;
}

const MEGABYTE = 1024 * 1024;

/** Files behind evidence. A row never stands without its file; a file without a row is removed. */
@Injectable()
export class EvidenceFilesService {
  constructor(
    private readonly tx: TenantTx,
    private readonly files: FileStore,
    private readonly config: Config,
    private readonly evidence: EvidenceService,
  ) {}

  /** Takes a form with a file, checks what it is, and stores both. */
  async upload(viewer: Viewer, assessmentId: string, request: Request): Promise<Evidence> {
    await this.tx.run(viewer, (em) => this.evidence.holdDraft(em, viewer, assessmentId));
    const { fields, file, fileName } = await receiveUpload(request, this.files, this.config.uploadLimitBytes);
    try {
      const mediaType = await checkFileType(file.path, fileName);
      return await this.tx.run(viewer, async (em) => {
        await lockFiles(em, viewer);
        await this.refuseOverQuota(em, viewer, file);
        // A rename, under the lock that removal takes too: the only file work inside a transaction.
        await this.files.keep(file, viewer.tenantId);
        const source = { kind: 'file', fileName, mediaType, size: file.size, sha256: file.sha256 } as const;
        return this.evidence.add(em, viewer, { assessmentId, ...fields, source });
      });
    } catch (fault) {
      await this.files.discard(file);
      await this.removeUnused(viewer, file.sha256);
      throw fault;
    }
  }

  /** Removes a piece of evidence and, where no other row has the same content, its file. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const sha256 = await this.tx.run(viewer, (em) => this.evidence.remove(em, viewer, id));
    if (sha256 !== null) await this.removeUnused(viewer, sha256);
  }

  async open(viewer: Viewer, id: string): Promise<StoredFile> {
    const [found] = await this.tx.run(
      viewer,
      (em): Promise<{ file_name: string; media_type: string; size: number; sha256: string }[]> =>
        em.query(
          `select file_name, media_type, size, encode(sha256, 'hex') as sha256 from app.evidence
            where tenant_id = $1 and id = $2 and kind = 'file' and removed_at is null`,
          [viewer.tenantId, knownId(id)],
        ),
    );
    if (!found) throw problem('NOT_FOUND');
    const content = await this.files.read(this.files.keyOf(viewer.tenantId, found.sha256));
    return { fileName: found.file_name, mediaType: found.media_type, size: found.size, content };
  }

  /** Equal content is stored, and counted, once. */
  private async refuseOverQuota(em: EntityManager, viewer: Viewer, file: ReceivedFile): Promise<void> {
    const [used]: { bytes: string }[] = await em.query(
      `select coalesce(sum(size), 0)::text as bytes from (
         select distinct sha256, size from app.evidence
          where tenant_id = $1 and kind = 'file' and removed_at is null and sha256 <> decode($2, 'hex')) as others`,
      [viewer.tenantId, file.sha256],
    );
    if (Number(used?.bytes) + file.size > this.config.tenantQuotaBytes) {
      throw problem('QUOTA_REACHED', { limit: this.config.tenantQuotaBytes / MEGABYTE });
    }
  }

  private async removeUnused(viewer: Viewer, sha256: string): Promise<void> {
    await this.tx.run(viewer, async (em) => {
      await lockFiles(em, viewer);
      const users: unknown[] = await em.query(
        `select 1 from app.evidence where tenant_id = $1 and sha256 = decode($2, 'hex') and removed_at is null limit 1`,
        [viewer.tenantId, sha256],
      );
      if (users.length === 0) await this.files.remove(this.files.keyOf(viewer.tenantId, sha256));
    });
  }
}

/** One at a time per organisation: the quota stays exact, and no file goes while a row for it comes. */
async function lockFiles(em: EntityManager, viewer: Viewer): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`files of ${viewer.tenantId}`]);
}
