import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';

/** The documents of this client are known to the server by hash; no query text is sent. */
const trusted = new PersistedQueryLink({
  generateHash: (document: DocumentNode) =>
    (document as DocumentNode & { __meta__: { hash: string } }).__meta__.hash.replace('sha256:', ''),
  retry: () => false,
});

export const client = new ApolloClient({
  link: trusted.concat(new HttpLink({ uri: '/graphql', credentials: 'same-origin' })),
  cache: new InMemoryCache({
    typePolicies: {
      // These have no meaning outside their assessment: question q1 of one is not q1 of another.
      Answer: { keyFields: false },
      HarmRating: { keyFields: false },
      PlanAction: { keyFields: false },
      SetScore: { keyFields: false },
      QuestionScore: { keyFields: false },
      HarmResult: { keyFields: false },
      RedLineResult: { keyFields: false },
      Gate: { keyFields: false },
      InstrumentVersion: { keyFields: ['id', 'version', 'language'] },
      Assessment: {
        fields: {
          answers: { merge: false },
          harmRatings: { merge: false },
          evidence: { merge: false },
          plan: { merge: false },
        },
      },
      Product: { fields: { profile: { merge: false } } },
    },
  }),
});
