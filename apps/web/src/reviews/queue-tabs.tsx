import { useTranslation } from 'react-i18next';
import type { QueueOverviewQuery, QueueTab } from '../graphql/generated/graphql.ts';

export interface QueueTabsProps {
  readonly counts: QueueOverviewQuery['reviewQueueOverview']['counts'];
  readonly tab: QueueTab;
  readonly onChoose: (tab: QueueTab) => void;
}

const TABS = ['BODY', 'COMPANY', 'CONDITIONAL', 'REVIEWED', 'ENDED', 'MINE'] as const;

/** Where submissions stand, each with its count. */
export function QueueTabs({ counts, tab, onChoose }: QueueTabsProps) {
  const { t } = useTranslation('reviews');
  return (
    <nav className="queue-tabs" aria-label={t('tabs.label')}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === tab ? 'page' : undefined}
          onClick={() => onChoose(each)}
        >
          {t(`tabs.${each}`)} <span className="num">{counts.find((count) => count.tab === each)?.count ?? 0}</span>
        </button>
      ))}
    </nav>
  );
}
