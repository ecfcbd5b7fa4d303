import { readSubmission, signingText, type SubmissionFile } from '#libs/submission';
import { sha256Hex, utf8 } from './encoding.js';
import { readReportSeal, startsAsPdf, type ReportFacts } from './sealed-report.js';
import { signatureHolds, type Signer } from './signature.js';

/** Why a file is refused. */
export type Refused =
  /** Neither a submission nor a PDF, as far as it can be read at all. */
  | 'unknown-kind'
  /** A submission that says the same in other letters than the ones that were signed. */
  | 'other-text'
  /** A PDF without a seal at its very end: a draft, another document, or one that was cut or added to. */
  | 'no-seal'
  /** The signature does not belong to these bytes. */
  | 'signature';

/** What a file proved by itself: every byte is as it was when this signer signed. Who the signer is stays open. */
export type CheckedFile =
  | { readonly kind: 'refused'; readonly because: Refused }
  | {
      readonly kind: 'submission';
      readonly signer: Signer;
      /** SHA-256 of the file, hexadecimal. */
      readonly digest: string;
      readonly file: SubmissionFile;
    }
  | { readonly kind: 'report'; readonly signer: Signer; readonly digest: string; readonly facts: ReportFacts };

/** Checks every byte of a submission or of a report. Asks nobody: the same bytes always get the same answer. */
export async function checkFile(bytes: Uint8Array): Promise<CheckedFile> {
  return startsAsPdf(bytes) ? checkReport(bytes) : checkSubmission(bytes);
}

/** The key among those somebody vouches for that made the signature. */
export function signerAmong<Key extends Signer>(keys: readonly Key[], signer: Signer): Key | undefined {
  return keys.find(({ keyId, publicKey }) => keyId === signer.keyId && publicKey === signer.publicKey);
}

async function checkReport(bytes: Uint8Array): Promise<CheckedFile> {
  const seal = readReportSeal(bytes);
  if (seal === undefined) return { kind: 'refused', because: 'no-seal' };
  const { signer, signature, signed, facts } = seal;
  if (!(await signatureHolds(signer, signature, signed))) return { kind: 'refused', because: 'signature' };
  return { kind: 'report', signer, digest: await sha256Hex(bytes), facts };
}

async function checkSubmission(bytes: Uint8Array): Promise<CheckedFile> {
  const text = decoded(bytes);
  const read = text === undefined ? undefined : readSubmission(text);
  if (read === undefined || ('fault' in read && read.fault !== 'not-canonical')) {
    return { kind: 'refused', because: 'unknown-kind' };
  }
  if ('fault' in read) return { kind: 'refused', because: 'other-text' };
  const { signature } = read.file;
  const signer = { keyId: signature.keyId, publicKey: signature.publicKey };
  const holds = await signatureHolds(signer, signature.value, utf8(signingText(read.file, signature)));
  if (!holds) return { kind: 'refused', because: 'signature' };
  return { kind: 'submission', signer, digest: await sha256Hex(bytes), file: read.file };
}

/** UTF-8 without a byte order mark, which is the only spelling that is signed. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
