// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WebhooksQuery, WebhooksQueryVariables } from '../types.ts';
import { webhookParts } from './webhook-parts.ts';

export const WebhooksDocument = {"__meta__":{"hash":"sha256:dd11c9980801bb812dc427534b13c4b6acc812b33e09d6db5d2cee8162a282d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WebhookParts"}}]}}]}}, webhookParts]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
