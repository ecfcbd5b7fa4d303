import type { PersonalStore } from './personal-store.ts';

const PREFIX = 'opencria-kept:';

/** Before there was an encrypted store, changes that were not saved yet lay in the browser's plain storage: they move. */
export async function moveEarlierKept(store: PersonalStore, personId: string): Promise<void> {
  for (const name of Object.keys(window.localStorage)) {
    if (!name.startsWith(`${PREFIX}${personId}:`)) continue;
    const [id = '', kind = ''] = name.slice(PREFIX.length + personId.length + 1).split(':');
    const changes = parse(window.localStorage.getItem(name));
    // A product kept its one entry under its own id.
    const place = changes[0]?.key === id ? 'product' : kind;
    const stored = changes.length === 0 || (await store.write('changes', `${id}:${place}~earlier`, changes));
    if (stored) window.localStorage.removeItem(name);
  }
}

/** At sign-out. */
export function forgetEarlierKept(): void {
  for (const name of Object.keys(window.localStorage)) {
    if (name.startsWith(PREFIX)) window.localStorage.removeItem(name);
  }
}

function parse(text: string | null): readonly { readonly key?: string }[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? (found as { key?: string }[]) : [];
  } catch {
    // A half-written entry of a crashed browser: what the server has stands.
    return [];
  }
}
