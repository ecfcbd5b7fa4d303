// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SettleRequestMutation, SettleRequestMutationVariables } from '../types.ts';
import { caseMessageFields } from './case-message-fields.ts';
import { caseRequestFields } from './case-request-fields.ts';
import { correspondenceFields } from './correspondence-fields.ts';

export const SettleRequestDocument = {"__meta__":{"hash":"sha256:ad55d12119f6498c5faca015007df9e36ef18ea4ba52f463efd27acf32496c56"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"settleRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrespondenceFields"}}]}}]}}, caseMessageFields, caseRequestFields, correspondenceFields]} as unknown as DocumentNode<SettleRequestMutation, SettleRequestMutationVariables>;
