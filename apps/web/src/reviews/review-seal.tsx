import { IconFileCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { useDates } from '../assessments/use-dates.ts';
import type { OpenReview } from './open-review.ts';

const SHOWN = 16;

export interface ReviewSealProps {
  readonly open: OpenReview;
  readonly keysOn: boolean;
  readonly onKeys: (on: boolean) => void;
}

/** What exactly is read here, and whether single keys act: needed seldom, so it stands below. */
export function ReviewSeal({ open, keysOn, onKeys }: ReviewSealProps) {
  const { t } = useTranslation('reviews');
  const dates = useDates();
  const { submittedAt } = open.review.case;
  const { asOf, digest, previousId } = open.review;
  return (
    <footer className="review-seal">
      <IconFileCheck className="i i-sm" aria-hidden="true" />
      <span>{t('review.sealed', { day: dates.moment(submittedAt), asOf: dates.day(asOf) })}</span>
      <span title={digest}>
        {t('review.digest')} <code dir="ltr">{digest.slice(0, SHOWN)}…</code>
      </span>
      {previousId && <Link to={paths.review(previousId)}>{t('review.earlier')}</Link>}
      <label className="review-keys">
        <input type="checkbox" checked={keysOn} onChange={(event) => onKeys(event.target.checked)} /> {t('review.keys')}
      </label>
    </footer>
  );
}
