import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Work goes on without network; what needs it waits. */
export function OfflineStrip() {
  const { t } = useTranslation('app');
  const online = useSyncExternalStore(subscribe, () => window.navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className="offline">
          <IconCloudOff className="i" aria-hidden="true" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
