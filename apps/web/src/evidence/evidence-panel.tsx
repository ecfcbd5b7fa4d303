import { IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceFieldsFragment } from '../graphql/generated/graphql.ts';
import { EvidenceChip } from './evidence-chip.tsx';
import { OtherEvidence } from './other-evidence.tsx';
import { UploadQueue } from './upload-queue.ts';
import { useIncoming } from './use-incoming.ts';
import { useReplace } from './use-replace.ts';
import './evidence.css';
import { later } from '../ui/layout/later.tsx';

const AddEvidence = later(async () => (await import('./add-evidence.tsx')).AddEvidence);
const ChangeEvidence = later(async () => (await import('./change-evidence.tsx')).ChangeEvidence);

export interface EvidencePanelProps {
  readonly assessmentId: string;
  readonly asOf: string;
  readonly linked: readonly EvidenceFieldsFragment[];
  /** Evidence of this assessment that does not back this one yet. */
  readonly others: readonly EvidenceFieldsFragment[];
  readonly wanted: 'none' | Readonly<Record<1 | 2 | 3, string>>;
  readonly canChange: boolean;
  readonly onLink: (item: EvidenceFieldsFragment) => Promise<void> | void;
  readonly onUnlink: (id: string) => void;
  readonly onChanged: (item: EvidenceFieldsFragment) => void;
  /** A piece was replaced or removed, and with it what backs other answers and actions. */
  readonly onMoved: () => void;
}

type Open =
  | { readonly kind: 'add'; readonly url?: string }
  | { readonly kind: 'change'; readonly item: EvidenceFieldsFragment }
  | { readonly kind: 'replace'; readonly item: EvidenceFieldsFragment };

/** What backs one answer or action, and the way to add to it, in place: by choosing, dropping or pasting. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { assessmentId, asOf, linked, others, wanted, canChange, onLink, onUnlink, onChanged, onMoved } = props;
  const { t } = useTranslation('evidence');
  const id = useId();
  const [open, setOpen] = useState<Open>();
  const [queue] = useState(() => new UploadQueue(assessmentId));
  const replace = useReplace();
  // Whoever leaves the question leaves what was not added yet.
  useEffect(() => () => queue.cancelAll(), [queue]);
  const over = useIncoming(canChange, (incoming) => {
    if (incoming.kind === 'files') queue.add(incoming.files);
    if (open?.kind !== 'add' && open?.kind !== 'replace') {
      setOpen(incoming.kind === 'link' ? { kind: 'add', url: incoming.url } : { kind: 'add' });
    }
  });
  const close = () => {
    queue.cancelAll();
    setOpen(undefined);
    document.getElementById(`${id}-add`)?.focus();
  };
  if (wanted === 'none' && linked.length === 0) return <p className="fine">{t('panel.notNeeded')}</p>;
  const asked = wanted === 'none' ? {} : { wanted };
  return (
    <div role="group" aria-labelledby={id} className={over ? 'ev-panel over' : 'ev-panel'}>
      <span className="label" id={id}>
        {t('panel.title')}
      </span>
      <div className="evs">
        {linked.map((item) => (
          <EvidenceChip
            key={item.id}
            item={item}
            asOf={asOf}
            {...(canChange && {
              onEdit: () => setOpen({ kind: 'change', item }),
              onUnlink: () => onUnlink(item.id),
            })}
          />
        ))}
        {canChange && (
          <button
            type="button"
            className="drop"
            id={`${id}-add`}
            data-add-evidence
            aria-expanded={open?.kind === 'add'}
            aria-describedby={`${id}-drop`}
            onClick={() => (open?.kind === 'add' ? close() : setOpen({ kind: 'add' }))}
          >
            <IconPlus className="i" aria-hidden="true" />
            {t(over ? 'panel.dropHere' : 'panel.add')}
          </button>
        )}
        {!canChange && linked.length === 0 && <span className="sm quiet">{t('panel.none')}</span>}
      </div>
      {canChange && (
        <p className="xs quiet ev-hint" id={`${id}-drop`}>
          {t('panel.dropOrPaste')}
        </p>
      )}
      {open?.kind === 'add' && others.length > 0 && (
        <OtherEvidence
          items={others}
          onChoose={(item) => {
            void onLink(item);
            close();
          }}
        />
      )}
      {(open?.kind === 'add' || open?.kind === 'replace') && (
        <AddEvidence
          key={open.kind === 'replace' ? open.item.id : (open.url ?? '')}
          assessmentId={assessmentId}
          queue={queue}
          asOf={asOf}
          {...asked}
          {...(open.kind === 'replace' ? { replaces: open.item } : { url: open.url ?? '' })}
          onAdded={async (item) => {
            if (open.kind === 'add') return onLink(item);
            onChanged(await replace(open.item, item));
            onMoved();
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'change' && (
        <ChangeEvidence
          key={open.item.id}
          item={open.item}
          asOf={asOf}
          {...asked}
          onChanged={(item) => {
            onChanged(item);
            close();
          }}
          onReplace={() => setOpen({ kind: 'replace', item: open.item })}
          onRemoved={() => {
            onMoved();
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
