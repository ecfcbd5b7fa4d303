// Written by npm run codegen.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AccountSecurityQuery, AccountSecurityQueryVariables } from '../types.ts';
import { securityShown } from './security-shown.ts';

export const AccountSecurityDocument = {"__meta__":{"hash":"sha256:517a15b72511edf527fe18ad8a9a350add51fdc2098af8459aaf2426ffadaeb0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountSecurity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accountSecurity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SecurityShown"}}]}}]}}, securityShown]} as unknown as DocumentNode<AccountSecurityQuery, AccountSecurityQueryVariables>;
