import { useTranslation } from 'react-i18next';
import './layout.css';

export interface SkeletonProps {
  /** Lines of text, or rows of the list, that will stand here. */
  readonly lines?: number;
  /** Sheets instead of lines. */
  readonly cards?: boolean;
}

/** The shape of what is coming; it shows itself after 300 ms only. */
export function Skeleton({ lines = 3, cards = false }: SkeletonProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={cards ? 'skeleton cards' : 'skeleton'} role="status">
      <span className="vh">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
