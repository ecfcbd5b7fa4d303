import { fieldSays, type ShownProblem } from '../app/problem.ts';
import type { FieldErrors } from '../ui/fields/use-field-errors.ts';
import type { NewAccount } from './new-account.ts';

const fields = ['organisationName', 'name', 'email', 'password'] as const;

/** What the server says about one field of a new account, to stand beside it. */
export function besideFields(refusal: ShownProblem): FieldErrors<keyof NewAccount> {
  if (refusal.code === 'EMAIL_TAKEN') return { email: [refusal.message, refusal.mend].filter(Boolean).join(' ') };
  const found: FieldErrors<keyof NewAccount> = {};
  for (const field of fields) found[field] = fieldSays(refusal, field);
  return found;
}
