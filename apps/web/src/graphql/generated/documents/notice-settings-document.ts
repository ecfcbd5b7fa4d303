// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { NoticeSettingsQuery, NoticeSettingsQueryVariables } from '../types.ts';
import { noticeSettingsFields } from './notice-settings-fields.ts';

export const NoticeSettingsDocument = {"__meta__":{"hash":"sha256:af842035e3b8a25ff0053d31c918ca38fc194fb729b5254adafdeaac663634e0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NoticeSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"noticeSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NoticeSettingsFields"}}]}}]}}, noticeSettingsFields]} as unknown as DocumentNode<NoticeSettingsQuery, NoticeSettingsQueryVariables>;
