/** Changes that have not reached the server yet; asked before a person signs out. */
const sources = new Set<() => number>();

/** Each save queue counts its own; call the returned function when the queue ends. */
export function registerUnsent(count: () => number): () => void {
  sources.add(count);
  return () => {
    sources.delete(count);
  };
}

export function unsentChanges(): number {
  let sum = 0;
  for (const count of sources) sum += count();
  return sum;
}
