import { useTranslation } from 'react-i18next';
import { Page } from '../ui/layout/page.tsx';
import { Skeleton } from '../ui/layout/skeleton.tsx';

export function LoadingPage() {
  const { t } = useTranslation('assessments');
  return (
    <Page title={t('loading.title')}>
      <Skeleton cards lines={4} />
    </Page>
  );
}
