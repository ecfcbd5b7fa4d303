import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { files } from '../app/paths.ts';
import { LinkButton } from '../ui/fields/link-button.tsx';
import { Card } from '../ui/layout/card.tsx';

const FORMATS = ['xlsx', 'csv'] as const;

/** Every action of the organisation as a file. */
export function ActionFiles() {
  const { t } = useTranslation('outward');
  return (
    <Card title={t('files.title')}>
      <p className="muted sm">{t('files.says')}</p>
      <p className="row">
        {FORMATS.map((format) => (
          <LinkButton key={format} href={files.actions(format)} download>
            <IconDownload className="i" aria-hidden="true" />
            {t(`files.${format}`)}
          </LinkButton>
        ))}
      </p>
    </Card>
  );
}
