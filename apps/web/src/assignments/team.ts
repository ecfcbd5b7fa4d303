import type { AssessmentTeamQuery, WorkScope } from '../graphql/generated/graphql.ts';

export type Team = AssessmentTeamQuery['assessmentTeam'];
export type Assignment = Team['assignments'][number];

/** A question as far as assignments go: its module, and the kind of module it is in. */
export interface Place {
  readonly questionId: string;
  readonly moduleId: string;
  readonly kind: string;
}

export type Find = (place: Place) => Assignment | undefined;

/** Who has a question: its own assignment first, else its module's, else that of its section. */
export function finder(assignments: readonly Assignment[]): Find {
  const known = new Map(assignments.map((each) => [`${each.scope} ${each.targetId}`, each]));
  return ({ questionId, moduleId, kind }) =>
    known.get(`QUESTION ${questionId}`) ?? known.get(`MODULE ${moduleId}`) ?? known.get(`SECTION ${kind}`);
}

/** One choice of what to assign. */
export interface WorkChoice {
  readonly name: 'question' | 'open' | 'module' | 'section';
  readonly parts: readonly { readonly scope: WorkScope; readonly targetId: string }[];
}

/** From the narrowest to the widest; the open ones only where there are others beside this one. */
export function workChoices({ questionId, moduleId, kind }: Place, openIds: readonly string[]): readonly WorkChoice[] {
  const others = openIds.some((id) => id !== questionId);
  return [
    { name: 'question', parts: [{ scope: 'QUESTION', targetId: questionId }] },
    ...(others
      ? [{ name: 'open', parts: openIds.map((id) => ({ scope: 'QUESTION', targetId: id }) as const) } as const]
      : []),
    { name: 'module', parts: [{ scope: 'MODULE', targetId: moduleId }] },
    { name: 'section', parts: [{ scope: 'SECTION', targetId: kind }] },
  ];
}
