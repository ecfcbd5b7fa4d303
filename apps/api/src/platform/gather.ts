interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Work that is cheaper done for many at once. One that comes alone is begun at once; what comes while it is under way
 * waits and goes together. `keysOf`: no two items that share a key go together; the later one waits once more.
 */
export class Gather<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private underWay = false;

  constructor(
    /** Results in the order of the items; where it fails, it fails for all of them. */
    private readonly work: (items: readonly Item[]) => Promise<readonly Result[]>,
    private readonly most: number,
    private readonly keysOf: (item: Item) => readonly string[] = () => [],
  ) {}

  /** Whether nobody waits for the work that is under way to end. */
  get idleAfter(): boolean {
    return this.waiting.length === 0;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.underWay) void this.begin();
    });
  }

  private async begin(): Promise<void> {
    this.underWay = true;
    while (this.waiting.length > 0) await this.finish(this.next());
    this.underWay = false;
  }

  private async finish(group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work(group.map(({ item }) => item));
      group.forEach(({ resolve }, place) => resolve(results[place] as Result));
    } catch (fault) {
      for (const { reject } of group) reject(fault);
    }
  }

  private next(): Waiting<Item, Result>[] {
    const taken = new Set<string>();
    const group: Waiting<Item, Result>[] = [];
    const later: Waiting<Item, Result>[] = [];
    for (const each of this.waiting) {
      const keys = this.keysOf(each.item);
      if (group.length === this.most || keys.some((key) => taken.has(key))) later.push(each);
      else group.push(each);
      // Also of those that wait, so that nothing overtakes what shares a key with it.
      for (const key of keys) taken.add(key);
    }
    this.waiting = later;
    return group;
  }
}
