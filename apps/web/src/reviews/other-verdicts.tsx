import { useTranslation } from 'react-i18next';
import { keyOf, type ReviewItem } from './open-review.ts';
import type { ReviewState } from './use-review.ts';

export interface OtherVerdictsProps {
  readonly state: ReviewState;
  readonly item: ReviewItem;
  /** Whose verdict stands in the form already; null: nobody's. */
  readonly slot: number | null;
}

/** What other reviewers said about the open part. */
export function OtherVerdicts({ state, item, slot }: OtherVerdictsProps) {
  const { t } = useTranslation('reviews');
  const others = state.verdicts.filter(
    (each) => keyOf(each) === keyOf(item) && each.slot !== slot && each.verdict !== null,
  );
  if (others.length === 0) return null;
  return (
    <section>
      <h3 className="h4">{t('verdict.others')}</h3>
      <ul className="sm">
        {others.map(({ slot: of, reviewer, verdict, level, tier, reason }) => (
          <li key={of}>
            <p>
              {t('verdict.by', {
                name: reviewer?.name ?? t('verdict.somebody'),
                verdict: verdict ? t(`verdict.given.${verdict}`) : '',
              })}{' '}
              {level !== null && t('part.level', { level })}{' '}
              {tier !== null && t('verdict.tierName', { tier, name: t(`part.tiers.${tier as 0 | 1 | 2 | 3}`) })}
            </p>
            {reason && (
              <p className="quiet" dir="auto">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
