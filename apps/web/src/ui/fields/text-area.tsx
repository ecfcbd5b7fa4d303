import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field.tsx';

export type TextAreaProps = Omit<FieldProps, 'children'> &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id' | 'onChange'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  };

/** A text of several lines; it grows with what is written where the browser can. */
export function TextArea({ label, help, error, remark, onChange, ...area }: TextAreaProps) {
  return (
    <Field label={label} help={help} error={error} remark={remark}>
      {(links) => (
        <textarea
          rows={3}
          {...area}
          {...links}
          className="input grows"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
