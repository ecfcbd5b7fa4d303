// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CancelErasureMutation, CancelErasureMutationVariables } from '../types.ts';
import { erasureShown } from './erasure-shown.ts';

export const CancelErasureDocument = {"__meta__":{"hash":"sha256:397acb5b8a6f142bc7adf40fc4f5e6a807531fd4098bb9ca96687fc7fbd013c9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelErasure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cancelErasure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErasureShown"}}]}}]}}, erasureShown]} as unknown as DocumentNode<CancelErasureMutation, CancelErasureMutationVariables>;
