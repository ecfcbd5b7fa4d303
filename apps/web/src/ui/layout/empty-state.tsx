import type { ReactNode } from 'react';
import './layout.css';

export interface EmptyStateProps {
  /** One sentence: what will be here. */
  readonly says: string;
  /** The one thing to do. */
  readonly action?: ReactNode;
}

export function EmptyState({ says, action }: EmptyStateProps) {
  return (
    <div className="empty card">
      <p>{says}</p>
      {action}
    </div>
  );
}
