import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { useCarried } from './use-carried.ts';

/** Says above the questions of a draft what was carried over, and that a newer questionnaire is there. */
export function CarriedBanner({ assessmentId }: { readonly assessmentId: string }) {
  const { t } = useTranslation('reassessments');
  const { parts, newer } = useCarried(assessmentId);
  return (
    <>
      {parts.length > 0 && (
        <Notice kind="attention" title={t('banner.toConfirm', { count: parts.length })}>
          {t('banner.says')} <Link to={paths.carried(assessmentId)}>{t('banner.look')}</Link>
        </Notice>
      )}
      {newer && (
        <Notice title={t('banner.newer', { version: newer.instrument.version })}>
          {t('banner.newerSays')} <Link to={paths.carried(assessmentId)}>{t('banner.newerLook')}</Link>
        </Notice>
      )}
    </>
  );
}
