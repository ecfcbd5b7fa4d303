import { initials } from './initials.ts';

export interface AvatarProps {
  readonly name: string;
  /** Company green or the indigo of the reviewing body. */
  readonly side?: 'company' | 'reviewing';
}

/** Initials of a person whose name stands beside them, or is said otherwise; drawn, not read. */
export function Avatar({ name, side = 'company' }: AvatarProps) {
  return (
    <span className={side === 'company' ? 'avatar p' : 'avatar v'} data-initials={initials(name)} aria-hidden="true" />
  );
}
