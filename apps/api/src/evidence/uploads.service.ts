import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { FileStore } from '../platform/files.js';
import { knownId } from '../platform/known-id.js';
import { invalidInput, problem } from '../platform/problems.js';
import { TenantTx } from '../platform/tenant-tx.js';
import { unfitText } from '../platform/unfit-text.js';
import type { Viewer } from '../platform/viewer.js';
import type { AddFileInput } from './evidence-inputs.types.js';
import type { Evidence } from './evidence.types.js';
import { FileIntake } from './file-intake.js';
import { refuseOverQuota, refuseTooMany, uploadsSince } from './file-limits.js';
import { cleanFileName } from './file-name.js';
import { acceptedType } from './file-type.js';
import { holdForAdding, readOne } from './read-evidence.js';
import { lockFiles } from './stored-files.js';

/** A file on its way, which only the person who sends it can go on with. */
export interface Upload {
  readonly id: string;
  readonly assessmentId: string;
  readonly fileName: string;
  readonly size: number;
  readonly evidenceId: string | null;
}

const MEGABYTE = 1024 * 1024;
const LONGEST_NAME = 1_000;

/** Files that arrive piece by piece: announced, sent, and taken once they are whole. A day later they are forgotten. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly tx: TenantTx,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly files: FileStore,
    private readonly intake: FileIntake,
  ) {}

  /** Announces a file. Its whole size counts for the quota from now on. */
  async announce(viewer: Viewer, assessmentId: string, sentName: string, size: number): Promise<Upload> {
    if (sentName.length > LONGEST_NAME) throw invalidInput([{ field: 'filename', says: 'This name is too long.' }]);
    const unfit = unfitText({ filename: sentName }, '');
    if (unfit) throw unfit;
    const fileName = cleanFileName(sentName);
    acceptedType(fileName);
    if (size === 0) throw invalidInput([{ field: 'file', says: 'This file is empty.' }]);
    if (size > this.config.uploadLimitBytes) {
      throw problem('FILE_TOO_LARGE', { limit: this.config.uploadLimitBytes / MEGABYTE });
    }
    const now = this.clock.now();
    const id = randomUUID();
    await this.tx.run(viewer, async (em) => {
      await holdForAdding(em, viewer, assessmentId);
      await lockFiles(em, viewer);
      await em.query(`delete from app.upload where tenant_id = $1 and created_at < $2`, [
        viewer.tenantId,
        uploadsSince(now),
      ]);
      await refuseOverQuota(em, viewer, this.config, { size, sha256: null, uploadId: null }, now);
      await refuseTooMany(em, viewer, this.config, assessmentId, now);
      await em.query(
        `insert into app.upload (tenant_id, id, assessment_id, file_name, size, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [viewer.tenantId, id, assessmentId, fileName, size, viewer.userId, now],
      );
    });
    return { id, assessmentId, fileName, size, evidenceId: null };
  }

  /** An upload of this person; one of somebody else is answered like one that never was. */
  async find(viewer: Viewer, id: string): Promise<Upload> {
    const [found] = await this.tx.run(viewer, (em): Promise<Upload[]> =>
      em.query(
        `select id, assessment_id as "assessmentId", file_name as "fileName", size, evidence_id as "evidenceId"
           from app.upload where tenant_id = $1 and id = $2 and created_by = $3 and created_at >= $4`,
        [viewer.tenantId, knownId(id), viewer.userId, uploadsSince(this.clock.now())],
      ),
    );
    if (!found) throw problem('NOT_FOUND');
    return found;
  }

  /** Ends an upload; what was made of it stays. */
  async cancel(viewer: Viewer, id: string): Promise<void> {
    await this.find(viewer, id);
    await this.tx.run(viewer, (em) =>
      em.query(`delete from app.upload where tenant_id = $1 and id = $2`, [viewer.tenantId, id]),
    );
    await this.files.forget(id);
  }

  /** Makes evidence of an upload that arrived in full, by the same checks as every file. Once, however often it is asked. */
  async take(viewer: Viewer, { uploadId, ...facts }: AddFileInput): Promise<Evidence> {
    const { assessmentId, fileName, size, evidenceId } = await this.find(viewer, uploadId);
    if (evidenceId !== null) return this.tx.run(viewer, (em) => readOne(em, viewer, evidenceId, this.clock.today()));
    if ((await this.files.arrived(uploadId)) < size) throw problem('UPLOAD_OPEN');
    try {
      const file = await this.files.whole(uploadId, size);
      try {
        const arrived = { assessmentId, facts, file, fileName, uploadId };
        const evidence = await this.intake.take(viewer, arrived, async (em, { id }) => {
          const taken: unknown[] = await em.query(
            `with taken as (
               update app.upload set evidence_id = $3 where tenant_id = $1 and id = $2 and evidence_id is null
               returning id
             ) select id from taken`,
            [viewer.tenantId, uploadId, id],
          );
          // Somebody asked twice at once; the other one has it.
          if (taken.length === 0) throw problem('UPLOAD_OPEN');
        });
        await this.files.forget(uploadId);
        return evidence;
      } finally {
        await this.files.discard(file).catch(() => undefined);
      }
    } catch (fault) {
      throw this.intake.presented(fault);
    }
  }
}
