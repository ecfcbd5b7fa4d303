import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './layout.css';

export type NoticeKind = 'note' | 'attention' | 'error' | 'review' | 'done';

const icons = {
  note: IconInfoCircle,
  attention: IconAlertTriangle,
  error: IconAlertTriangle,
  review: IconUserCheck,
  done: IconCircleCheck,
};
const looks: Record<NoticeKind, string> = {
  note: '',
  attention: ' ochre',
  error: ' madder',
  review: ' indigo',
  done: ' pine',
};

export interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly title?: string;
  /** Set where the notice appears after something happened; errors interrupt, the others wait. */
  readonly live?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ kind = 'note', title, live = false, children }: NoticeProps) {
  const Icon = icons[kind];
  return (
    <div className={`note${looks[kind]}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon className="i" aria-hidden="true" />
      <div>
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
