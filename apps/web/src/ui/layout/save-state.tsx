import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' | 'waiting' | 'waitingHere' | 'failed' | 'conflict' }
  | { readonly kind: 'saved'; readonly at: Date };

const icons = {
  saving: IconCloudUp,
  saved: IconCloudCheck,
  waiting: IconCloudOff,
  waitingHere: IconCloudOff,
  failed: IconAlertTriangle,
  conflict: IconAlertTriangle,
};

/** Says what was saved and when; spoken politely, on a change of kind only. */
export function SaveStateLine({ state }: { readonly state: SaveState }) {
  const { t, i18n } = useTranslation('ui');
  const Icon = state.kind === 'idle' ? undefined : icons[state.kind];
  const time =
    state.kind === 'saved'
      ? state.at.toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      : '';
  return (
    <span className={`save save-${state.kind}`} role="status">
      {Icon && <Icon className="i" aria-hidden="true" />}
      {state.kind !== 'idle' && <span>{t(`save.${state.kind}`, { time })}</span>}
    </span>
  );
}
