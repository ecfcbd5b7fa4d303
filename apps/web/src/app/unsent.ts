/** Something that saves by itself: how many of its changes have not reached the server, and how to send them now. */
export interface Unsent {
  readonly unsaved: number;
  hurry(): void;
  subscribe(listener: () => void): () => void;
}

const sources = new Set<Unsent>();

/** Each store of this window counts its own; asked before a person signs out. */
export function registerUnsent(source: Unsent): void {
  sources.add(source);
}

export function unsentChanges(): number {
  let sum = 0;
  for (const source of sources) sum += source.unsaved;
  return sum;
}

/** Sends what waits; resolves when nothing waits any more, or when it takes longer than a person waits for it. */
export async function sendUnsent(withinMs: number): Promise<void> {
  const stops: (() => void)[] = [];
  await new Promise<void>((resolve) => {
    const timer = window.setTimeout(resolve, withinMs);
    stops.push(() => window.clearTimeout(timer));
    const look = () => {
      if (unsentChanges() === 0) resolve();
    };
    for (const source of sources) {
      stops.push(source.subscribe(look));
      source.hurry();
    }
    look();
  });
  for (const stop of stops) stop();
}
