import { utf8, type Bytes, bytesOf } from './encoding.js';
import type { Signer } from './signature.js';

export const REPORT_FORMAT = 'opencria-report/1';

/** What a report was printed from; stands behind the last line of the PDF, where every reader passes over it. */
export interface ReportFacts {
  readonly format: typeof REPORT_FORMAT;
  readonly submission: {
    readonly id: string;
    readonly version: number;
    /** SHA-256 of the submission, hexadecimal. */
    readonly digest: string;
    /** ISO 8601. */
    readonly submittedAt: string;
  };
  /** Absent: not decided when the report was printed. */
  readonly decision?: {
    readonly outcome: string;
    readonly decidedAt: string;
    /** SHA-256 of the decision, hexadecimal. */
    readonly digest: string;
  };
}

export interface ReportSeal {
  readonly facts: ReportFacts;
  readonly signer: Signer;
  readonly signature: string;
  /** All bytes of the file but the signature and the line end behind it. */
  readonly signed: Bytes;
}

const FACTS = '%OpenCRIA-Report ';
const SIGNATURE = '%OpenCRIA-Signature ';
/** The two comment lines at the end; PDF readers look for the end of the document within the last 1,024 bytes. */
const TAIL_BYTES = 1000;
const TAIL =
  /\n%OpenCRIA-Report (\{[\x20-\x7e]+\})\n%OpenCRIA-Signature ([0-9a-f]{16}) ([A-Za-z0-9+/=]{60}) ([A-Za-z0-9+/=]{88})\n$/;

/**
 * The PDF with two comment lines behind it: what it was printed from, and a signature over every byte before the
 * signature itself. Nothing may follow, so no byte of the file is uncovered.
 */
export function sealReport(
  pdf: Uint8Array,
  facts: ReportFacts,
  signer: Signer,
  sign: (bytes: Uint8Array) => string,
): Bytes {
  const ended = pdf.at(-1) === 0x0a ? '' : '\n';
  const tail = utf8(`${ended}${FACTS}${JSON.stringify(facts)}\n${SIGNATURE}${signer.keyId} ${signer.publicKey} `);
  const signed = joined(pdf, tail);
  const signature = utf8(`${sign(signed)}\n`);
  if (tail.length + signature.length > TAIL_BYTES) throw new Error('the seal of a report is too long for PDF readers');
  return joined(signed, signature);
}

/** The seal of a report; undefined where there is none in exactly this form. */
export function readReportSeal(file: Uint8Array): ReportSeal | undefined {
  const tail = new TextDecoder('latin1').decode(file.subarray(-TAIL_BYTES));
  const [, facts = '', keyId = '', publicKey = '', signature = ''] = TAIL.exec(tail) ?? [];
  const read = readFacts(facts);
  if (!startsAsPdf(file) || read === undefined) return undefined;
  const signed = bytesOf(file.subarray(0, file.length - signature.length - 1));
  return { facts: read, signer: { keyId, publicKey }, signature, signed };
}

/** Whether a file begins as PDF files do. */
export function startsAsPdf(file: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(file.subarray(0, 5)) === '%PDF-';
}

function readFacts(text: string): ReportFacts | undefined {
  try {
    const facts = JSON.parse(text) as Partial<ReportFacts>;
    const { id, version, digest, submittedAt } = facts.submission ?? {};
    const words = [id, digest, submittedAt, ...Object.values(facts.decision ?? {})];
    const whole = facts.format === REPORT_FORMAT && Number.isInteger(version) && words.every(isText);
    return whole && JSON.stringify(facts) === text ? (facts as ReportFacts) : undefined;
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function joined(one: Uint8Array, other: Uint8Array): Bytes {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
