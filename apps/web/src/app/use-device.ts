import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { onSignedOutElsewhere } from '../device/device.ts';
import { paths } from './paths.ts';
import { sendLeftBehind } from './send-left-behind.ts';

/** Sends what closed windows left on this device, and ends this window's work when the person signs out in another. */
export function useDevice(personId: string): void {
  const client = useApolloClient();
  useEffect(() => {
    const send = () => void sendLeftBehind(client, personId);
    send();
    window.addEventListener('online', send);
    const stop = onSignedOutElsewhere(personId, () => window.location.assign(paths.signIn));
    return () => {
      window.removeEventListener('online', send);
      stop();
    };
  }, [client, personId]);
}
