import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import type { DocumentNode } from 'graphql';
import { freshProof } from '../accounts/step-up.ts';
import { problemOf } from '../app/problem.ts';
import { cacheKey } from './cache-key.ts';
import { openedForHeaders } from './opened-for.ts';

/** The documents of this client are known to the server by hash; no query text is sent. */
const trusted = new ApolloLink((operation, forward) => {
  const { hash } = (operation.query as DocumentNode & { __meta__: { hash: string } }).__meta__;
  operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hash.replace('sha256:', '') };
  operation.setContext(({ headers }) => ({
    headers: { ...(headers as Record<string, string> | undefined), ...openedForHeaders() },
    http: { includeQuery: false, includeExtensions: true },
  }));
  return forward(operation);
});

/** Asks for a fresh proof where the server wants one, and then repeats the call. */
const confirming = new ErrorLink(({ error, operation, forward }) => {
  if (problemOf(error).code !== 'STEP_UP_REQUIRED') return;
  return new Observable((observer) => {
    void freshProof().then((proven) => (proven ? forward(operation).subscribe(observer) : observer.error(error)));
  });
});

export const client = new ApolloClient({
  link: confirming.concat(trusted).concat(new HttpLink({ uri: '/graphql', credentials: 'same-origin' })),
  cache: new InMemoryCache({
    dataIdFromObject: cacheKey,
    typePolicies: {
      AssessmentTeam: { keyFields: ['assessmentId'], fields: { assignments: { merge: false } } },
      // The same id, said of another version, assessment, action or programme.
      HarmChange: { keyFields: false },
      HarmEffect: { keyFields: false },
      HarmResult: { keyFields: false },
      PlanAction: { keyFields: false },
      PortfolioHarm: { keyFields: false },
      VersionEvidence: { keyFields: false },
      EnrolledCompany: { keyFields: false },
      CaseCorrespondence: { keyFields: ['submissionId'] },
      CaseOutcome: { keyFields: ['submissionId'] },
      DecisionPreparation: { keyFields: ['submissionId'] },
      ProgrammeChoice: { keyFields: false },
      InstrumentVersion: { keyFields: ['id', 'version', 'language'] },
      Assessment: {
        fields: {
          answers: { merge: false },
          rechecks: { merge: false },
          harmRatings: { merge: false },
          evidence: { merge: false },
          plan: { merge: false },
        },
      },
      Product: { fields: { profile: { merge: false } } },
    },
  }),
});
