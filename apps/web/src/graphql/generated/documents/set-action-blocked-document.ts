// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SetActionBlockedMutation, SetActionBlockedMutationVariables } from '../types.ts';
import { actionRowFields } from './action-row-fields.ts';
import { actionFields } from './action-fields.ts';
import { actionReply } from './action-reply.ts';

export const SetActionBlockedDocument = {"__meta__":{"hash":"sha256:5546174425a5d579d5b3ff07eec8739ec4d08305cee40c92014f40506075f556"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetActionBlocked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetActionBlockedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setActionBlocked"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionReply"}}]}}]}}, actionRowFields, actionFields, actionReply]} as unknown as DocumentNode<SetActionBlockedMutation, SetActionBlockedMutationVariables>;
