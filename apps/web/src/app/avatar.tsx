import { initials } from './initials.ts';

export interface AvatarProps {
  readonly name: string;
  /** Company green or the indigo of the reviewing body. */
  readonly side?: 'company' | 'reviewing';
  readonly small?: boolean;
}

/** Initials of a person whose name stands beside them, or is said otherwise; drawn, not read. */
export function Avatar({ name, side = 'company', small = false }: AvatarProps) {
  const look = `avatar ${side === 'company' ? 'p' : 'v'}${small ? ' s' : ''}`;
  return <span className={look} data-initials={initials(name)} aria-hidden="true" />;
}
