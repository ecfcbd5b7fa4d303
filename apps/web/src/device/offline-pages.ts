const INSTRUMENTS = 'opencria-instruments';
/** A person works with one or two at a time; each is a few hundred kilobytes. */
const MOST = 8;

/** Registers the worker that opens the app without network, once the page has nothing else to do. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () => {
    // Where it is forbidden, by a setting or a private window, the app works with network as before.
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  };
  const whenIdle = () => ('requestIdleCallback' in window ? window.requestIdleCallback(register) : register());
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}

/** Keeps a compiled questionnaire, which is public and never changes under its address, for times without network. */
export async function keepInstrument(url: string): Promise<void> {
  try {
    if (!('serviceWorker' in navigator)) return;
    await navigator.serviceWorker.ready;
    const cache = await window.caches.open(INSTRUMENTS);
    if (await cache.match(url)) return;
    await cache.add(url);
    const kept = await cache.keys();
    await Promise.all(kept.slice(0, -MOST).map((old) => cache.delete(old)));
  } catch {
    // No room, or no cache in this window: it is fetched when it is next needed.
  }
}
