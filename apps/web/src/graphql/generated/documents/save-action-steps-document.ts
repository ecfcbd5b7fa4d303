// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SaveActionStepsMutation, SaveActionStepsMutationVariables } from '../types.ts';
import { actionRowFields } from './action-row-fields.ts';
import { actionFields } from './action-fields.ts';
import { actionReply } from './action-reply.ts';

export const SaveActionStepsDocument = {"__meta__":{"hash":"sha256:5585613e4da72427f200fce2fb60339baa4806d30584b60107f3495ff71650d2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveActionSteps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveActionStepsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"saveActionSteps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ActionReply"}}]}}]}}, actionRowFields, actionFields, actionReply]} as unknown as DocumentNode<SaveActionStepsMutation, SaveActionStepsMutationVariables>;
