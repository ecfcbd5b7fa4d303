import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { Instrument } from '#libs/instruments';
import { compileInstrument, scoreAssessment } from '#libs/scoring';
import {
  signingText,
  submissionText,
  submittedInput,
  submittedResult,
  type SubmittedContent,
  type UnsignedSubmission,
} from '#libs/submission';

export interface TestKey {
  readonly keyId: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  readonly pem: string;
  /** Ed25519, base64. */
  sign(bytes: Uint8Array): string;
}

/** A signing key of its own, as an installation has one. */
export function testKey(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return {
    keyId: createHash('sha256').update(spki).digest('hex').slice(0, 16),
    publicKey: spki.toString('base64'),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  };
}

const CONTENT: SubmittedContent = {
  mode: 'full',
  product: { name: 'Freewheel', description: 'Bicycles for “Zoë”', markets: ['FI'], ageBands: ['13-15'] },
  profile: { electric: false },
  answers: {
    'brake-check': { option: 'logged', evidence: [{ id: 'e1' }] },
    'lights-working': { number: 96 },
    'help-line': { unknown: true },
  },
  organisationAnswers: {},
  evidence: {
    e1: { title: 'Workshop log', kind: 'link', tier: 2, url: 'https://example.org', effectiveOn: '2026-10-01' },
  },
  harms: {},
  ownHarms: [],
  consultations: [],
  plan: [],
};

/** A submission about this questionnaire, not signed yet; `version` 2 names the digest of the one before. */
export function unsignedSubmission(
  instrument: Instrument,
  { version = 1, previousDigest = null }: { version?: number; previousDigest?: string | null } = {},
): UnsignedSubmission {
  const asOf = '2026-11-02';
  const result = scoreAssessment(compileInstrument(instrument), submittedInput({ asOf, content: CONTENT }));
  const at = '2026-11-02T09:00:00.000Z';
  return {
    format: 'opencria-submission/1',
    submission: { id: `submission-${version}`, assessmentId: 'assessment', version, submittedAt: at, previousDigest },
    programme: { id: 'programme', name: 'Safe bicycles' },
    body: { id: 'body', name: 'Reviewing Body' },
    company: { id: 'company', name: 'Fernhollow' },
    instrument: { id: instrument.id, version: instrument.version, digest: instrument.digest ?? '' },
    method: 1,
    asOf,
    content: CONTENT,
    answeredBy: ['contributor'],
    requested: { by: { id: 'officer', role: 'compliance-officer' }, at },
    approved: { by: { id: 'admin', role: 'organisation-admin' }, at },
    attestations: [],
    result: submittedResult(result),
    audit: { seq: 7, hash: 'ab' },
  };
}

/** The bytes of the signed file. */
export function sealed(submission: UnsignedSubmission, key: TestKey): Buffer {
  const signer = { algorithm: 'Ed25519' as const, keyId: key.keyId, publicKey: key.publicKey };
  const value = key.sign(Buffer.from(signingText(submission, signer)));
  return Buffer.from(submissionText({ ...submission, signature: { ...signer, value } }));
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
