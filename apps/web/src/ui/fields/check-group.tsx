import { useId, type ReactNode } from 'react';
import './fields.css';

export interface CheckGroupProps {
  readonly legend: string;
  readonly help?: ReactNode;
  readonly error?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly values: readonly string[];
  readonly disabled?: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

/** A few things of which several may hold. */
export function CheckGroup({ legend, help, error, options, values, disabled, onChange }: CheckGroupProps) {
  const id = useId();
  const toggle = (value: string, on: boolean) =>
    onChange(options.map((option) => option.value).filter((each) => (each === value ? on : values.includes(each))));
  return (
    <fieldset className="checks" aria-describedby={help ? `${id}-help` : undefined}>
      <legend>{legend}</legend>
      {help && (
        <p id={`${id}-help`} className="fld-help">
          {help}
        </p>
      )}
      <div>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              disabled={disabled}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
      {error && <p className="fld-error">{error}</p>}
    </fieldset>
  );
}
