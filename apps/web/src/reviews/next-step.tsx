import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Button } from '../ui/fields/button.tsx';
import type { useNextReview } from './use-next-review.ts';

export interface NextStepProps {
  readonly next: ReturnType<typeof useNextReview>;
  readonly onDecide: () => void;
}

/** What comes once everything that has to be judged first is judged. */
export function NextStep({ next, onDecide }: NextStepProps) {
  const { t } = useTranslation('reviews');
  return (
    <div className="judge-next" role="status">
      <p className="sm">{t('review.allDone')}</p>
      {next.problem && <ProblemNotice problem={next.problem} />}
      {next.empty && <p className="sm muted">{t('queue.none')}</p>}
      <div className="row">
        <Button small look="review" onClick={onDecide}>
          {t('decide')} <kbd aria-hidden="true">D</kbd>
        </Button>
        <Button small busy={next.busy} aria-keyshortcuts="t" onClick={() => void next.take()}>
          {t('queue.next')} <kbd aria-hidden="true">T</kbd>
        </Button>
      </div>
    </div>
  );
}
