import { useTranslation } from 'react-i18next';
import { files } from '../app/paths.ts';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';

export interface EvidenceTitleProps {
  readonly item: EvidenceFieldsFragment;
}

/** The title of an item, as a link where it opens now. */
export function EvidenceTitle({ item }: EvidenceTitleProps) {
  const { t } = useTranslation('evidence');
  if (item.kind === 'FILE' && !item.downloadable) return <span className="ev-closed">{item.title}</span>;
  return (
    <a
      href={item.kind === 'LINK' ? (item.url ?? '') : files.evidence(item.id)}
      target="_blank"
      rel="noreferrer noopener"
    >
      {item.title}
      <span className="vh"> {t('chip.newWindow')}</span>
    </a>
  );
}

/** What is known of the file behind an item, in words; nothing where it is clean or there is none. */
export function FileStateLine({ item: { fileState, downloadable } }: EvidenceTitleProps) {
  const { t } = useTranslation('evidence');
  if (fileState === null || fileState === 'CLEAN') return null;
  return <small className={downloadable ? undefined : 'ev-old'}>{t(`fileState.${fileState}`)}</small>;
}
