import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/fields/button.tsx';
import { Field } from '../ui/fields/field.tsx';
import { Notice } from '../ui/layout/notice.tsx';

/** A secret, this once. */
export function ShownOnce({
  title,
  label,
  value,
}: {
  readonly title: string;
  readonly label: string;
  readonly value: string;
}) {
  const { t } = useTranslation('outward');
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    input.current?.select();
    void navigator.clipboard.writeText(value).then(() => setCopied(true));
  };
  return (
    <Notice kind="attention" live title={title}>
      <Field label={label}>
        {(links) => <input {...links} ref={input} className="input" readOnly value={value} />}
      </Field>
      <p className="note-act">
        <Button small onClick={copy}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </p>
    </Notice>
  );
}
