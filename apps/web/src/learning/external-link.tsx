import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Leads out of OpenCRIA, and says so. */
export function ExternalLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const { t } = useTranslation('learning');
  return (
    <a className="learn-out" href={to} target="_blank" rel="noreferrer noopener">
      {children}
      <IconExternalLink className="i i-sm flip" aria-hidden="true" />
      <span className="vh"> {t('newTab')}</span>
    </a>
  );
}
