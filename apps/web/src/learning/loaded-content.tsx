import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { problemOf } from '../app/problem.ts';
import { Skeleton } from '../ui/layout/skeleton.tsx';
import type { Loaded } from './use-loaded.ts';

export interface LoadedContentProps<T> {
  readonly loaded: Loaded<T>;
  /** Sheets rather than lines are on their way. */
  readonly cards?: boolean;
  readonly children: (value: T) => ReactNode;
}

/** What has been loaded, or why it is not there. It stands inside the page, so that the page's title keeps the focus. */
export function LoadedContent<T>({ loaded, cards = false, children }: LoadedContentProps<T>) {
  const { t } = useTranslation('learning');
  switch (loaded.kind) {
    case 'loading':
      return <Skeleton cards={cards} lines={cards ? 4 : 6} />;
    case 'failed':
      return <ProblemNotice problem={problemOf(loaded.error)} kept={t('failed')} onRetry={loaded.again} />;
    case 'ready':
      return children(loaded.value);
  }
}
