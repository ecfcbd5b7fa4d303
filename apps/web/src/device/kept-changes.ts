import type { PersonalStore } from './personal-store.ts';
import { holdWindow, whenWindowEnds, WINDOW_ID } from './windows.ts';

/** What would survive the end of this window. */
export interface Surviving {
  /** Changes that are on the device for certain. */
  readonly count: number;
  /** The device could not take the newest ones: this window alone holds them. */
  readonly onlyInWindow: boolean;
}

/**
 * Changes of one place, an assessment's answers or a product's profile, that are not saved yet. Each window keeps
 * its own, so that two windows of a person never send the same change; what a window leaves behind is taken over
 * by the next one that opens the place.
 */
export class KeptChanges<C> {
  private state: Surviving = { count: 0, onlyInWindow: false };
  private round = 0;
  private readonly awaited = new Set<string>();

  constructor(
    private readonly store: PersonalStore | undefined,
    private readonly place: string,
    private readonly onChange: () => void,
  ) {}

  get surviving(): Surviving {
    return this.state;
  }

  /** Resolves once the changes are on the device, or it is certain that this window alone holds them. */
  async keep(changes: readonly C[]): Promise<void> {
    const round = (this.round += 1);
    const stored = await (this.store?.write('changes', this.row(WINDOW_ID), changes.length > 0 ? changes : undefined) ??
      Promise.resolve(false));
    if (round !== this.round) return;
    const onlyInWindow = !stored && changes.length > 0;
    const { state } = this;
    this.state = onlyInWindow ? { ...state, onlyInWindow } : { count: changes.length, onlyInWindow };
    if (state.count !== this.state.count || state.onlyInWindow !== onlyInWindow) this.onChange();
  }

  /**
   * Hands over what windows that are closed left behind, at once; and what windows that are still open leave, when
   * they close. `take` gives back what it cannot take now, which stays where it is.
   */
  async takeOver(take: (changes: readonly C[]) => readonly C[]): Promise<void> {
    const { store } = this;
    if (!store) return;
    await holdWindow();
    const rows = (await store.idsOn('changes')).filter((id) => id.startsWith(`${this.place}~`) && !this.isOwn(id));
    const takeRow = async (id: string) => {
      const left = await store.read<readonly C[]>('changes', id);
      if (!left) return;
      const stays = take(left);
      // Asked for right after `take` kept its own, so that both are stored together.
      await store.write('changes', id, stays.length > 0 ? stays : undefined);
    };
    await Promise.all(
      rows.map(async (id) => {
        if (this.awaited.has(id)) return;
        this.awaited.add(id);
        await whenWindowEnds(id.slice(this.place.length + 1), async () => {
          await takeRow(id);
          this.awaited.delete(id);
        });
      }),
    );
  }

  private row(window: string): string {
    return `${this.place}~${window}`;
  }

  private isOwn(id: string): boolean {
    return id === this.row(WINDOW_ID);
  }
}
