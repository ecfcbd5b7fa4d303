import type { PersonalStore } from './personal-store.ts';
import { openWindows, WINDOW_ID } from './windows.ts';

const windowOf = (id: string): string => id.slice(id.lastIndexOf('~') + 1);

/** Places whose changes were not saved when their window closed: `<id>:<kind>`. */
export async function placesLeftBehind(store: PersonalStore): Promise<readonly string[]> {
  const open = await openWindows();
  const ids = (await store.idsOn('changes')).filter((id) => windowOf(id) !== WINDOW_ID && !open.has(windowOf(id)));
  return [...new Set(ids.map((id) => id.slice(0, id.lastIndexOf('~'))))];
}

/** Changes kept by windows other than this one, open or closed. */
export async function changesElsewhere(store: PersonalStore): Promise<number> {
  const rows = await store.all<readonly unknown[]>('changes');
  return rows.filter(({ id }) => windowOf(id) !== WINDOW_ID).reduce((sum, { value }) => sum + value.length, 0);
}
