// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { OrganisationErasureQuery, OrganisationErasureQueryVariables } from '../types.ts';
import { erasureShown } from './erasure-shown.ts';

export const OrganisationErasureDocument = {"__meta__":{"hash":"sha256:7797faa5f24bd4fe5c8ef3dd14d949bfccb37ccf94ffe75c46684594f2e98f89"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganisationErasure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisationErasure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErasureShown"}}]}}]}}, erasureShown]} as unknown as DocumentNode<OrganisationErasureQuery, OrganisationErasureQueryVariables>;
