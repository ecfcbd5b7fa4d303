import { useQuery } from '@apollo/client/react';
import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import type { AssessmentStore } from '../assessments/assessment-store.ts';
import { AssessmentTeamDocument } from '../graphql/generated/graphql.ts';
import { finder, type Assignment, type Place, type Team } from './team.ts';

interface TeamView {
  readonly team: Team;
  readonly placeOf: (questionId: string) => Place | undefined;
  readonly assignmentOf: (questionId: string) => Assignment | undefined;
}

const TeamContext = createContext<TeamView | undefined>(undefined);

/** Loads who answers what beside the assessment itself; without it the page works and says nothing of it. */
export function TeamOf({ store, children }: { readonly store: AssessmentStore; readonly children: ReactNode }) {
  const { data, refetch } = useQuery(AssessmentTeamDocument, {
    variables: { assessmentId: store.head.id },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void refetch().catch(() => undefined);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refetch]);
  const team = data?.assessmentTeam;
  const { questions, modules } = store.catalogue;
  const view = useMemo<TeamView | undefined>(() => {
    if (!team) return undefined;
    const find = finder(team.assignments);
    const placeOf = (questionId: string) => {
      const moduleId = questions.get(questionId)?.moduleId;
      const kind = modules.get(moduleId ?? '')?.kind;
      return moduleId === undefined || kind === undefined ? undefined : { questionId, moduleId, kind };
    };
    const assignmentOf = (questionId: string) => {
      const place = placeOf(questionId);
      return place && find(place);
    };
    return { team, placeOf, assignmentOf };
  }, [team, questions, modules]);
  return <TeamContext value={view}>{children}</TeamContext>;
}

/** undefined until it is loaded. */
export function useTeam(): TeamView | undefined {
  return use(TeamContext);
}
