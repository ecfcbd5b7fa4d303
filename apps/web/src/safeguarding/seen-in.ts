import { matchPath } from 'react-router';
import type { DangerSeenIn } from '../graphql/generated/graphql.ts';

export interface SeenIn {
  readonly seenIn: DangerSeenIn;
  readonly id: string;
}

const PLACES: readonly (readonly [string, DangerSeenIn])[] = [
  ['/assessments/:id/*', 'ASSESSMENT'],
  ['/reviews/:id/*', 'SUBMISSION'],
  ['/submissions/:id/*', 'SUBMISSION'],
];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which assessment or submission a page shows; undefined for pages about none. */
export function seenIn(pathname: string): SeenIn | undefined {
  for (const [pattern, place] of PLACES) {
    const id = matchPath(pattern, pathname)?.params.id;
    if (id !== undefined && ID.test(id)) return { seenIn: place, id };
  }
  return undefined;
}
