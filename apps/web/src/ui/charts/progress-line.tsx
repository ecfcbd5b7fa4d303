import type { CSSProperties } from 'react';
import './progress-line.css';

/** How many of how many; the count stands beside it as text. */
export function ProgressLine({
  label,
  done,
  of,
}: {
  readonly label: string;
  readonly done: number;
  readonly of: number;
}) {
  const share = { '--done': of === 0 ? 0 : (100 * done) / of } as CSSProperties;
  return (
    <span
      className="progress-line"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuenow={done}
      aria-valuemax={of}
    >
      <i style={share} />
    </span>
  );
}
