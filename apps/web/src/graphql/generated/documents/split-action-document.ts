// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SplitActionMutation, SplitActionMutationVariables } from '../types.ts';
import { actionRowFields } from './action-row-fields.ts';
import { actionFields } from './action-fields.ts';
import { actionReply } from './action-reply.ts';

export const SplitActionDocument = {"__meta__":{"hash":"sha256:cd4b54594a66552cdd6f2c2fafee7abe436bb49386222b1939ce006b82dcdf32"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SplitAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SplitActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"splitAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionReply"}}]}}]}}, actionRowFields, actionFields, actionReply]} as unknown as DocumentNode<SplitActionMutation, SplitActionMutationVariables>;
