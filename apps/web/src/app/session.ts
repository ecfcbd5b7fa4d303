import { redirect, useRouteLoaderData, type LoaderFunctionArgs } from 'react-router';
import { client } from '../graphql/client.ts';
import { SessionDocument, type SessionQuery } from '../graphql/generated/graphql.ts';
import { moveEarlierKept } from '../device/earlier-release.ts';
import { deviceStore, lockDevice, openOffline, unlockDevice } from '../device/device.ts';
import { endSessionLeft } from '../device/sign-out-later.ts';
import { openedFor, rememberOpenedFor } from '../graphql/opened-for.ts';
import { paths } from './paths.ts';
import { problemOf } from './problem.ts';

export interface Session {
  readonly viewer: NonNullable<SessionQuery['viewer']>;
  readonly workspace: SessionQuery['workspace'];
}

/** Id of the route whose loader holds the session. */
export const SHELL_ROUTE = 'shell';

/** Loader of everything behind the sign-in page: without a session it leads there and back again. */
export async function requireSession({ request }: LoaderFunctionArgs): Promise<Session | Response> {
  const { pathname, search } = new URL(request.url);
  const signIn = () => redirect(paths.signInFor(pathname + search));
  if (!(await endSessionLeft())) return signIn();
  const session = await currentSession();
  if (!session) {
    await lockDevice();
    return signIn();
  }
  const { viewer } = session;
  const by = { personId: viewer.id, organisationId: viewer.organisation.id };
  const before = openedFor();
  if (before && (before.personId !== by.personId || before.organisationId !== by.organisationId)) {
    // Somebody else signed in here: a fresh start of the app, nothing of the person before stays in memory.
    window.location.assign(pathname + search);
    return new Promise<never>(() => undefined);
  }
  rememberOpenedFor(by);
  if (viewer.deviceSecret !== null) {
    await unlockDevice(by, viewer.deviceSecret, { ...session, viewer: { ...viewer, deviceSecret: null } });
    const store = deviceStore();
    if (store) await moveEarlierKept(store, viewer.id);
  }
  return session;
}

/** Who is signed in as the server says; without network, as it last said on this device. */
async function currentSession(): Promise<Session | undefined> {
  try {
    const { data } = await client.query({ query: SessionDocument });
    return data?.viewer ? { viewer: data.viewer, workspace: data.workspace } : undefined;
  } catch (error) {
    const kept = problemOf(error).code === 'OFFLINE' ? await openOffline<Session>() : undefined;
    if (!kept) throw error;
    return kept;
  }
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
