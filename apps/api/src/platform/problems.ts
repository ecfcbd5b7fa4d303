import { randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { ACCOUNTS } from './refusals/accounts.js';
import { ACTIONS } from './refusals/actions.js';
import { CASES } from './refusals/cases.js';
import { CONTENT } from './refusals/content.js';
import { DISCUSSIONS } from './refusals/discussions.js';
import { NOTICES } from './refusals/notices.js';
import { EVIDENCE } from './refusals/evidence.js';
import { GENERAL } from './refusals/general.js';
import { REASSESSMENTS } from './refusals/reassessments.js';
import type { Refusal } from './refusals/refusal.js';
import { REVIEWS } from './refusals/reviews.js';
import { SUBMISSIONS } from './refusals/submissions.js';

/** Every refusal of the product; a feature adds its own in the file of its group. */
const CATALOGUE = {
  ...GENERAL,
  ...ACCOUNTS,
  ...ACTIONS,
  ...CASES,
  ...CONTENT,
  ...DISCUSSIONS,
  ...NOTICES,
  ...EVIDENCE,
  ...REASSESSMENTS,
  ...REVIEWS,
  ...SUBMISSIONS,
};

export type ProblemCode = keyof typeof CATALOGUE;

export interface FieldProblem {
  /** Path of the input field, e.g. `markets.0`. */
  readonly field: string;
  /** One sentence about the field, for people. */
  readonly says: string;
}

type Details = Readonly<Record<string, string | number>>;

/** A refusal that reaches the client as it is, over GraphQL (`extensions`) and plain HTTP (JSON). */
export class Problem extends GraphQLError {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    message: string,
    readonly mend?: string,
    readonly fields?: readonly FieldProblem[],
    /** Sent as Retry-After where set. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message, {
      extensions: { code, ...(mend && { mend }), ...(fields && { fields }), reference: newReference() },
    });
  }

  get reference(): string {
    return String(this.extensions['reference']);
  }
}

function fill(text: string, details: Details): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(details[name] ?? name));
}

/** Makes a refusal to throw: `throw problem('NOT_FOUND')`. Details fill the `{…}` of its sentences. */
export function problem(code: ProblemCode, details: Details = {}, retryAfterSeconds?: number): Problem {
  const refusal: Refusal = CATALOGUE[code];
  return new Problem(
    code,
    refusal.status,
    fill(refusal.says, details),
    refusal.mend && fill(refusal.mend, details),
    undefined,
    retryAfterSeconds,
  );
}

/** A refusal that names the input fields at fault. */
export function invalidInput(fields: readonly FieldProblem[]): Problem {
  const { status, says, mend }: Refusal = CATALOGUE.INVALID_INPUT;
  return new Problem('INVALID_INPUT', status, says, mend, fields);
}

/** The HTTP status that goes with the code of a refusal; 500 for a code that is none. */
export function statusOf(code: unknown): number {
  return Object.entries<Refusal>(CATALOGUE).find(([known]) => known === code)?.[1].status ?? 500;
}

/** Short random mark that links what a person sees to the line in the log. */
export function newReference(): string {
  return randomBytes(6).toString('hex');
}
