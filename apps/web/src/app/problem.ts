import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

/** A refusal as a page shows it: what happened, what to do, and a mark that links it to the log. */
export interface ShownProblem {
  /** A code of the api's catalogue, or `OFFLINE` where nothing answered. */
  readonly code: string;
  /** Absent where nothing answered: the page says so in its own language. */
  readonly message?: string;
  readonly mend?: string;
  readonly reference?: string;
  readonly fields: readonly { readonly field: string; readonly says: string }[];
}

interface Extensions {
  readonly code?: string;
  readonly mend?: string;
  readonly reference?: string;
  readonly fields?: ShownProblem['fields'];
}

export function problemOf(error: unknown): ShownProblem {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const { code = 'INTERNAL', mend, reference, fields = [] }: Extensions = first?.extensions ?? {};
    return { code, message: first?.message, mend, reference, fields };
  }
  if (ServerError.is(error)) return refusalOf(error.bodyText);
  return { code: 'OFFLINE', fields: [] };
}

/** The JSON a plain HTTP route refuses with: `{ code, message, mend, reference }`. */
export function refusalOf(body: string): ShownProblem {
  try {
    const {
      code = 'INTERNAL',
      message,
      mend,
      reference,
      fields = [],
    } = JSON.parse(body) as Extensions & { message?: string };
    return { code, message, mend, reference, fields };
  } catch {
    // A proxy answered instead of the api: nothing in it is written for people.
    return { code: 'OFFLINE', fields: [] };
  }
}

/** The sentence about one input field, to be shown beside it. */
export function fieldSays(problem: ShownProblem | undefined, field: string): string | undefined {
  return problem?.fields.find((each) => each.field === field || each.field.startsWith(`${field}.`))?.says;
}
