import type { EntityManager } from 'typeorm';
import type { JudgedSubmission } from '#libs/review';
import { scoreAssessment } from '#libs/scoring';
import { readSubmission, submittedInput, type SubmissionFile } from '#libs/submission';
import type { InstrumentsService, LoadedInstrument } from '../instruments/instruments.service.js';
import { problem } from '../platform/problems.js';

/** A sealed submission as it is judged. */
export interface SealedCase extends JudgedSubmission {
  readonly file: SubmissionFile;
  readonly digest: string;
  readonly loaded: LoadedInstrument;
}

/** The version before; null where there is none, or where it was withdrawn, which closes it. */
export async function loadEarlier(
  em: EntityManager,
  instruments: InstrumentsService,
  submissionId: string | null,
): Promise<SealedCase | null> {
  const shown = await em.query<unknown[]>(`select 1 from app.submission where id = $1`, [submissionId]);
  return submissionId === null || shown.length === 0 ? null : loadSealed(em, instruments, submissionId);
}

/** Reads what was submitted from its bytes; NOT_FOUND where the connection does not show it. */
export async function loadSealed(
  em: EntityManager,
  instruments: InstrumentsService,
  submissionId: string,
): Promise<SealedCase> {
  const [row]: { canonical: Buffer; digest: string }[] = await em.query(
    `select canonical, encode(digest, 'hex') as digest from app.submission where id = $1`,
    [submissionId],
  );
  if (!row) throw problem('NOT_FOUND');
  const read = readSubmission(row.canonical.toString('utf8'));
  if (!('file' in read)) throw new Error(`submission ${submissionId} is ${read.fault}`);
  const { file } = read;
  const loaded = instruments.find(file.instrument.id, file.instrument.version);
  const input = submittedInput(file);
  const result = scoreAssessment(loaded.compiled, input);
  return { file, digest: row.digest, loaded, compiled: loaded.compiled, input, result };
}
