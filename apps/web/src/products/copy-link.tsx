import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** A colleague who knows better opens the same step by its address. */
export function CopyLink() {
  const { t } = useTranslation('products');
  const { pathname } = useLocation();
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(pathname);
  };
  // Browsers give no clipboard to pages without TLS, except on this machine.
  if (!window.isSecureContext) return null;
  return (
    <div className="note">
      <IconUsers className="i" aria-hidden="true" />
      <div>
        <b>{t('colleague.title')}</b>
        <p>{t('colleague.says')}</p>
        <button type="button" className="textlink" onClick={() => void copy()}>
          {t('colleague.copy')}
        </button>
        <span role="status">{copied === pathname && ` ${t('colleague.copied')}`}</span>
      </div>
    </div>
  );
}
