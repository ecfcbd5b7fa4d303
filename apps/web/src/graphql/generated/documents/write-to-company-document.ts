// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WriteToCompanyMutation, WriteToCompanyMutationVariables } from '../types.ts';
import { caseMessageFields } from './case-message-fields.ts';
import { caseRequestFields } from './case-request-fields.ts';
import { correspondenceFields } from './correspondence-fields.ts';

export const WriteToCompanyDocument = {"__meta__":{"hash":"sha256:9cc1a561b4aba27cbe814661d734fdd93529599e9b04303f3300fbe030700db4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteToCompany"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"writeToCompany"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrespondenceFields"}}]}}]}}, caseMessageFields, caseRequestFields, correspondenceFields]} as unknown as DocumentNode<WriteToCompanyMutation, WriteToCompanyMutationVariables>;
