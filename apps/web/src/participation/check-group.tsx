import { useId } from 'react';

export interface CheckGroupProps<Value extends string> {
  readonly label: string;
  readonly help?: string;
  readonly error?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly values: readonly Value[];
  readonly onChange: (values: Value[]) => void;
}

/** Several of a few, each of them in sight. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>) {
  const { label, help, error, options, values, onChange } = props;
  const id = useId();
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="check-group" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {help && (
        <p className="fld-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div>
        {options.map((option) => (
          <label key={option.value} className="row">
            <input
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...values, option.value] : values.filter((each) => each !== option.value))
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <p className="fld-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
