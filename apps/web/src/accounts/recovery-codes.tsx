import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown once: from here on nobody can read them, not even the person. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTranslation('security');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <div className="sec-set-up">
      <h3>{t('recovery.title')}</h3>
      <p>{t('recovery.says')}</p>
      <ol className="sec-codes" dir="ltr" aria-label={t('recovery.title')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="row sec-hide">
        {window.isSecureContext && <Button onClick={() => void copy()}>{t('recovery.copy')}</Button>}
        <Button onClick={() => window.print()}>{t('recovery.print')}</Button>
        <Button look="main" onClick={onKept}>
          {t('recovery.kept')}
        </Button>
        <span role="status">{copied && t('recovery.copied')}</span>
      </div>
    </div>
  );
}
