import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Notice } from '../ui/layout/notice.tsx';

/** Where an installation sends no mail, the administrator hands the link over; it is shown this once. */
export function OneTimeLink({ email, link }: { readonly email: string; readonly link: string }) {
  const { t } = useTranslation('people');
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    input.current?.select();
    void navigator.clipboard.writeText(link).then(() => setCopied(true));
  };
  return (
    <Notice kind="attention" live title={t('invite.noMail', { email })}>
      <p>{t('invite.noMailSays')}</p>
      <Field label={t('invite.link')}>
        {(links) => <input {...links} ref={input} className="input" readOnly value={link} />}
      </Field>
      <p className="note-act">
        <Button small onClick={copy}>
          {copied ? t('invite.copied') : t('invite.copy')}
        </Button>
      </p>
    </Notice>
  );
}
