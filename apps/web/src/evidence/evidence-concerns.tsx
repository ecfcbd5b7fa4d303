import { useTranslation } from 'react-i18next';
import { useDates } from '../assessments/use-dates.ts';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';
import { tierOn } from './evidence-age.ts';

export interface EvidenceConcernsProps {
  readonly item: EvidenceFieldsFragment;
  /** Date its age is judged on. */
  readonly asOf: string;
}

/** Why an item counts less than it could, or should be looked at; nothing where all is well. */
export function EvidenceConcerns({ item, asOf }: EvidenceConcernsProps) {
  const { t } = useTranslation('evidence');
  const dates = useDates();
  const { tier, effectiveOn, validUntil, concerns, removed } = item;
  const aged =
    tier > 0 && effectiveOn === null
      ? 'needsDate'
      : effectiveOn !== null && effectiveOn > asOf
        ? 'future'
        : item.usable && tierOn(item, asOf) < tier
          ? tier === 1
            ? 'aged24'
            : 'aged12'
          : undefined;
  return (
    <>
      {aged && <small className="ev-old">{t(`chip.${aged}`)}</small>}
      {concerns
        // The line about the state of the file says more.
        .filter((concern) => concern !== 'FILE_CLOSED')
        .map((concern) => (
          <small key={concern} className="ev-old">
            {t(`concern.${concern}`, { day: validUntil === null ? '' : dates.day(validUntil) })}
          </small>
        ))}
      {removed.length > 0 && (
        <small>
          {t('removed.says', { what: removed.map((kind) => t(`removed.${kind}`)).join(', ') })}
          {removed.includes('PERSONAL') && <b> {t('removed.look')}</b>}
        </small>
      )}
    </>
  );
}
