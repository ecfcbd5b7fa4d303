import { HttpException, Logger } from '@nestjs/common';
import { newReference, Problem, problem, type FieldProblem } from './problems.js';

/** A fault as clients see it, whatever it was inside. */
export interface PresentedFault {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly mend?: string;
  readonly fields?: readonly FieldProblem[];
  readonly reference: string;
  readonly retryAfterSeconds?: number;
}

const log = new Logger('Fault');
const RETRY_SECONDS = 3;

/** Connection lost, server starting or stopping, too many connections, no answer in time. */
const DATABASE_CODES = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|08\w{3}|57P0\d|57014|53\d{3}|55P03|25P03)$/;
const DATABASE_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

function databaseIsAway(fault: unknown): boolean {
  const { code, message, errors } = fault as { code?: unknown; message?: unknown; errors?: unknown };
  // Node gathers the failures of several addresses of one host.
  if (Array.isArray(errors) && errors.some(databaseIsAway)) return true;
  return (
    (typeof code === 'string' && DATABASE_CODES.test(code)) ||
    (typeof message === 'string' && DATABASE_WORDS.test(message))
  );
}

function fromProblem(refusal: Problem): PresentedFault {
  const { code, status, message, mend, fields, reference, retryAfterSeconds } = refusal;
  return { code, status, message, mend, fields, reference, retryAfterSeconds };
}

/** Faults of Nest and express themselves: unknown route, unreadable body, body too large. */
function fromStatus(status: number): PresentedFault {
  if (status === 404) return fromProblem(problem('NOT_FOUND'));
  if (status === 413) return fromProblem(problem('TOO_LARGE', { limit: 'allowed' }));
  return fromProblem(problem('INVALID_INPUT'));
}

function clientStatus(fault: unknown): number | undefined {
  const status = fault instanceof HttpException ? fault.getStatus() : (fault as { status?: unknown }).status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/**
 * What a client may know of a fault: refusals as they are, everything unknown as INTERNAL with a
 * reference; the fault itself goes to the log under the same reference.
 */
export function presentFault(fault: unknown): PresentedFault {
  if (fault instanceof Problem) return fromProblem(fault);
  const away = typeof fault === 'object' && fault !== null && databaseIsAway(fault);
  const status = typeof fault === 'object' && fault !== null ? clientStatus(fault) : undefined;
  if (!away && status !== undefined) return fromStatus(status);
  const reference = newReference();
  const cause = fault instanceof Error ? fault : new Error(String(fault));
  const says = oneLine(cause.message);
  // The stack begins with the message, which may hold what somebody typed.
  const stack = cause.message === '' ? cause.stack : cause.stack?.replace(cause.message, () => says);
  log.error(`${reference} ${cause.name}: ${says}`, away ? undefined : stack);
  const shown = fromProblem(problem(away ? 'DATABASE_UNAVAILABLE' : 'INTERNAL'));
  return { ...shown, reference, retryAfterSeconds: away ? RETRY_SECONDS : undefined };
}

const MOST_LOGGED = 500;

/** Keeps one fault on one short line of the log, whatever control characters its text carries. */
function oneLine(text: string): string {
  const escaped = JSON.stringify(text.slice(0, MOST_LOGGED)).slice(1, -1);
  return escaped.replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
