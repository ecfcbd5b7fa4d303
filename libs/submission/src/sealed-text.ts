import { canonicalJson } from '#libs/instruments';
import {
  SUBMISSION_FORMAT,
  type SubmissionFile,
  type SubmissionSignature,
  type UnsignedSubmission,
} from './submission.js';

/** The bytes of a submission file. The same submission always gives the same text. */
export function submissionText(file: SubmissionFile): string {
  return canonicalJson(file);
}

/**
 * What is signed: the whole file with an empty signature value. Every byte of a file is either covered by
 * this or the value itself, because a reader insists that the file is the canonical text of what it holds.
 */
export function signingText(
  submission: UnsignedSubmission | SubmissionFile,
  { algorithm, keyId, publicKey }: Omit<SubmissionSignature, 'value'>,
): string {
  return canonicalJson({ ...submission, signature: { algorithm, keyId, publicKey, value: '' } });
}

export type ReadSubmission =
  { readonly file: SubmissionFile } | { readonly fault: 'not-json' | 'not-a-submission' | 'not-canonical' };

/** Reads a file; one whose text is not exactly the canonical text of what it holds was altered. */
export function readSubmission(text: string): ReadSubmission {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'not-json' };
  }
  if (!isSubmission(value)) return { fault: 'not-a-submission' };
  return canonicalJson(value) === text ? { file: value } : { fault: 'not-canonical' };
}

function isSubmission(value: unknown): value is SubmissionFile {
  if (!isObject(value) || value['format'] !== SUBMISSION_FORMAT) return false;
  const { submission, content, result, signature } = value;
  return (
    isObject(submission) &&
    isObject(content) &&
    isObject(result) &&
    isObject(signature) &&
    signature['algorithm'] === 'Ed25519' &&
    ['keyId', 'publicKey', 'value'].every((field) => typeof signature[field] === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
