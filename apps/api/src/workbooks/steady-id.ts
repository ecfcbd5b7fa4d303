import type { Hash } from 'node:crypto';

/** An id in the form of a UUID, always the same for the same content. */
export function steadyId(content: Hash): string {
  const hash = content.digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
