import { compareFractions, displayScore } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import type { AssessmentStore } from './assessment-store.ts';
import { bandOf } from './band-of.ts';

/** The index in small print: the last figure on the page, never the first. */
export function IndexLine({ store }: { readonly store: AssessmentStore }) {
  const { t } = useTranslation(['assessments', 'scores']);
  const { index } = store.result;
  return (
    <div className="index-line">
      <p className="sm num">
        {index.value === null ? (
          t(`index.none.${index.reason ?? 'NOTHING_APPLIES'}`)
        ) : (
          <>
            <b>{t('index.value', { value: displayScore(index.value) })}</b>{' '}
            <span className="muted">
              {index.band === null ? t('index.noBand') : bandOf(store.catalogue, index.band).name}.{' '}
              {index.uncapped &&
                compareFractions(index.uncapped, index.value) > 0 &&
                t('index.uncapped', { value: displayScore(index.uncapped) })}{' '}
              {index.upper &&
                compareFractions(index.upper, index.value) > 0 &&
                t('index.upTo', { value: displayScore(index.upper) })}{' '}
              {index.confidence && t(`index.confidence.${index.confidence}`)}{' '}
              {index.partial && t('index.partial', { nonNull: index.nonNull })}
            </span>
          </>
        )}
      </p>
      <Link className="sm" to={paths.method}>
        {t('index.how')}
      </Link>
    </div>
  );
}
