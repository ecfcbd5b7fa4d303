import { compileInstrument, scoreAssessment } from '#libs/scoring';
import {
  SUBMISSION_FORMAT,
  signingText,
  submissionText,
  submittedInput,
  submittedResult,
  type UnsignedSubmission,
} from '#libs/submission';
import type { Instrument } from '#libs/instruments';
import type { AnswersFile } from '../answers/answers-file.js';
import type { ExampleKey } from './example-key.js';
import { contentOf } from './submitted-content.js';

/** An answers file as the sealed file of a submission; the same file and key always give the same bytes. */
export function sealExample(name: string, answers: AnswersFile, instrument: Instrument, key: ExampleKey): string {
  const content = contentOf(answers);
  const asOf = answers.asOf ?? '2026-11-16';
  const at = `${asOf}T09:00:00.000Z`;
  const submission: UnsignedSubmission = {
    format: SUBMISSION_FORMAT,
    submission: { id: `${name}-1`, assessmentId: name, version: 1, submittedAt: at, previousDigest: null },
    programme: { id: 'examples', name: 'Worked examples' },
    body: { id: 'body', name: 'Example Reviewing Body' },
    company: { id: 'company', name: answers.organisation.name },
    instrument: { id: instrument.id, version: instrument.version, digest: instrument.digest ?? '' },
    method: 1,
    asOf,
    content,
    answeredBy: ['contributor'],
    requested: { by: { id: 'officer', role: 'compliance-officer' }, at },
    approved: { by: { id: 'admin', role: 'organisation-admin' }, at },
    attestations: [],
    result: submittedResult(scoreAssessment(compileInstrument(instrument), submittedInput({ asOf, content }))),
    audit: { seq: 1, hash: '' },
  };
  const signer = { algorithm: 'Ed25519' as const, keyId: key.keyId, publicKey: key.publicKey };
  const value = key.sign(Buffer.from(signingText(submission, signer)));
  return submissionText({ ...submission, signature: { ...signer, value } });
}
