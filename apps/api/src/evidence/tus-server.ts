import type { Readable } from 'node:stream';
import { DataStore, Server, Upload as TusUpload, type Locker } from '@tus/server';
import type { FileStore } from '../platform/files.js';
import { problem, Problem } from '../platform/problems.js';
import type { Viewer } from '../platform/viewer.js';
import type { UploadsService } from './uploads.service.js';

const UPLOADS = '/api/evidence/uploads';

interface Around {
  readonly uploads: UploadsService;
  readonly files: FileStore;
  readonly locker: Locker;
  readonly viewer: Viewer;
  /** Where a new upload belongs. */
  readonly assessmentId: string | undefined;
}

/** The protocol's server for one request of one person, whose uploads are all that it finds. */
export function tusServer(around: Around): Server {
  return new Server({
    path: UPLOADS,
    datastore: new PersonalUploads(around),
    locker: around.locker,
    // Only our own pages send files, so no other origin is told that it may.
    allowedOrigins: [],
    relativeLocation: true,
    onResponseError: (_request, fault) => {
      throw asProblem(fault);
    },
  });
}

class PersonalUploads extends DataStore {
  override extensions = ['creation', 'termination'];

  constructor(private readonly around: Around) {
    super();
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    const { uploads, viewer, assessmentId } = this.around;
    const { id } = await uploads.announce(
      viewer,
      String(assessmentId),
      upload.metadata?.['filename'] ?? '',
      upload.size ?? 0,
    );
    upload.id = id;
    return upload;
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const { uploads, files, viewer } = this.around;
    const { size, evidenceId } = await uploads.find(viewer, id);
    return new TusUpload({ id, size, offset: evidenceId === null ? await files.arrived(id) : size });
  }

  override write(piece: Readable, id: string, offset: number): Promise<number> {
    return this.around.files.append(id, piece, offset);
  }

  override remove(id: string): Promise<void> {
    return this.around.uploads.cancel(this.around.viewer, id);
  }
}

/** What the protocol's server refuses, in our words and with the status the protocol asks for. */
function asProblem(fault: Error | { readonly status_code: number }): Error {
  if (fault instanceof Problem) return fault;
  const status = 'status_code' in fault ? fault.status_code : undefined;
  switch (status) {
    case undefined:
      return fault as Error;
    case 404:
      return problem('NOT_FOUND');
    case 409:
      return problem('UPLOAD_OFFSET');
    default:
      return problem('UPLOAD_INCOMPLETE');
  }
}
