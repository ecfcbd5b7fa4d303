import { IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PersonalDataHint } from '../assessments/personal-data-hint.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import type { Sending } from './upload-queue.ts';

export interface FileListProps {
  readonly items: readonly Sending[];
  readonly titleOf: (item: Sending) => string;
  readonly faultOf: (item: Sending) => string | undefined;
  readonly onTitle: (key: string, title: string) => void;
  readonly onCancel: (key: string) => void;
  readonly onAgain: (key: string) => void;
}

const MEGABYTE = 1024 * 1024;

/** Separators of a file name stand where a text has spaces. */
const asText = (name: string): string => name.replace(/_/g, ' ');

/** The files on their way: how far each is, what it is called, and the way to stop it. */
export function FileList({ items, titleOf, faultOf, onTitle, onCancel, onAgain }: FileListProps) {
  const { t, i18n } = useTranslation('evidence');
  const sizeOf = (bytes: number): string =>
    new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: bytes < MEGABYTE ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: 1,
    }).format(bytes / (bytes < MEGABYTE ? 1024 : MEGABYTE));
  return (
    <ul className="ev-files" aria-label={t('files.list')}>
      {items.map((item) => {
        const { key, file, sentBytes, state, refusal } = item;
        const percent = Math.floor((100 * sentBytes) / file.size);
        return (
          <li key={key} className={state === 'failed' ? 'failed' : undefined}>
            <div className="ev-file-head">
              <span className="ev-file-name">
                <bdi>{file.name}</bdi> <span className="quiet num">{sizeOf(file.size)}</span>
              </span>
              {state === 'waiting' && (
                <button
                  type="button"
                  className="ev-act"
                  aria-label={t('files.again', { name: file.name })}
                  onClick={() => onAgain(key)}
                >
                  <IconRefresh className="i i-sm" aria-hidden="true" />
                </button>
              )}
              <button
                type="button"
                className="ev-act"
                aria-label={t('files.cancel', { name: file.name })}
                onClick={() => onCancel(key)}
              >
                <IconX className="i i-sm" aria-hidden="true" />
              </button>
            </div>
            {(state === 'sending' || state === 'waiting') && (
              <progress max={100} value={percent} aria-label={t('files.progressOf', { name: file.name })} />
            )}
            <p className="xs muted" role="status">
              {state === 'failed' ? (refusal ?? t('files.failed')) : t(`files.${state}`, { percent })}
            </p>
            {state !== 'failed' && (
              <TextField
                label={t('form.title')}
                value={titleOf(item)}
                maxLength={200}
                error={faultOf(item)}
                onChange={(title) => onTitle(key, title)}
              />
            )}
            {state !== 'failed' && <PersonalDataHint text={`${asText(file.name)}\n${titleOf(item)}`} />}
          </li>
        );
      })}
    </ul>
  );
}
