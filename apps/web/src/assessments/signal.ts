/** Tells those who listen that something is otherwise than before, and counts how often it was. */
export class Signal {
  private readonly listeners = new Set<() => void>();
  private count = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getCount = (): number => this.count;

  send(): void {
    this.count += 1;
    for (const listener of this.listeners) listener();
  }
}
