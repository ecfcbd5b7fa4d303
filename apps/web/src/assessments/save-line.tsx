import { IconAlertTriangle, IconArrowsSplit2, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { paths } from '../app/paths.ts';
import type { QueueState } from './save-queue.ts';
import { useDates } from './use-dates.ts';

const ICONS = {
  saving: IconCloudUp,
  saved: IconCloudCheck,
  waiting: IconCloudOff,
  conflict: IconArrowsSplit2,
  refused: IconAlertTriangle,
};

/** How saving stands, and where it was refused, why and what to do. Spoken only when the kind changes: the words inside the live region do not carry the time. */
export function SaveLine({ state, live = false }: { readonly state: QueueState; readonly live?: boolean }) {
  const { t } = useTranslation('assessments');
  const dates = useDates();
  const { pathname, search, hash } = useLocation();
  if (state.kind === 'idle') return live ? <span role="status" /> : null;
  const Icon = ICONS[state.kind];
  const words = {
    saving: t('save.saving'),
    saved: t('save.saved', { time: state.savedAt ? dates.time(state.savedAt) : '' }),
    waiting: state.onlyInWindow ? t('save.waitingHere') : t('save.waiting', { count: state.kept ?? state.unsaved }),
    conflict: t('save.conflict', { count: state.conflicts }),
    refused: t(state.onlyInWindow ? 'save.refusedHere' : 'save.refused'),
  }[state.kind];
  return (
    <>
      <span className={`save save-${state.kind}`}>
        <Icon className="i" aria-hidden="true" />
        <span>{words}</span>
      </span>
      {state.kind === 'refused' && !live && (
        <span className="fld-error save-says" role="alert">
          {state.says}
        </span>
      )}
      {state.signedOut && <Link to={paths.signInFor(pathname + search + hash)}>{t('save.signIn')}</Link>}
      {live && (
        <span className="vh" role="status">
          {state.kind !== 'saving' && t(`save.spoken.${state.kind}${state.onlyInWindow ? 'Here' : ''}`)}
        </span>
      )}
    </>
  );
}
