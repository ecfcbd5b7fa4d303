import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field.tsx';

export type TextFieldProps = Omit<FieldProps, 'children'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'onChange'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

export function TextField({ label, help, error, remark, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error} remark={remark}>
      {(links) => <input {...input} {...links} className="input" onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
