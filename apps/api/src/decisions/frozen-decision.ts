import { canonicalJson } from '#libs/instruments';
import type { Agreement, SubjectKind, VerdictKind } from '#libs/review';
import type { SubmittedResult } from '#libs/submission';
import type { SigningKey } from '../platform/signing-keys.js';
import type { Outcome } from '#libs/review';

export const DECISION_FORMAT = 'opencria-decision/1';

interface Actor {
  readonly id: string;
  readonly role: string;
}

export interface FrozenVerdict {
  readonly subject: SubjectKind;
  readonly subjectId: string;
  readonly verdict: VerdictKind;
  readonly level: number | null;
  readonly tier: number | null;
  readonly reason: string;
  readonly advice: string;
  readonly by: string;
  /** The submission it was first given on, where it still stands from an earlier version. */
  readonly carriedFrom: string | null;
}

export interface FrozenCondition {
  readonly id: string;
  readonly questionId: string | null;
  readonly text: string;
  readonly dueOn: string;
}

/** What was decided and why, as it can be proven years later: roles and opaque ids, no names, no private notes. */
export interface DecisionFile {
  readonly format: typeof DECISION_FORMAT;
  readonly decision: {
    readonly id: string;
    readonly outcome: Outcome;
    readonly decidedAt: string;
    /** The decision that an appeal corrected; it stays. */
    readonly corrects: string | null;
    readonly appeal: string | null;
  };
  readonly submission: { readonly id: string; readonly version: number; readonly digest: string };
  readonly programme: { readonly id: string; readonly name: string };
  readonly body: { readonly id: string; readonly name: string };
  readonly company: { readonly id: string; readonly name: string };
  readonly instrument: { readonly id: string; readonly version: string; readonly digest: string };
  readonly decidedBy: Actor;
  readonly secondBy: Actor | null;
  readonly statement: string;
  readonly letter: string;
  readonly verdicts: readonly FrozenVerdict[];
  readonly agreement: Agreement;
  readonly conditions: readonly FrozenCondition[];
  /** As submitted, and with the verdicts that stand. */
  readonly figures: { readonly evidenced: SubmittedResult; readonly reviewed: SubmittedResult };
  readonly signature: {
    readonly algorithm: 'Ed25519';
    readonly keyId: string;
    readonly publicKey: string;
    readonly value: string;
  };
}

export type UnsignedDecision = Omit<DecisionFile, 'signature'>;

/** Signs a decision as submissions are: every byte of the file but the signature value itself. */
export function freezeDecision(
  decision: UnsignedDecision,
  key: SigningKey,
): { readonly canonical: Buffer; readonly signature: Buffer } {
  const signature = { algorithm: 'Ed25519', keyId: key.keyId, publicKey: key.publicKey.toString('base64'), value: '' };
  const value = key.sign(Buffer.from(canonicalJson({ ...decision, signature })));
  const signed = { ...decision, signature: { ...signature, value: value.toString('base64') } };
  return { canonical: Buffer.from(canonicalJson(signed)), signature: value };
}

export function readDecision(canonical: Buffer): DecisionFile {
  return JSON.parse(canonical.toString('utf8')) as DecisionFile;
}
