import { useTranslation } from 'react-i18next';
import { files } from '../app/paths.ts';
import { useMay, useSession } from '../app/session.ts';
import { Notice } from '../ui/layout/notice.tsx';
import { Page } from '../ui/layout/page.tsx';
import { CloseOrganisationCard } from './close-organisation-card.tsx';
import { DownloadCard } from './download-card.tsx';

/** Settings of the organisation: its data, to take along or to delete. */
export function OrganisationPage() {
  const { t } = useTranslation('privacy');
  const { viewer } = useSession();
  const mayExport = useMay('organisation.export');
  const mayErase = useMay('organisation.erase');
  return (
    <Page
      narrow
      title={t('organisation.title')}
      lead={t('organisation.lead', { organisation: viewer.organisation.name })}
    >
      <div className="stack">
        {!mayExport && !mayErase && <Notice>{t('organisation.mayNot')}</Notice>}
        {mayExport && (
          <DownloadCard
            title={t('export.title')}
            says={t('export.says')}
            button={t('export.get')}
            address={files.organisationData}
            fileName="opencria-organisation.jsonl"
          />
        )}
        {mayErase && <CloseOrganisationCard />}
      </div>
    </Page>
  );
}
