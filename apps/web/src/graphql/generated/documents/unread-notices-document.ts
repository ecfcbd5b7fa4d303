// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { UnreadNoticesQuery, UnreadNoticesQueryVariables } from '../types.ts';

export const UnreadNoticesDocument = {"__meta__":{"hash":"sha256:b34f007eb5179c9a2942415dc9c248b8a455ae91a33675a51fe81a6034089ed4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnreadNotices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unreadNotices"}}]}}]} as unknown as DocumentNode<UnreadNoticesQuery, UnreadNoticesQueryVariables>;
