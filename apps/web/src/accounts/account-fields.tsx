import { useTranslation } from 'react-i18next';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import type { FieldErrors } from '../ui/fields/use-field-errors.ts';
import { MIN_PASSWORD, type NewAccount } from './new-account.ts';

export interface AccountFieldsProps {
  readonly organisationLabel: string;
  readonly organisationHelp?: string;
  readonly account: NewAccount;
  readonly errors: FieldErrors<keyof NewAccount>;
  readonly onChange: (field: keyof NewAccount, value: string) => void;
}

export function AccountFields({ organisationLabel, organisationHelp, account, errors, onChange }: AccountFieldsProps) {
  const { t } = useTranslation('accounts');
  const set = (field: keyof NewAccount) => (value: string) => onChange(field, value);
  return (
    <>
      <TextField
        label={organisationLabel}
        help={organisationHelp}
        name="organisation"
        autoComplete="organization"
        required
        maxLength={200}
        value={account.organisationName}
        error={errors.organisationName}
        onChange={set('organisationName')}
      />
      <TextField
        label={t('name')}
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        value={account.name}
        error={errors.name}
        onChange={set('name')}
      />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        value={account.email}
        error={errors.email}
        onChange={set('email')}
      />
      <PasswordField
        label={t('password')}
        help={t('passwordHelp', { min: MIN_PASSWORD })}
        name="password"
        autoComplete="new-password"
        value={account.password}
        error={errors.password}
        onChange={set('password')}
      />
    </>
  );
}
