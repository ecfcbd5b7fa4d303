import { useId, type ReactNode } from 'react';
import './fields.css';

/** What the control takes over, so that label, help and error belong to it. */
export interface FieldLinks {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** One sentence that says what to give instead. */
  readonly error?: string;
  /** Small remark behind the label, such as "optional". */
  readonly remark?: string;
  readonly children: (links: FieldLinks) => ReactNode;
}

/** A labelled control with its help above and its error below it. */
export function Field({ label, help, error, remark, children }: FieldProps) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const described = [help ? helpId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className="fld">
      <label htmlFor={id}>
        {label}
        {remark && <span className="fld-remark"> {remark}</span>}
      </label>
      {help && (
        <p id={helpId} className="fld-help">
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={errorId} className="fld-error">
          {error}
        </p>
      )}
    </div>
  );
}
