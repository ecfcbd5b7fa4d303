import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './field.tsx';

export interface PasswordFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly error?: string;
  readonly name: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password that can be looked at before it is sent. */
export function PasswordField({ label, help, error, onChange, ...input }: PasswordFieldProps) {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} help={help} error={error}>
      {(links) => (
        <span className="fld-password">
          <input
            {...input}
            {...links}
            className="input"
            type={shown ? 'text' : 'password'}
            required
            spellCheck={false}
            autoCapitalize="off"
            onChange={(event) => onChange(event.target.value)}
          />
          <button type="button" aria-controls={links.id} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'password.hide' : 'password.show')}
            <span className="vh"> {label}</span>
          </button>
        </span>
      )}
    </Field>
  );
}
