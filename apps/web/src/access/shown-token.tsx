import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Notice } from '../ui/layout/notice.tsx';

/** A new token, this once. */
export function ShownToken({ name, secret }: { readonly name: string; readonly secret: string }) {
  const { t } = useTranslation('access');
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    input.current?.select();
    void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  };
  return (
    <Notice kind="attention" live title={t('tokens.shown', { name })}>
      <Field label={t('tokens.secret')}>
        {(links) => <input {...links} ref={input} className="input" readOnly value={secret} />}
      </Field>
      <p className="note-act">
        <Button small onClick={copy}>
          {copied ? t('tokens.copied') : t('tokens.copy')}
        </Button>
      </p>
    </Notice>
  );
}
