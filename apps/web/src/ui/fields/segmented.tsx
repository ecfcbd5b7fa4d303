import { IconCheck } from '@tabler/icons-react';
import './fields.css';

export interface SegmentedProps<Value extends string> {
  /** Unique on the page: radios of one name exclude each other. */
  readonly name: string;
  /** Id of the text that asks. */
  readonly labelledBy?: string;
  /** Where no text on the page asks. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** undefined: nothing chosen yet. */
  readonly value: Value | undefined;
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** A few choices side by side. They are real radios: arrow keys move, one tab stop. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { name, labelledBy, label, describedBy, options, value, disabled, onChange } = props;
  return (
    <div
      className="seg"
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-label={label}
      aria-describedby={describedBy}
    >
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          <IconCheck className="i i-sm" aria-hidden="true" />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
