import { useTranslation } from 'react-i18next';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';

export interface OtherEvidenceProps {
  readonly items: readonly EvidenceFieldsFragment[];
  readonly onChoose: (item: EvidenceFieldsFragment) => void;
}

/** Evidence that is already here and may back this as well. */
export function OtherEvidence({ items, onChoose }: OtherEvidenceProps) {
  const { t } = useTranslation('evidence');
  return (
    <details className="ev-others">
      <summary>{t('panel.others', { count: items.length })}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" className="textbtn" onClick={() => onChoose(item)}>
              {item.title} <span className="quiet">{t(`tier.${item.tier}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
