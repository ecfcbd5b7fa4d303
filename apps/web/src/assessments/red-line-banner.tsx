import type { RedLineState } from '#libs/scoring';
import { useTranslation } from 'react-i18next';
import { RedLineSign } from '../ui/signs/red-line-sign.tsx';
import type { NumberedRedLine } from './catalogue.ts';
import { InstrumentText } from './instrument-text.tsx';

export interface RedLineBannerProps {
  readonly redLine: NumberedRedLine;
  readonly state: RedLineState;
  readonly screening: boolean;
}

/** Appears where the answer is given: what is so, what it limits, what helps. */
export function RedLineBanner({ redLine, state, screening }: RedLineBannerProps) {
  const { t } = useTranslation('assessments');
  return (
    <div role="status">
      {state === 'BREACHED' && (
        <div className="redline">
          <RedLineSign look="breached" />
          <p className="t">{t('redLine.opens', { number: redLine.number })}</p>
          <p>
            <InstrumentText>{redLine.means}</InstrumentText>
          </p>
          <p>{t(screening ? 'redLine.limitsScreening' : 'redLine.limits')}</p>
          <p>
            <b>{t('redLine.contain')}</b> <InstrumentText>{redLine.contain}</InstrumentText>
          </p>
        </div>
      )}
      {state === 'UNRESOLVED' && (
        <div className="redline unresolved">
          <RedLineSign look="unresolved" />
          <p className="t">{t('redLine.notCleared', { number: redLine.number })}</p>
          <p>{t(screening ? 'redLine.findOut' : 'redLine.prove')}</p>
        </div>
      )}
    </div>
  );
}
