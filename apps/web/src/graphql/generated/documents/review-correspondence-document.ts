// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ReviewCorrespondenceQuery, ReviewCorrespondenceQueryVariables } from '../types.ts';
import { caseMessageFields } from './case-message-fields.ts';
import { caseRequestFields } from './case-request-fields.ts';
import { correspondenceFields } from './correspondence-fields.ts';

export const ReviewCorrespondenceDocument = {"__meta__":{"hash":"sha256:adc2365cb44a6b8cc502c78926b17afcb6533f54f2b05f620ef2b95c67ddb9da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReviewCorrespondence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reviewCorrespondence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"submissionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CorrespondenceFields"}}]}}]}}, caseMessageFields, caseRequestFields, correspondenceFields]} as unknown as DocumentNode<ReviewCorrespondenceQuery, ReviewCorrespondenceQueryVariables>;
