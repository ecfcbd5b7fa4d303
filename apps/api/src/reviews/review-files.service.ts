import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { recordRead } from '../platform/audit.js';
import { FileMissing, FileStore } from '../platform/files.js';
import { knownId } from '../platform/known-id.js';
import { problem } from '../platform/problems.js';
import { ReviewerTx } from '../platform/reviewer-tx.js';
import type { Viewer } from '../platform/viewer.js';

interface Found {
  readonly company_id: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly size: number;
  readonly stored: string;
  readonly state: string | null;
}

export interface OpenedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Readable;
}

/** Files that the manifest of a submission names; nothing else of a company is opened here. */
@Injectable()
export class ReviewFilesService {
  constructor(
    private readonly tx: ReviewerTx,
    private readonly files: FileStore,
  ) {}

  async open(viewer: Viewer, submissionId: string, evidenceId: string): Promise<OpenedFile> {
    const [submission, evidence] = [knownId(submissionId), knownId(evidenceId)];
    const found = await this.tx.run(viewer, async (em) => {
      const [file]: Found[] = await em.query(
        `select s.tenant_id as company_id, s.file_name, s.media_type, s.size, encode(s.stored_sha256, 'hex') as stored,
                app.submitted_file_state(s.tenant_id, s.submission_id, s.evidence_id) as state
           from app.submission_evidence s
          where s.submission_id = $1 and s.evidence_id = $2 and s.kind = 'file'`,
        [submission, evidence],
      );
      if (!file) throw problem('NOT_FOUND');
      refuseClosed(file.state);
      await recordRead(em, viewer, {
        action: 'submission.evidence',
        object: 'submission',
        objectId: submission,
        details: { evidence },
      });
      return file;
    });
    try {
      const content = await this.files.read(this.files.keyOf(found.company_id, found.stored));
      return { fileName: found.file_name, mediaType: found.media_type, content };
    } catch (fault) {
      throw fault instanceof FileMissing ? problem('FILE_DAMAGED') : fault;
    }
  }
}

function refuseClosed(state: string | null): void {
  if (state === 'clean' || state === 'not-scanned') return;
  if (state === 'pending') throw problem('FILE_PENDING');
  throw problem(state === 'quarantined' ? 'FILE_QUARANTINED' : 'FILE_DAMAGED');
}
