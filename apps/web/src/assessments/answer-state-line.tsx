import type { QuestionResult } from '#libs/scoring';
import { useTranslation } from 'react-i18next';

/** One answer in one line: how much of it counts, and what would make it count more. */
export function AnswerStateLine({
  result,
  lookAgain = false,
}: {
  readonly result: QuestionResult;
  readonly lookAgain?: boolean;
}) {
  const { t } = useTranslation('assessments');
  const { t: tRouting } = useTranslation('routing');
  const { state, level, evidenced, tier, stale, redLine } = result;
  return (
    <>
      {state === 'BLANK' && <span>{t('row.blank')}</span>}
      {state === 'UNKNOWN' && <span>{t('row.unknown')}</span>}
      {state === 'NA_CLAIMED' && <span>{t('row.claimed')}</span>}
      {level !== undefined && evidenced !== undefined && (
        <span>
          {evidenced < level ? (
            <>
              {t('row.levelClaimed', { level })} <b>{t('row.levelCounted', { level: evidenced })}</b>
            </>
          ) : (
            t('row.level', { level })
          )}
        </span>
      )}
      {state === 'ANSWERED' && tier > 0 && <span>{t(`tier.${tier}.short`)}</span>}
      {level !== undefined && evidenced !== undefined && evidenced < level && (
        <span className="row-hint">{t(`row.wouldCount.${Math.min(evidenced, 3)}`, { level: evidenced + 1 })}</span>
      )}
      {stale && <span className="row-hint">{t('row.stale')}</span>}
      {lookAgain && <span className="row-hint">{tRouting('lookAgain.row')}</span>}
      {redLine?.state === 'BREACHED' && <span className="row-breach">{t('row.breached')}</span>}
      {redLine?.state === 'UNRESOLVED' && state !== 'BLANK' && <span className="row-hint">{t('row.unresolved')}</span>}
    </>
  );
}
