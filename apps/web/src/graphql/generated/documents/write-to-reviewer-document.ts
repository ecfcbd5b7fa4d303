// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { WriteToReviewerMutation, WriteToReviewerMutationVariables } from '../types.ts';
import { caseMessageFields } from './case-message-fields.ts';
import { caseRequestFields } from './case-request-fields.ts';
import { correspondenceFields } from './correspondence-fields.ts';

export const WriteToReviewerDocument = {"__meta__":{"hash":"sha256:4627d0d853a022017b657a9ab6fe7e081b95c93997268246abb7816e5e042dfa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WriteToReviewer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CaseMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"writeToReviewer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrespondenceFields"}}]}}]}}, caseMessageFields, caseRequestFields, correspondenceFields]} as unknown as DocumentNode<WriteToReviewerMutation, WriteToReviewerMutationVariables>;
