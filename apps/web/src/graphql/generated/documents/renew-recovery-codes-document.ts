// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables } from '../types.ts';

export const RenewRecoveryCodesDocument = {"__meta__":{"hash":"sha256:398f27b29bbe05131de8f991663642ea8ee5d15b32f843941bf2eda6d79d6ec5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenewRecoveryCodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"renewRecoveryCodes"}}]}}]} as unknown as DocumentNode<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
