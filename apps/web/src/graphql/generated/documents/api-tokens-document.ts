// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ApiTokensQuery, ApiTokensQueryVariables } from '../types.ts';
import { apiTokenParts } from './api-token-parts.ts';

export const ApiTokensDocument = {"__meta__":{"hash":"sha256:ef6c8cc460383299c27663aa38c03dd170ba1e88e73caa52fa557d176ab5724c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiTokenParts"}}]}}]}}, apiTokenParts]} as unknown as DocumentNode<ApiTokensQuery, ApiTokensQueryVariables>;
