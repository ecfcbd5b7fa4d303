import { KeptChanges } from '../device/kept-changes.ts';
import { newId } from '../device/new-id.ts';
import type { PersonalStore } from '../device/personal-store.ts';
import { type Kept, type QueueOptions, SaveQueue } from './save-queue.ts';

export interface KeptQueue<V, S extends { readonly revision: number }> {
  readonly queue: SaveQueue<V, S>;
  /** Takes up what other windows of this person left unsaved on this device; `taken` is called each time some is. */
  readonly takeOver: (taken: () => void) => Promise<void>;
}

/** A queue whose changes stay on this device until the server has them. */
export function keptQueue<V, S extends { readonly revision: number }>(
  device: PersonalStore | undefined,
  place: string,
  options: Pick<QueueOptions<V, S>, 'send' | 'same' | 'valueOf' | 'onRecord' | 'onChange'>,
): KeptQueue<V, S> {
  const kept = new KeptChanges<Kept<V>>(device, place, options.onChange);
  const queue = new SaveQueue<V, S>({
    ...options,
    keep: (changes) => kept.keep(changes),
    surviving: () => kept.surviving,
    after: (ms, act) => {
      const timer = window.setTimeout(act, ms);
      return () => window.clearTimeout(timer);
    },
    newId,
    now: () => new Date().toISOString(),
  });
  const takeOver = (taken: () => void) =>
    kept.takeOver((changes) => {
      const stay = queue.restore(changes);
      taken();
      return stay;
    });
  return { queue, takeOver };
}
