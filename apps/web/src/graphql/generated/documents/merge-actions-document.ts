// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { MergeActionsMutation, MergeActionsMutationVariables } from '../types.ts';
import { actionRowFields } from './action-row-fields.ts';
import { actionFields } from './action-fields.ts';
import { actionReply } from './action-reply.ts';

export const MergeActionsDocument = {"__meta__":{"hash":"sha256:08a98cc5a5651f8f7c1b4bbdbd9d9d7625a5f3179150af65adc94f6624cfefd9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeActions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeActionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"mergeActions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionReply"}}]}}]}}, actionRowFields, actionFields, actionReply]} as unknown as DocumentNode<MergeActionsMutation, MergeActionsMutationVariables>;
