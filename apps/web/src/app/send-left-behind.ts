import type { ApolloClient } from '@apollo/client';
import { deviceStore } from '../device/device.ts';
import { placesLeftBehind } from '../device/left-behind.ts';
import { ProductDocument } from '../graphql/generated/graphql.ts';

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
      const { data } = await client.query({ query: ProductDocument, variables: { id } });
      return data && (await import('../products/use-product-store.ts')).openedProduct(personId, data.product);
    }),
  );
}
