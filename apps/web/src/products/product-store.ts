import { registerUnsent } from '../app/unsent.ts';
import { type Kept, SaveQueue, type QueueState } from '../assessments/save-queue.ts';
import { KeptChanges } from '../device/kept-changes.ts';
import { newId } from '../device/new-id.ts';
import type { PersonalStore } from '../device/personal-store.ts';
import type { ProductFieldsFragment } from '../graphql/generated/graphql.ts';
import {
  changesOf,
  clashes,
  draftOf,
  merge,
  touched,
  within,
  type ProductDraft,
  type ProductPatch,
} from './product-draft.ts';
import { sendProduct } from './send-product.ts';

/** What waits for a choice: the same thing, changed here and by somebody else. */
export interface ProductConflict {
  readonly fields: readonly string[];
  readonly mine: ProductPatch;
  readonly theirs: ProductDraft;
}

/** One product as it stands on this device. It outlives the pages, so that saving goes on between them. */
export class ProductStore {
  private readonly kept: KeptChanges<Kept<ProductPatch>>;
  private readonly queue: SaveQueue<ProductPatch, ProductFieldsFragment>;
  private readonly listeners = new Set<() => void>();
  private version = 0;
  private proposed: ProductPatch = {};

  constructor(
    private record: ProductFieldsFragment,
    device: PersonalStore | undefined,
  ) {
    this.kept = new KeptChanges(device, `${record.id}:product`, () => this.changed());
    this.queue = new SaveQueue<ProductPatch, ProductFieldsFragment>({
      send: (change) => sendProduct(change, this.record),
      same: within,
      valueOf: (product) => (product ? draftOf(product) : {}),
      onRecord: (_key, product) => {
        if (product) this.record = product;
      },
      onChange: () => this.changed(),
      keep: (changes) => this.kept.keep(changes),
      surviving: () => this.kept.surviving,
      after: (ms, act) => {
        const timer = window.setTimeout(act, ms);
        return () => window.clearTimeout(timer);
      },
      newId,
      now: () => new Date().toISOString(),
    });
    registerUnsent(this);
    void this.kept.takeOver((changes) => this.queue.restore(changes));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getVersion = (): number => this.version;

  /** What the server has, with what is not saved yet on top, and what is only proposed. */
  get draft(): ProductDraft {
    return merge(this.toSave, this.proposed);
  }

  /** Changes that stand here to be seen before they are made. */
  get proposal(): ProductPatch {
    return this.proposed;
  }

  /** Changes that leaving now would lose or leave unsent. */
  get unsaved(): number {
    return this.queue.state().unsaved + touched(this.proposed).length;
  }

  private get toSave(): ProductDraft {
    return merge(draftOf(this.record), this.queue.pending(this.record.id) ?? {});
  }

  get save(): QueueState {
    return this.queue.state();
  }

  get conflict(): ProductConflict | undefined {
    const found = this.queue.conflictOf(this.record.id);
    if (!found?.theirs) return undefined;
    const theirs = draftOf(found.theirs);
    return { fields: clashes(found.mine, undefined, theirs), mine: found.mine, theirs };
  }

  takeLoaded(product: ProductFieldsFragment): void {
    if (product.revision > this.record.revision && this.queue.pending(product.id) === undefined) {
      this.record = product;
      this.changed();
    }
  }

  /** @param pause for text: wait until the person stops writing */
  edit(patch: ProductPatch, { pause = false } = {}): void {
    this.queue.put(this.record.id, merge(this.queue.pending(this.record.id) ?? {}, patch), this.record, { pause });
  }

  /** Holds a change back until it is applied; one that says what stands anyway is none. */
  propose(patch: ProductPatch): void {
    this.proposed = changesOf(merge(this.proposed, patch), this.toSave);
    this.changed();
  }

  apply(): void {
    const patch = this.proposed;
    this.proposed = {};
    this.edit(patch);
  }

  discard(): void {
    this.proposed = {};
    this.changed();
  }

  settle(keepMine: boolean): void {
    const found = this.queue.conflictOf(this.record.id);
    this.queue.settle(this.record.id, keepMine ? found?.mine : undefined);
  }

  hurry(): void {
    this.queue.hurry();
  }

  private changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
