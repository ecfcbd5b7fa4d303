import { IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';
import { TierSign } from '../ui/signs/tier-sign.tsx';
import { tierOn } from './evidence-age.ts';
import { EvidenceConcerns } from './evidence-concerns.tsx';
import { EvidenceTitle, FileStateLine } from './evidence-title.tsx';
import './evidence.css';

export interface EvidenceChipProps {
  readonly item: EvidenceFieldsFragment;
  /** Date its age is judged on. */
  readonly asOf: string;
  readonly onEdit?: () => void;
  readonly onUnlink?: () => void;
}

/** Tier, title, kind, date, and how high an answer can count with it. */
export function EvidenceChip({ item, asOf, onEdit, onUnlink }: EvidenceChipProps) {
  const { t } = useTranslation('evidence');
  const dates = useDates();
  const { tier, effectiveOn } = item;
  const usable = tierOn(item, asOf);
  const facts = [
    t(`tier.${tier}`),
    effectiveOn === null ? t('chip.undated') : dates.day(effectiveOn),
    t('chip.counts', { level: usable + 1 }),
  ];
  return (
    <span className={usable < tier || item.concerns.length > 0 ? 'ev old' : 'ev'}>
      <TierSign tier={usable} />
      <span className="ev-words">
        <EvidenceTitle item={item} />
        <small>{facts.join(' · ')}</small>
        <FileStateLine item={item} />
        <EvidenceConcerns item={item} asOf={asOf} />
      </span>
      {onEdit && (
        <button type="button" className="ev-act" aria-label={t('chip.edit', { title: item.title })} onClick={onEdit}>
          <IconPencil className="i i-sm" aria-hidden="true" />
        </button>
      )}
      {onUnlink && (
        <button
          type="button"
          className="ev-act"
          aria-label={t('chip.unlink', { title: item.title })}
          onClick={onUnlink}
        >
          <IconX className="i i-sm" aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
