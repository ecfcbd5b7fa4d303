/**
 * Opens the app without network: the built pages, which hold nothing of anybody, and the questionnaires, which are
 * public. Replies of the api never pass through here. A page comes from the network whenever there is one, so that
 * no release outlives the next.
 */

/** Written in front of this file when it is built. */
interface Release {
  /** Changes with every built file. */
  readonly name: string;
  /** The script that this release's page names. */
  readonly entry: string;
  readonly files: readonly string[];
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly RELEASE: Release;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const { RELEASE } = scope;

const SHELL = 'opencria-shell-';
const PAGE = '/';
const NOT_PAGES = /^\/(graphql|api|health|instruments|assets)(\/|$)|\.[^/]*$/;
const FIXED = /^\/(assets|instruments)\//;
/** After this long a train tunnel is taken for no network. */
const PATIENCE_MS = 5_000;
/** A proxy that answers while the server behind it is away. */
const AWAY = [502, 503, 504];

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== scope.location.origin) return;
  if (mode === 'navigate' && !NOT_PAGES.test(pathname)) event.respondWith(page(event.request));
  else if (mode !== 'navigate' && (FIXED.test(pathname) || RELEASE.files.includes(pathname)))
    event.respondWith(fixed(event.request));
});

async function install(): Promise<void> {
  const cache = await caches.open(SHELL + RELEASE.name);
  const fresh = await fetch(PAGE, { cache: 'reload' });
  // While a release spreads over several servers, another of them may have answered.
  if (!(await fresh.clone().text()).includes(RELEASE.entry)) throw new Error('The page belongs to another release.');
  await cache.put(PAGE, fresh);
  await cache.addAll(RELEASE.files);
  await scope.skipWaiting();
}

/** Windows of the release before may still load its parts: it goes with the release after. */
async function activate(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(SHELL));
  await Promise.all(shells.slice(0, -2).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function page(request: Request): Promise<Response> {
  const network = fetch(request);
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([network, patience]).catch(() => undefined);
  if (answer && !AWAY.includes(answer.status)) return answer;
  const shell = await caches.open(SHELL + RELEASE.name).then((cache) => cache.match(PAGE));
  return shell ?? network;
}

/** What never changes under its address. */
async function fixed(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  // Fonts of further scripts, when they are first needed.
  if (answer.ok && new URL(request.url).pathname.startsWith('/assets/')) {
    const cache = await caches.open(SHELL + RELEASE.name);
    await cache.put(request, answer.clone());
  }
  return answer;
}
