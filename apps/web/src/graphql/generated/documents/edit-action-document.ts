// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { EditActionMutation, EditActionMutationVariables } from '../types.ts';
import { actionRowFields } from './action-row-fields.ts';
import { actionFields } from './action-fields.ts';
import { actionReply } from './action-reply.ts';

export const EditActionDocument = {"__meta__":{"hash":"sha256:4c4afbddfad27ee4d3d3aee0fbb920f0a78701a5d8b7b0ff25804e213981da90"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EditActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"editAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionReply"}}]}}]}}, actionRowFields, actionFields, actionReply]} as unknown as DocumentNode<EditActionMutation, EditActionMutationVariables>;
