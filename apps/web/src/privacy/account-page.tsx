import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { files, paths } from '../app/paths.ts';
import { Page } from '../ui/layout/page.tsx';
import { DownloadCard } from './download-card.tsx';
import { EraseMeCard } from './erase-me-card.tsx';
import { NameCard } from './name-card.tsx';

/** Who the person is here, and what is kept about them. */
export function AccountPage() {
  const { t } = useTranslation('privacy');
  return (
    <Page narrow title={t('account.title')} lead={t('account.lead')}>
      <div className="stack">
        <NameCard />
        <p>
          <Link to={paths.security}>{t('account.security')}</Link>
        </p>
        <DownloadCard
          title={t('mine.title')}
          says={t('mine.says')}
          button={t('mine.get')}
          address={files.myData}
          fileName="opencria-my-data.json"
        />
        <EraseMeCard />
      </div>
    </Page>
  );
}
