import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Page } from '../ui/layout/page.tsx';
import { paths } from './paths.ts';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <Page narrow title={t('notFound.title')} lead={t('notFound.says')}>
      <LinkButton look="main" to={paths.home}>
        {t('error.home')}
      </LinkButton>
    </Page>
  );
}
