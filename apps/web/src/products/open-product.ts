import type { ApolloClient } from '@apollo/client';
import { ProductDocument } from '../graphql/generated/graphql.ts';
import { openedProduct } from './use-product-store.ts';

/** Opens a product without its page, so that what was left unsaved of it is sent. */
export async function openProduct(client: ApolloClient, personId: string, id: string): Promise<void> {
  const { data } = await client.query({ query: ProductDocument, variables: { id } });
  if (data) openedProduct(personId, data.product);
}
