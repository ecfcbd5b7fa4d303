import type { RedLineState } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import type { RedLineLook } from '../ui/signs/red-line-sign.tsx';
import type { OpenReview, ReviewItem } from './open-review.ts';

/** Its sign; undefined where no red line watches, or it does not apply. */
export function redLineLook(state: RedLineState | undefined): RedLineLook | undefined {
  switch (state) {
    case 'BREACHED':
      return 'breached';
    case 'UNRESOLVED':
    case 'CLAIMED':
      return 'unresolved';
    case 'CLEAR':
      return 'clear';
    default:
      return undefined;
  }
}

/** One line on what was stated about a part. */
export function useItemLine({ catalogue, evidenced, submitted }: OpenReview, item: ReviewItem): string {
  const { t } = useTranslation('reviews');
  if (item.subject === 'FLAG') {
    const said = submitted.profile[item.subjectId];
    return t('part.flagLine', {
      value: t(said === true ? 'part.yes' : said === false ? 'part.no' : 'part.dontKnow'),
    });
  }
  if (item.subject === 'HARM') {
    const harm = evidenced.harms.find(({ id }) => id === item.subjectId);
    if (!harm) return '';
    const residual = t(`risk.${harm.residual.toUpperCase() as 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL'}`);
    return t('part.ratedLine', { severity: harm.severity, residual });
  }
  const result = evidenced.questions.find(({ id }) => id === item.subjectId);
  if (!result) return '';
  const { weight, level, tier, redLine, state } = result;
  const parts = [
    redLine &&
      t('part.redLine', {
        number: catalogue.redLines.get(redLine.id)?.number ?? 0,
        state: t(`part.redLineStates.${redLine.state}`),
      }),
    level === undefined
      ? t('part.statedLine', {
          stated: t(state === 'NA_CLAIMED' ? 'part.notApplicable' : state === 'BLANK' ? 'part.blank' : 'part.unknown'),
          weight,
        })
      : t('part.claimLine', { level, evidence: t(`part.tiers.${tier}`), weight }),
  ];
  return parts.filter(Boolean).join('. ');
}
