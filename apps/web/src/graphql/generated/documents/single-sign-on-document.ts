// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SingleSignOnQuery, SingleSignOnQueryVariables } from '../types.ts';
import { ssoParts } from './sso-parts.ts';

export const SingleSignOnDocument = {"__meta__":{"hash":"sha256:18de0db825aef44860aa25318dbe127a6c8b91ec716262c4c8543cce04209005"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SingleSignOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sso"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SsoParts"}}]}}]}}, ssoParts]} as unknown as DocumentNode<SingleSignOnQuery, SingleSignOnQueryVariables>;
