import { IconFileCheck } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/fields/field.tsx';

/** A file input that also takes a file dropped around it. */
export function DropFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('proof');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={over ? 'proof-drop over' : 'proof-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileCheck className="i" aria-hidden="true" />
      <Field label={t('choose')} help={t('help')}>
        {(links) => (
          <input
            {...links}
            className="input"
            type="file"
            accept=".pdf,.json,application/pdf,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              // The same file can be chosen again.
              event.target.value = '';
              if (file) onFile(file);
            }}
          />
        )}
      </Field>
    </div>
  );
}
