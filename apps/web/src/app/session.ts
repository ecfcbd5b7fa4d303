import { redirect, useRouteLoaderData, type LoaderFunctionArgs } from 'react-router';
import { client } from '../graphql/client.ts';
import { SessionDocument, type SessionQuery } from '../graphql/generated/graphql.ts';
import { rememberOrganisation } from '../graphql/opened-organisation.ts';
import { paths } from './paths.ts';

export interface Session {
  readonly viewer: NonNullable<SessionQuery['viewer']>;
  readonly workspace: SessionQuery['workspace'];
}

/** Id of the route whose loader holds the session. */
export const SHELL_ROUTE = 'shell';

/** Loader of everything behind the sign-in page: without a session it leads there and back again. */
export async function requireSession({ request }: LoaderFunctionArgs): Promise<Session | Response> {
  const { data } = await client.query({ query: SessionDocument });
  const { pathname, search } = new URL(request.url);
  if (!data?.viewer) return redirect(paths.signInFor(pathname + search));
  rememberOrganisation(data.viewer.organisation.id);
  return { viewer: data.viewer, workspace: data.workspace };
}

/** The person signed in; only below the shell. */
export function useSession(): Session {
  const session = useRouteLoaderData<Session>(SHELL_ROUTE);
  if (!session) throw new Error('This page stands outside the shell.');
  return session;
}

/** Whether the person may do it; permissions are names such as `product.save`. */
export function useMay(permission: string): boolean {
  return useSession().viewer.can.includes(permission);
}

/** Where to go after signing in: an address of this app only, so that no link leads a person elsewhere. */
export function returnPath(search: URLSearchParams): string {
  const wanted = search.get('return') ?? '';
  return /^\/(?![/\\])/.test(wanted) ? wanted : paths.home;
}
