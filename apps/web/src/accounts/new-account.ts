import type { TFunction } from 'i18next';
import type { FieldErrors } from '../ui/fields/use-field-errors.ts';

/** What a first account of an organisation needs, at sign-up and at set-up. */
export interface NewAccount {
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const noAccount: NewAccount = { organisationName: '', name: '', email: '', password: '' };

export const MIN_PASSWORD = 12;

/** One sentence per field that cannot be sent; the server checks the same again. */
export function faultsOf(account: NewAccount, t: TFunction<'accounts'>): FieldErrors<keyof NewAccount> {
  return {
    ...(account.organisationName.trim() === '' && { organisationName: t('faults.organisationName') }),
    ...(account.name.trim() === '' && { name: t('faults.name') }),
    ...(!/^\S+@\S+\.\S+$/.test(account.email.trim()) && { email: t('faults.email') }),
    ...(account.password.length < MIN_PASSWORD && { password: t('faults.password', { min: MIN_PASSWORD }) }),
  };
}

export function trimmed(account: NewAccount): NewAccount {
  return {
    ...account,
    organisationName: account.organisationName.trim(),
    name: account.name.trim(),
    email: account.email.trim(),
  };
}
