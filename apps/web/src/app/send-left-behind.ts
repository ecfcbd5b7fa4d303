import type { ApolloClient } from '@apollo/client';
import { deviceStore } from '../device/device.ts';
import { placesLeftBehind } from '../device/left-behind.ts';

/**
 * Opens what closed windows left unsaved on this device, wherever it belongs, so that it is sent without its page
 * being opened. What cannot be opened now stays kept.
 */
export async function sendLeftBehind(client: ApolloClient, personId: string): Promise<void> {
  const store = deviceStore();
  const places = store ? await placesLeftBehind(store) : [];
  const ids = new Map(places.map((place): [string, string] => [place.split(':')[0] ?? '', place.split(':')[1] ?? '']));
  await Promise.allSettled(
    [...ids].map(async ([id, kind]) => {
      if (kind !== 'product') return (await import('../assessments/open-assessments.ts')).openAssessment(client, id);
      return (await import('../products/open-product.ts')).openProduct(client, personId, id);
    }),
  );
}
