import { IconFileUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/fields/field.tsx';

export interface ChooseFileProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A file input that also takes a file dropped on the card around it. */
export function ChooseFile({ busy, onFile }: ChooseFileProps) {
  const { t } = useTranslation('workbooks');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <div
      className={over ? 'workbook-drop over' : 'workbook-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload className="i" aria-hidden="true" />
      <Field label={t('in.choose')} help={t('in.help')}>
        {(links) => (
          <input
            {...links}
            className="input"
            type="file"
            accept=".xlsx,.csv,.json"
            disabled={busy}
            onChange={(event) => {
              const file = event.target.files?.[0];
              // The same file can be chosen again after it was mended.
              event.target.value = '';
              if (file) onFile(file);
            }}
          />
        )}
      </Field>
      <p role="status" className="sm">
        {busy ? t('in.reading') : ''}
      </p>
    </div>
  );
}
