import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { client } from '../graphql/client.ts';
import { EvidenceOfAssessmentsDocument, type EvidenceOfAssessmentsQuery } from '../graphql/generated/graphql.ts';
import { LiveConnection } from '../live/live-connection.ts';
import { unattended } from '../live/unattended.ts';

const PAGE = 10;
const MOST = 100;
/** Somebody who answers question after question is followed in steps. */
const STEP_MS = 3_000;

type List = EvidenceOfAssessmentsQuery['assessments'];

/** The evidence of recent assessments, kept up to date while the page is shown; of all assessments where that is asked for. */
export function useAllEvidence(everything: boolean) {
  const { data, error, loading, fetchMore, updateQuery, refetch } = useQuery(EvidenceOfAssessmentsDocument, {
    variables: { first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.assessments;
  const older = () =>
    fetchMore({
      variables: { first: PAGE, after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...more,
        assessments: { ...more.assessments, edges: [...before.assessments.edges, ...more.assessments.edges] },
      }),
    });
  const wanted = everything && !loading && list?.pageInfo.hasNextPage === true;
  const loaded = list?.edges.length ?? 0;
  const next = useRef(older);
  const follow = useRef({ loaded, updateQuery });
  useEffect(() => {
    next.current = older;
    follow.current = { loaded, updateQuery };
  });
  useEffect(() => {
    if (wanted) void next.current().catch(() => undefined);
  }, [wanted, loaded]);

  useEffect(() => {
    let timer: number | undefined;
    let last = 0;
    const look = async () => {
      timer = undefined;
      last = Date.now();
      const { loaded: known, updateQuery: update } = follow.current;
      const variables = { first: Math.min(Math.max(PAGE, known), MOST) };
      const { data: fresh } = await client.query({ query: EvidenceOfAssessmentsDocument, variables, ...unattended });
      if (!fresh) return;
      update((_, { complete, previousData }) =>
        complete ? { ...fresh, assessments: inFront(fresh.assessments, previousData.assessments) } : undefined,
      );
    };
    const soon = () => {
      timer ??= window.setTimeout(() => void look().catch(() => undefined), Math.max(0, last + STEP_MS - Date.now()));
    };
    const connection = new LiveConnection({
      address: '/api/evidence/events',
      take: ({ kind }) => kind !== 'beat' && soon(),
      poll: look,
    });
    return () => {
      connection.stop();
      window.clearTimeout(timer);
    };
  }, []);

  return { data, error, loading, refetch, older };
}

/** What was asked for anew, then what is further down the list than that reaches. */
function inFront(fresh: List, before: List): List {
  const known = new Set(fresh.edges.map(({ node }) => node.id));
  const rest = before.edges.slice(fresh.edges.length).filter(({ node }) => !known.has(node.id));
  return {
    ...fresh,
    edges: [...fresh.edges, ...rest],
    pageInfo: rest.length > 0 ? before.pageInfo : fresh.pageInfo,
  };
}
