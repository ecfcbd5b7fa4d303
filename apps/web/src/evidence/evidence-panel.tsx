import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';
import { EvidenceChip } from './evidence-chip.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import './evidence.css';

export interface EvidencePanelProps {
  readonly assessmentId: string;
  readonly asOf: string;
  readonly linked: readonly EvidenceFieldsFragment[];
  /** Evidence of this assessment that does not back this answer yet. */
  readonly others: readonly EvidenceFieldsFragment[];
  readonly wanted: 'none' | Readonly<Record<1 | 2 | 3, string>>;
  readonly canChange: boolean;
  readonly onLink: (item: EvidenceFieldsFragment) => void;
  readonly onUnlink: (id: string) => void;
  readonly onChanged: (item: EvidenceFieldsFragment) => void;
}

/** What backs one answer, and the way to add to it, in place. */
export function EvidencePanel({
  assessmentId,
  asOf,
  linked,
  others,
  wanted,
  canChange,
  onLink,
  onUnlink,
  onChanged,
}: EvidencePanelProps) {
  const { t } = useTranslation('evidence');
  const id = useId();
  const [open, setOpen] = useState<'add' | EvidenceFieldsFragment>();
  const close = () => {
    setOpen(undefined);
    document.getElementById(`${id}-add`)?.focus();
  };
  if (wanted === 'none' && linked.length === 0) return <p className="fine">{t('panel.notNeeded')}</p>;
  return (
    <div role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {t('panel.title')}
      </span>
      <div className="evs">
        {linked.map((item) => (
          <EvidenceChip
            key={item.id}
            item={item}
            asOf={asOf}
            {...(canChange && { onEdit: () => setOpen(item), onUnlink: () => onUnlink(item.id) })}
          />
        ))}
        {canChange && (
          <button
            type="button"
            className="drop"
            id={`${id}-add`}
            data-add-evidence
            aria-expanded={open === 'add'}
            onClick={() => setOpen(open === 'add' ? undefined : 'add')}
          >
            <IconPlus className="i" aria-hidden="true" />
            {t('panel.add')}
          </button>
        )}
        {!canChange && linked.length === 0 && <span className="sm quiet">{t('panel.none')}</span>}
      </div>
      {open === 'add' && others.length > 0 && (
        <details className="ev-others">
          <summary>{t('panel.others', { count: others.length })}</summary>
          <ul>
            {others.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  className="textbtn"
                  onClick={() => {
                    onLink(item);
                    close();
                  }}
                >
                  {item.title} <span className="quiet">{t(`tier.${item.tier}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open !== undefined && (
        <EvidenceForm
          key={open === 'add' ? 'add' : open.id}
          assessmentId={assessmentId}
          asOf={asOf}
          {...(open !== 'add' && { item: open })}
          {...(wanted !== 'none' && { wanted })}
          onCancel={close}
          onDone={(item) => {
            if (open === 'add') onLink(item);
            else onChanged(item);
            close();
          }}
        />
      )}
    </div>
  );
}
