import { useTranslation } from 'react-i18next';
import type { DraftAnswer } from './draft-answer.ts';
import { useDates } from './use-dates.ts';

export interface UnknownWordsProps {
  readonly draft: Pick<DraftAnswer, 'state' | 'reason' | 'knownBy'>;
  /** The day from which a promised day has passed. */
  readonly asOf: string;
}

/** What is said to be missing beside "We don't know", to be read. */
export function UnknownWords({ draft: { state, reason, knownBy }, asOf }: UnknownWordsProps) {
  const { t } = useTranslation('assessments');
  const { day } = useDates();
  if (state !== 'UNKNOWN') return null;
  return (
    <>
      {reason && <p className="sm">{t('unknown.missingIs', { reason })}</p>}
      {knownBy && (
        <p className="sm">{t(knownBy < asOf ? 'unknown.dayGone' : 'unknown.dayIs', { day: day(knownBy) })}</p>
      )}
    </>
  );
}
