import { useQuery } from '@apollo/client/react';
import { EvidenceProductsDocument } from '../graphql/generated/graphql.ts';

/** Names of products by their ids; the id stands where the name is not known. */
export function useProductNames(): (id: string) => string {
  const { data } = useQuery(EvidenceProductsDocument);
  const names = new Map(data?.products.edges.map(({ node }) => [node.id, node.name]));
  return (id) => names.get(id) ?? id;
}
