// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AskCompanyMutation, AskCompanyMutationVariables } from '../types.ts';
import { caseMessageFields } from './case-message-fields.ts';
import { caseRequestFields } from './case-request-fields.ts';
import { correspondenceFields } from './correspondence-fields.ts';

export const AskCompanyDocument = {"__meta__":{"hash":"sha256:2a29e0ca21a61b2436efdb1572131b1050cbdc5d36560a8eadaf91a0451b23e3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskCompany"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskCompanyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"askCompany"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrespondenceFields"}}]}}]}}, caseMessageFields, caseRequestFields, correspondenceFields]} as unknown as DocumentNode<AskCompanyMutation, AskCompanyMutationVariables>;
